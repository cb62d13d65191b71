import { buildCsv } from '../../domain/csv.ts'
import type { ProviderRef } from '../../domain/evaluation.ts'
import { parseCsvTable } from '../../domain/read-csv.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { cellText } from './cell-text.ts'
import type { ProviderDecision } from './provider-names.ts'

/** Why aanbieders.csv is not read. `line` 0 is the file as a whole. */
export interface DecisionsProblem {
  readonly kind: 'not-decisions'
  readonly line: number
  readonly column: string
}

const columns = ['codesoort', 'code', 'aanbieder', 'wordt_codesoort', 'wordt_code', 'wordt_aanbieder', 'akkoord'] as const

/** aanbieders.csv: the insurer answers a question by writing "ja" behind it, after changing what it becomes if need be. */
export function writeDecisions(decisions: readonly ProviderDecision[]): string {
  const rows = decisions.map(({ written, taken, agreed }) => [...providerCells(written), ...providerCells(taken), agreed ? 'ja' : ''])
  return buildCsv([columns, ...rows])
}

/** The decisions back; `column` names the first that does not fit. */
export function parseDecisions(text: string): Result<readonly ProviderDecision[], DecisionsProblem> {
  const table = parseCsvTable(text)
  if (!table.ok) return failed({ kind: 'not-decisions', line: 'line' in table.problem ? table.problem.line : 0, column: '' })
  const places = columns.map((name) => table.value.columns.indexOf(name))
  const missing = columns[places.indexOf(-1)]
  if (missing !== undefined) return failed({ kind: 'not-decisions', line: 1, column: missing })
  const decisions: ProviderDecision[] = []
  for (const { line, cells } of table.value.lines) {
    const [scheme = '', value = '', name = '', takenScheme = '', takenValue = '', takenName = '', answer = ''] = places.map((place) =>
      cellText(cells[place] ?? ''),
    )
    const written = providerOf(scheme, value, name)
    const taken = providerOf(takenScheme, takenValue, takenName)
    const word = answer.toLowerCase()
    if (written === undefined) return failed({ kind: 'not-decisions', line, column: 'code' })
    if (taken === undefined) return failed({ kind: 'not-decisions', line, column: 'wordt_code' })
    if (word !== '' && word !== 'ja') return failed({ kind: 'not-decisions', line, column: 'akkoord' })
    decisions.push({ written, taken, agreed: word === 'ja' })
  }
  return succeeded(decisions)
}

function providerCells({ scheme, value, name }: ProviderRef): readonly string[] {
  return [scheme === 'none' ? 'geen' : scheme, value, name]
}

function providerOf(scheme: string, value: string, name: string): ProviderRef | undefined {
  if (name === '' || name.length > 300) return undefined
  if (scheme === 'geen') return value === '' ? { scheme: 'none', value, name } : undefined
  const isTyped = scheme === 'agb' || scheme === 'kvk'
  return isTyped && /^\d{8}$/.test(value) ? { scheme, value, name } : undefined
}

import { buildCsv } from '../../domain/csv.ts'
import type { EvaluationId, ProviderRef } from '../../domain/evaluation.ts'
import type { Party } from '../../domain/party.ts'
import { parsePeriod } from '../../domain/period.ts'
import { parseCsvTable } from '../../domain/read-csv.ts'
import type { MunicipalityRef } from '../../domain/region.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { type InvitationState, type Register, type RegisterRow, sortedRegister } from '../register.ts'

/** Why a register is not read: it is what every proof is checked against, so nothing in it is guessed. `line` 0 is the file as a whole. */
export interface RegisterProblem {
  readonly kind: 'not-a-register'
  readonly line: number
  readonly column: string
}

/** register.csv: opens in Excel, one line for each invitation and evaluation. It holds no secret. */
export function writeRegister(register: Register): string {
  const rows = sortedRegister(register).rows.map((row) => columns.map(({ write }) => write(row)))
  return buildCsv([columns.map(({ name }) => name), ...rows])
}

/** The register back; `column` names the first that does not fit, '' when the file is no table with these columns at all. */
export function parseRegister(text: string): Result<Register, RegisterProblem> {
  const table = parseCsvTable(text)
  if (!table.ok) {
    return 'line' in table.problem ? notARegister(table.problem.line) : notARegister(0)
  }
  const places = columns.map(({ name }) => table.value.columns.indexOf(name))
  const missing = columns[places.indexOf(-1)]
  if (missing) return notARegister(1, missing.name)
  const rows: RegisterRow[] = []
  for (const { line, cells } of table.value.lines) {
    const row = parseRow(places.map((place) => cells[place] ?? ''))
    if (typeof row === 'string') return notARegister(line, row)
    rows.push(row)
  }
  return succeeded(sortedRegister({ rows }))
}

const states: Readonly<Record<InvitationState, string>> = { valid: 'geldig', replaced: 'vervangen', revoked: 'ingetrokken' }
const partyWords: Readonly<Record<Party, string>> = { municipality: 'gemeente', provider: 'aanbieder' }
const schemes: Readonly<Record<ProviderRef['scheme'], string>> = { agb: 'agb', kvk: 'kvk', none: 'geen' }

interface RegisterColumn {
  readonly name: string
  readonly write: (row: RegisterRow) => string
  /** What a cell of this column looks like. */
  readonly pattern: RegExp
}

const date = /^\d{4}-\d\d-\d\d$/
const text = /^.{1,310}$/su
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const oneOf = (words: Readonly<Record<string, string>>) => new RegExp(`^(?:${Object.values(words).join('|')})$`)
const municipalityPattern = /^(?:[^|;:]*:[^|]+)(?:\|[^|;:]*:[^|]+)*$|^$/

const columns = [
  { name: 'uitnodiging', write: ({ jti }) => jti, pattern: /^[0-9a-zA-Z_-]{1,60}$/ },
  { name: 'stand', write: ({ state }) => states[state], pattern: oneOf(states) },
  { name: 'uitgifte', write: ({ issue }) => String(issue), pattern: /^[1-9]\d{0,3}$/ },
  { name: 'partij', write: ({ party }) => partyWords[party], pattern: oneOf(partyWords) },
  { name: 'organisatie', write: ({ organisation }) => organisation, pattern: text },
  { name: 'organisatie_sleutel', write: ({ organisationKey }) => organisationKey, pattern: text },
  { name: 'evaluatie', write: ({ evaluation }) => evaluation.id, pattern: uuid },
  { name: 'periode', write: ({ period }) => period, pattern: /^20\d\d(-[12])?$/ },
  { name: 'gemeente_code', write: ({ evaluation }) => evaluation.municipality.code ?? '', pattern: /^(?:GM\d{4})?$/ },
  { name: 'gemeente_naam', write: ({ evaluation }) => evaluation.municipality.name, pattern: text },
  { name: 'regio_id', write: ({ evaluation }) => evaluation.region.id ?? '', pattern: /^(?:[a-z][a-z0-9-]{0,60})?$/ },
  { name: 'regio_naam', write: ({ evaluation }) => evaluation.region.name, pattern: text },
  { name: 'aanbieder_codesoort', write: ({ evaluation }) => schemes[evaluation.provider.scheme], pattern: oneOf(schemes) },
  { name: 'aanbieder_code', write: ({ evaluation }) => evaluation.provider.value, pattern: /^(?:\d{8})?$/ },
  { name: 'aanbieder_naam', write: ({ evaluation }) => evaluation.provider.name, pattern: text },
  { name: 'mede_namens', write: ({ evaluation }) => evaluation.covers.map(municipalityText).join('|'), pattern: municipalityPattern },
  { name: 'uiterste_datum', write: ({ dueOn }) => dueOn, pattern: date },
  { name: 'geldig_vanaf', write: ({ issuedOn }) => issuedOn, pattern: date },
  { name: 'geldig_tot', write: ({ expiresOn }) => expiresOn, pattern: date },
  { name: 'token_sha256', write: ({ tokenSha256 }) => tokenSha256, pattern: /^[0-9a-f]{64}$/ },
] as const satisfies readonly RegisterColumn[]

/** The row of these cells, in the order of the columns; the name of the first column that does not fit. */
function parseRow(cells: readonly string[]): RegisterRow | string {
  const odd = columns.find(({ pattern }, index) => !pattern.test(cells[index] ?? ''))
  if (odd) return odd.name
  const cell = (name: (typeof columns)[number]['name']) => cells[columns.findIndex((column) => column.name === name)] ?? ''
  const period = parsePeriod(cell('periode'))
  if (!period.ok) return 'periode'
  const scheme = keyOf(schemes, cell('aanbieder_codesoort'))
  if ((scheme === 'none') !== (cell('aanbieder_code') === '')) return 'aanbieder_code'
  return {
    jti: cell('uitnodiging'),
    state: keyOf(states, cell('stand')),
    issue: Number(cell('uitgifte')),
    party: keyOf(partyWords, cell('partij')),
    organisation: cell('organisatie'),
    organisationKey: cell('organisatie_sleutel'),
    evaluation: {
      // A UUID, by its pattern.
      id: cell('evaluatie') as EvaluationId,
      municipality: { code: cell('gemeente_code') || null, name: cell('gemeente_naam') },
      region: { id: cell('regio_id') || null, name: cell('regio_naam') },
      provider: { scheme, value: cell('aanbieder_code'), name: cell('aanbieder_naam') },
      covers: cell('mede_namens')
        .split('|')
        .filter((part) => part !== '')
        .map(municipalityOf),
    },
    period: period.value,
    dueOn: cell('uiterste_datum'),
    issuedOn: cell('geldig_vanaf'),
    expiresOn: cell('geldig_tot'),
    tokenSha256: cell('token_sha256'),
  }
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key {
  const found = Object.entries(words).find(([, written]) => written === word)
  if (!found) throw new Error(`no such word: ${word}`)
  // The keys of the record are its keys.
  return found[0] as Key
}

function municipalityText({ code, name }: MunicipalityRef): string {
  return `${code ?? ''}:${name}`
}

function municipalityOf(part: string): MunicipalityRef {
  const colon = part.indexOf(':')
  return { code: part.slice(0, colon) || null, name: part.slice(colon + 1) }
}

function notARegister(line: number, column = ''): Result<never, RegisterProblem> {
  return failed({ kind: 'not-a-register', line, column })
}

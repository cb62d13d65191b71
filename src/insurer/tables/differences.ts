import type { JointOutcome } from '../../domain/meeting.ts'
import { type Party, parties } from '../../domain/party.ts'
import { groupCodes, viewCodes } from '../../texts/insurer-tables.ts'
import type { UnionQuestion } from '../question-union.ts'
import type { Cell, Table } from '../table.ts'
import { answerCellsOf } from './answer-cells.ts'
import { buildTable, coded, column, flag, pointsAt, withMissing } from './columns.ts'
import { bundleCells, bundleColumns, bundleKeys, yes } from './shared-columns.ts'
import type { PlacedBundle, TableContext } from './table-context.ts'

/** `verschillen`: both answers to each compared question side by side. What was filled in together has none (formats §1). */
export function buildDifferences({ bundles, questions, input }: TableContext): Table {
  return buildTable({
    name: 'verschillen',
    columns: [
      ...bundleColumns,
      column('thema'),
      column('vraag_id'),
      coded('weergave', 'weergave'),
      coded('groep', 'groep'),
      withMissing(column('waarde_gemeente', 'integer')),
      withMissing(column('waarde_aanbieder', 'integer')),
      column('keuzes_gemeente'),
      column('keuzes_aanbieder'),
      column('gezamenlijk'),
      flag('verschil_blijft'),
      column('regel_gemeente'),
      column('regel_aanbieder'),
      column('peildatum', 'date'),
    ],
    rows: bundles
      .filter(({ bundle }) => bundle.record.evaluation.mode !== 'together')
      .flatMap((placed) => rowsOf(placed, questions, input.asOf)),
    primaryKey: ['bundel_id', 'vraag_id'],
    foreignKeys: [...bundleKeys, pointsAt('vragen', 'vraag_id')],
  })
}

function rowsOf(placed: PlacedBundle, questions: readonly UnionQuestion[], asOf: string) {
  const { record } = placed.bundle
  const numbers = new Map(
    parties.map((party) => {
      const sheet = record.sheets.find((candidate) => candidate.party === party)
      const cells = sheet ? answerCellsOf(placed, sheet, questions) : []
      return [party, new Map(cells.filter(({ option }) => option === undefined).map(({ column: id, value }) => [id, value]))] as const
    }),
  )
  const common = bundleCells(placed)
  return questions.flatMap((question) => {
    const { id } = question
    const group = record.groups[id]
    const own = question.versions.get(placed.version)
    if (group === undefined || own === undefined) return []
    const theme = record.meeting.themes.find((candidate) => candidate.id === own.theme)
    const joint = theme?.joint[id]
    return [
      {
        ...common,
        thema: own.theme,
        vraag_id: id,
        weergave: viewCodes[own.view],
        groep: groupCodes[group],
        waarde_gemeente: numbers.get('municipality')?.get(id) ?? null,
        waarde_aanbieder: numbers.get('provider')?.get(id) ?? null,
        keuzes_gemeente: subjects(placed, 'municipality', id),
        keuzes_aanbieder: subjects(placed, 'provider', id),
        gezamenlijk: joint === 'difference' ? null : listed(joint),
        verschil_blijft: yes(joint === 'difference'),
        regel_gemeente: theme?.lines[id]?.municipality ?? null,
        regel_aanbieder: theme?.lines[id]?.provider ?? null,
        peildatum: asOf,
      },
    ]
  })
}

function subjects({ bundle }: PlacedBundle, party: Party, id: string): Cell {
  const value = bundle.record.sheets.find((sheet) => sheet.party === party)?.answers[id]
  return Array.isArray(value) ? listed(value) : null
}

function listed(value: JointOutcome | undefined): Cell {
  if (value === undefined) return null
  return typeof value === 'object' ? value.join(' ') : String(value)
}

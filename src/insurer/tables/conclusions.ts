import { themeTitleOf } from '../../domain/survey.ts'
import { conclusionCodes } from '../../texts/insurer-tables.ts'
import type { Table } from '../table.ts'
import { buildTable, coded, column, flag } from './columns.ts'
import { bundleCells, bundleColumns, bundleKeys, yes } from './shared-columns.ts'
import type { TableContext } from './table-context.ts'

/** `conclusies`: a row for each bundle and theme that was asked. */
export function buildConclusions({ bundles, input }: TableContext): Table {
  return buildTable({
    name: 'conclusies',
    columns: [
      ...bundleColumns,
      column('thema'),
      column('thema_titel'),
      coded('conclusie', 'conclusie'),
      flag('volgende_keer'),
      column('gezamenlijk_n', 'integer'),
      column('verschil_blijft_n', 'integer'),
      column('toelichting'),
      column('peildatum', 'date'),
    ],
    rows: bundles.flatMap((placed) =>
      placed.bundle.record.meeting.themes.map(({ id, conclusion, joint, explanation }) => ({
        ...bundleCells(placed),
        thema: id,
        thema_titel: themeTitleOf(placed.survey.survey, id),
        conclusie: conclusionCodes[conclusion],
        volgende_keer: yes(placed.bundle.record.meeting.nextTime.includes(id)),
        gezamenlijk_n: Object.values(joint).filter((outcome) => outcome !== 'difference').length,
        verschil_blijft_n: Object.values(joint).filter((outcome) => outcome === 'difference').length,
        toelichting: explanation ?? null,
        peildatum: input.asOf,
      })),
    ),
    primaryKey: ['bundel_id', 'thema'],
    foreignKeys: bundleKeys,
  })
}

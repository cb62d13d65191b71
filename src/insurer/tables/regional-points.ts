import type { Table } from '../table.ts'
import { buildTable, coded, column } from './columns.ts'
import { bundleCells, bundleColumns, bundleKeys } from './shared-columns.ts'
import type { TableContext } from './table-context.ts'

/** `regiopunten`: shared points for the regional talk (R6) and practice examples with consent (R59, R60). */
export function buildRegionalPoints({ bundles, input }: TableContext): Table {
  return buildTable({
    name: 'regiopunten',
    columns: [...bundleColumns, column('volgnummer', 'integer'), coded('soort', 'puntsoort'), column('tekst'), column('peildatum', 'date')],
    rows: bundles.flatMap((placed) => {
      const { regionalPoints, example } = placed.bundle.record.meeting
      const points = regionalPoints.map((tekst) => ({ soort: 'punt', tekst }))
      return [...points, ...(example === undefined ? [] : [{ soort: 'voorbeeld', tekst: example }])].map((point, index) => ({
        ...bundleCells(placed),
        volgnummer: index + 1,
        ...point,
        peildatum: input.asOf,
      }))
    }),
    primaryKey: ['bundel_id', 'volgnummer'],
    foreignKeys: bundleKeys,
  })
}

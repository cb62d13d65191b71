import { ownerCodes } from '../../texts/insurer-tables.ts'
import type { Column, Table } from '../table.ts'
import { statusCell } from '../tables/agreements.ts'
import { buildTable, coded, column } from '../tables/columns.ts'
import type { PlacedBundle, TableContext } from '../tables/table-context.ts'

const placeColumns: readonly Column[] = [
  column('volgnummer', 'integer'),
  column('periode'),
  column('regio_id'),
  column('regio'),
  column('gemeente_id'),
  column('gemeente'),
  column('aanbieder'),
]

/** `deel_afspraken`: per municipality the agreements as both recorded them; no answer of either party, no status that one of them gave. */
export function buildSharedAgreements({ bundles, input }: TableContext): Table {
  return buildTable({
    name: 'deel_afspraken',
    columns: [
      ...placeColumns,
      column('wat'),
      coded('wie', 'wie'),
      column('klaar_op'),
      column('thema'),
      column('sinds'),
      coded('status_samen', 'agreementStatus'),
      column('peildatum', 'date'),
    ],
    rows: bundles
      .filter(({ current }) => current)
      .flatMap((placed) =>
        placed.bundle.record.agreements.map(({ what, who, due, theme, since, jointStatus }) => ({
          ...placeCells(placed),
          wat: what,
          wie: who === undefined ? null : ownerCodes[who],
          klaar_op: due ?? null,
          thema: theme ?? null,
          sinds: since,
          status_samen: statusCell(jointStatus),
          peildatum: input.asOf,
        })),
      )
      .map(numbered),
    primaryKey: ['volgnummer'],
  })
}

/** `deel_regiopunten`: per municipality the points that both shared for the regional talk (R6). Practice examples stay inside. */
export function buildSharedPoints({ bundles, input }: TableContext): Table {
  return buildTable({
    name: 'deel_regiopunten',
    columns: [...placeColumns, column('tekst'), column('peildatum', 'date')],
    rows: bundles
      .filter(({ current }) => current)
      .flatMap((placed) =>
        placed.bundle.record.meeting.regionalPoints.map((tekst) => ({
          ...placeCells(placed),
          tekst,
          peildatum: input.asOf,
        })),
      )
      .map(numbered),
    primaryKey: ['volgnummer'],
  })
}

function numbered<Row>(row: Row, index: number): Row & { readonly volgnummer: number } {
  return { ...row, volgnummer: index + 1 }
}

function placeCells({ bundle, regionId, municipalityId, municipality }: PlacedBundle) {
  const { period, region, provider } = bundle.record.evaluation
  return {
    periode: period,
    regio_id: regionId,
    regio: region.name,
    gemeente_id: municipalityId,
    gemeente: municipality.name,
    aanbieder: provider.name,
  }
}

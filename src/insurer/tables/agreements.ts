import type { AgreementStatus } from '../../domain/agreements.ts'
import { parties } from '../../domain/party.ts'
import { agreementStatusCodes, ownerCodes } from '../../texts/insurer-tables.ts'
import type { Table } from '../table.ts'
import { buildTable, coded, column } from './columns.ts'
import { bundleCells, bundleColumns, bundleKeys } from './shared-columns.ts'
import type { TableContext } from './table-context.ts'

/** `afspraken`: a row for each bundle and agreement; the same agreement keeps its id from period to period. */
export function buildAgreements({ bundles, input }: TableContext): Table {
  return buildTable({
    name: 'afspraken',
    columns: [
      ...bundleColumns,
      column('afspraak_id'),
      column('wat'),
      coded('wie', 'wie'),
      column('klaar_op'),
      column('thema'),
      column('sinds'),
      coded('herkomst', 'herkomst'),
      coded('status_samen', 'agreementStatus'),
      coded('status_gemeente', 'agreementStatus'),
      coded('status_aanbieder', 'agreementStatus'),
      column('opmerking_gemeente'),
      column('opmerking_aanbieder'),
      column('peildatum', 'date'),
    ],
    rows: bundles.flatMap((placed) =>
      placed.bundle.record.agreements.map((agreement) => {
        const [municipality, provider] = parties.map((party) => agreement.reports.find((report) => report.party === party))
        return {
          ...bundleCells(placed),
          afspraak_id: agreement.id,
          wat: agreement.what,
          wie: agreement.who === undefined ? null : ownerCodes[agreement.who],
          klaar_op: agreement.due ?? null,
          thema: agreement.theme ?? null,
          sinds: agreement.since,
          herkomst: agreement.origin === 'meeting' ? 'gesprek' : 'bestaand',
          status_samen: statusCell(agreement.jointStatus),
          status_gemeente: statusCell(municipality?.status),
          status_aanbieder: statusCell(provider?.status),
          opmerking_gemeente: municipality?.note ?? null,
          opmerking_aanbieder: provider?.note ?? null,
          peildatum: input.asOf,
        }
      }),
    ),
    primaryKey: ['bundel_id', 'afspraak_id'],
    foreignKeys: bundleKeys,
  })
}

/** The code of a status; null while there is none. */
export function statusCell(status: AgreementStatus | undefined): string | null {
  return status === undefined ? null : agreementStatusCodes[status]
}

import type { Agreement, AgreementReport } from './agreements.ts'
import { settledStatusOf } from './agreements.ts'
import type { RecordDocument } from './record.ts'

/**
 * The agreements that a next period begins with: all but those that are done or stopped, with the id they always had, and open to be
 * reported on anew (formats §2). Of the list of this device, with the reports of both.
 */
export function openAgreementsOf(agreements: readonly Agreement[], reports: readonly AgreementReport[]): readonly Agreement[] {
  return agreements
    .filter((agreement) => isOpen(settledStatusOf(agreement, reports)) && agreement.what.trim() !== '')
    .map(({ jointStatus: _, ...agreement }) => ({ ...agreement, origin: 'existing' }))
}

/** The same, from the record of a period before. */
export function openAgreementsOfRecord({ agreements }: Pick<RecordDocument, 'agreements'>): readonly Agreement[] {
  const reports = agreements.flatMap(({ id, reports: own }) => own.map((report) => ({ ...report, agreementId: id, noteShared: false })))
  return openAgreementsOf(
    agreements.map(({ reports: _, ...agreement }) => agreement),
    reports,
  )
}

function isOpen(status: Agreement['jointStatus']): boolean {
  return status !== 'done' && status !== 'stopped'
}

import type { Agreement, AgreementReport } from './agreements.ts'
import { openAgreementsOf, openAgreementsOfRecord } from './carry-over.ts'
import type { RecordDocument } from './record.ts'

/**
 * The agreements that the period after this evaluation begins with, ids and first period kept (formats §2). What both confirmed in
 * the record decides; agreements that are only on this device's list come after those.
 */
export function agreementsToCarryOver(
  own: { readonly agreements: readonly Agreement[]; readonly reports: readonly AgreementReport[] },
  record: Pick<RecordDocument, 'agreements'> | undefined,
): readonly Agreement[] {
  if (!record) return openAgreementsOf(own.agreements, own.reports)
  const recorded = new Set(record.agreements.map(({ id }) => id))
  const unrecorded = own.agreements.filter(({ id }) => !recorded.has(id))
  return [...openAgreementsOfRecord(record), ...openAgreementsOf(unrecorded, own.reports)]
}

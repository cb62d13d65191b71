import { type AgreementStatus, settledStatusOf } from '../domain/agreements.ts'
import type { RecordAgreement } from '../domain/record.ts'

/** How an agreement of a record stands for both; undefined while that is open. */
export function recordedStatusOf(agreement: RecordAgreement): AgreementStatus | undefined {
  return settledStatusOf(
    agreement,
    agreement.reports.map((report) => ({ ...report, agreementId: agreement.id, noteShared: false })),
  )
}

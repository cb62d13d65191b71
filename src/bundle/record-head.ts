import type { RecordDocument } from '../domain/record.ts'
import type { WrittenHead } from '../schemas/hand-over.ts'

/** The head that a file with this record has: written from it, and when reading compared with what stands there. */
export function headOfRecord(record: RecordDocument, contentHash: string, madeAt: string): WrittenHead {
  const { evaluation, survey, revision, parent } = record
  const agreements = record.agreements.map(({ jointStatus: _, reports: __, ...agreement }) => agreement)
  return { evaluation, survey, agreements, revision, ...(parent === undefined ? {} : { parent }), contentHash, madeAt }
}

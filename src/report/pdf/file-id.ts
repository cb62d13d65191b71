import type { Edition, ReportDocument } from '../blocks.ts'

/** Editions of one record are different files, so each takes its 32 digits from another place of the hash. */
const idOffsets: Readonly<Record<Edition, number>> = { parties: 0, public: 16, insurer: 32 }

const annexOffset = 8

/** The id of the file, made of its content hash, edition and annex. Throws on what is no content hash. */
export function fileIdOf({ contentHash, edition, annex }: Pick<ReportDocument, 'contentHash' | 'edition' | 'annex'>): string {
  // jsPDF would make up an id for anything else, and the bytes would no longer be a function of the report.
  if (!/^[0-9a-f]{64}$/.test(contentHash)) throw new Error('content hash is not a sha-256 in hexadecimal')
  const start = idOffsets[edition] + (annex === undefined ? 0 : annexOffset)
  return contentHash.repeat(2).slice(start, start + 32)
}

/** The edition to which this id belongs; undefined when it belongs to no report of this content. */
export function editionOfFileId(fileId: string, contentHash: string): Edition | undefined {
  const editions: readonly Edition[] = ['parties', 'public', 'insurer']
  return editions.find((edition) =>
    [{}, { annex: 'answers' } as const].some((annex) => fileIdOf({ contentHash, edition, ...annex }) === fileId),
  )
}

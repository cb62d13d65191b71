import type { FrozenRecord, RecordDocument } from '../../domain/record.ts'
import { compareRecords, type RecordChange } from '../../domain/record-changes.ts'
import { type Result, succeeded } from '../../domain/result.ts'

/** One of the records that were made apart; without document where its bytes are not those that were hashed. */
export interface Branch {
  readonly frozen: FrozenRecord
  readonly record?: RecordDocument
}

/** The records beside each other, and every point on which they do not all say the same. */
export interface ReadBranches {
  readonly branches: readonly Branch[]
  readonly points: readonly RecordChange[]
}

/** Reads each record from its exact bytes. One that cannot be read is kept and shown, but compared with nothing. */
export async function readBranches(frozen: readonly FrozenRecord[]): Promise<Result<ReadBranches, never>> {
  const { verifyRecord } = await import('../../bundle/content-hash.ts')
  const branches = await Promise.all(
    frozen.map(async (one): Promise<Branch> => {
      const verified = await verifyRecord(one)
      return { frozen: one, ...(verified.ok ? { record: verified.value.record } : {}) }
    }),
  )
  return succeeded({ branches, points: pointsOf(branches.flatMap(({ record }) => record ?? [])) })
}

/** Each point once, in the order of the report. */
function pointsOf([first, ...others]: readonly RecordDocument[]): readonly RecordChange[] {
  if (!first) return []
  const all = others.flatMap((other) => compareRecords(first, other))
  return [...new Map(all.map((change) => [`${change.part} ${change.subject} ${change.whose ?? ''}`, change])).values()]
}

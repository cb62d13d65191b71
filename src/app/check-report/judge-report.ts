import { isAncestor, isForkedFrom } from '../../domain/merge-records.ts'
import type { FrozenRecord } from '../../domain/record.ts'
import type { ReportIdentity } from '../../report/pdf/read-identity.ts'

/**
 * What can be said of a report: `unchanged`: these are the bytes of this device; `changed`: they are not what was made; `intact`: it fits
 * what it says of its own bytes, which anyone could have made fit; `intact-unknown`: so, and there is nothing here to compare it with;
 * `unknown`: nothing tells.
 */
export type Verdict = 'unchanged' | 'changed' | 'intact' | 'intact-unknown' | 'unknown'

/** How the bytes stand beside what this device has or makes of the same record; `nothing` when it does not have that record. */
export type Comparison = 'same' | 'differs-from-final' | 'differs-from-remade' | 'nothing'

/** The verdict from what the file says of itself and from the comparison. Doubt never becomes "unchanged". */
export function judgeReport({ edition, seal }: Pick<ReportIdentity, 'edition' | 'seal'>, comparison: Comparison): Verdict {
  if (comparison === 'same') return 'unchanged'
  // Every report that was ever made ends with an id of its own content.
  if (seal === 'broken' || edition === undefined || comparison === 'differs-from-final') return 'changed'
  if (seal === 'none') return 'unknown'
  return comparison === 'nothing' ? 'intact-unknown' : 'intact'
}

/** Whether a version still counts, as far as these records tell; `not-chosen`: two were made apart, and here the other one counts. */
export type Standing =
  | { readonly kind: 'newest' }
  | { readonly kind: 'replaced'; readonly by: FrozenRecord }
  | { readonly kind: 'beside'; readonly other: FrozenRecord }
  | { readonly kind: 'not-chosen'; readonly chosen: FrozenRecord }
  | { readonly kind: 'unknown' }

/**
 * How the version of this content hash stands among the records of its evaluation; `unknown` when none of them goes back to it.
 * `chosen` is the one that counts where somebody chose between two that were made apart.
 */
export function standingOf(records: readonly FrozenRecord[], contentHash: string, chosen?: FrozenRecord): Standing {
  const own = records.find((record) => record.contentHash === contentHash)
  if (chosen) {
    if (chosen.contentHash === contentHash) return { kind: 'newest' }
    if (isAncestor(records, contentHash, chosen)) return { kind: 'replaced', by: chosen }
    if (own && isForkedFrom(records, own, chosen)) return { kind: 'not-chosen', chosen }
  }
  const by = records.findLast((record) => isAncestor(records, contentHash, record))
  if (by) return { kind: 'replaced', by }
  if (!own) return { kind: 'unknown' }
  const other = records.findLast((record) => isForkedFrom(records, record, own))
  return other ? { kind: 'beside', other } : { kind: 'newest' }
}

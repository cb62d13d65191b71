import { parties } from '../domain/party.ts'
import type { InsurerConfirmation } from '../domain/record.ts'
import type { AcceptedBundle } from './accepted-bundle.ts'
import { groupBy, sortBy } from './group-by.ts'
import { markRevisions } from './revisions.ts'

/**
 * Every content once, with all confirmations and proofs that came in for it, marked anew as revision. A function of the set: neither the
 * order nor the number of times a bundle came in leaves a trace. Sorted by content hash.
 */
export function mergeBundles(bundles: readonly AcceptedBundle[]): readonly AcceptedBundle[] {
  const merged = [...groupBy(bundles, ({ manifest }) => manifest.contentHash).values()].map(mergeSame)
  const marks = markRevisions(
    merged.map(({ manifest: { contentHash, revision, parent, evaluation } }) => ({
      contentHash,
      revision,
      evaluation: evaluation.id,
      ...(parent === undefined ? {} : { parent }),
    })),
  )
  return sortBy(
    merged.map((bundle) => ({ ...bundle, ...marks.get(bundle.manifest.contentHash) })),
    ({ manifest }) => manifest.contentHash,
  )
}

function mergeSame(same: readonly AcceptedBundle[]): AcceptedBundle {
  // Equal content has equal records; manifests may differ in the app that wrote them, so one is chosen in a fixed way.
  const [first] = sortBy(same, ({ sha256 }) => sha256)
  if (first === undefined) throw new Error('a group without bundles')
  return {
    ...first,
    confirmations: parties.flatMap((party) =>
      latestOf(same.flatMap(({ confirmations }) => confirmations.filter((word) => word.party === party))),
    ),
    status: same.some(({ status }) => status === 'accepted') ? 'accepted' : 'accepted-unverified',
    proofs: parties.filter((party) => same.some(({ proofs }) => proofs.includes(party))),
  }
}

/** The latest word; of two at the same moment the same one every time. */
function latestOf(words: readonly InsurerConfirmation[]): readonly InsurerConfirmation[] {
  return sortBy(words, (word) => `${word.at}\0${JSON.stringify(word)}`).slice(-1)
}

import type { IndexRow } from '../accepted-index.ts'
import { groupBy, sortBy } from '../group-by.ts'
import { markRevisions } from '../revisions.ts'
import type { AcceptedOutcome, Outcome } from './outcome.ts'

/**
 * The list of intake: a row for each different file or bundle that came in, with its place among the revisions. A function of the set: the
 * same bytes under another name, or once more, leave no trace but the first name of the alphabet. A bundle without proof replaces none
 * that is proven.
 */
export function buildIndexRows(outcomes: readonly Outcome[]): readonly IndexRow[] {
  const accepted = outcomes.filter((outcome): outcome is AcceptedOutcome => outcome.status !== 'refused')
  const all = markRevisions(accepted.map(({ link }) => link))
  const proven = markRevisions(accepted.filter(({ status }) => status === 'accepted').map(({ link }) => link))
  const distinct = [...groupBy(outcomes, ({ sha256 }) => sha256).values()].map(firstOf)
  const rows = distinct.map((outcome): IndexRow => {
    const { fileName, sha256, status } = outcome
    if (status === 'refused') {
      const { problem, contentHash } = outcome
      return {
        fileName,
        sha256,
        status,
        problem,
        ...(contentHash === undefined ? {} : { contentHash }),
        superseded: false,
        fork: false,
        proofs: [],
      }
    }
    const { contentHash } = outcome.link
    const mark = proven.get(contentHash) ?? all.get(contentHash)
    if (mark === undefined) throw new Error('an accepted bundle has no mark')
    return { fileName, sha256, status, contentHash, zipSha256: outcome.zipSha256, proofs: outcome.proofs, ...mark }
  })
  return sortBy(rows, ({ fileName, sha256 }) => `${fileName}\0${sha256}`)
}

function firstOf(same: readonly Outcome[]): Outcome {
  const [first] = sortBy(same, ({ fileName }) => fileName)
  if (first === undefined) throw new Error('a group without outcomes')
  return first
}

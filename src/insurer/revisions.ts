import type { AcceptedBundle } from './accepted-bundle.ts'
import { groupBy } from './group-by.ts'

/** What decides which revision replaces which. */
export type RevisionLink = Pick<AcceptedBundle['manifest'], 'contentHash' | 'revision'> & {
  readonly evaluation: string
  readonly parent?: string
}

/** How a revision stands among the others of its evaluation (formats §7). */
export interface RevisionMark {
  /** A later one replaces it: its child, a child's child, or one whose line goes back to a revision that never came in. */
  readonly superseded: boolean
  /** Another revision has the same parent. */
  readonly fork: boolean
}

/** The mark of every content hash. A function of the set alone: the order in which bundles came in never matters. */
export function markRevisions(links: readonly RevisionLink[]): ReadonlyMap<string, RevisionMark> {
  const marks = new Map<string, RevisionMark>()
  for (const family of groupBy(links, ({ evaluation }) => evaluation).values()) {
    const byHash = new Map(family.map((link) => [link.contentHash, link]))
    for (const link of byHash.values()) {
      const others = [...byHash.values()].filter((other) => other !== link)
      marks.set(link.contentHash, {
        superseded: others.some((other) => replaces(other, link, byHash)),
        fork: others.some((other) => other.parent === link.parent),
      })
    }
  }
  return marks
}

/** True when the line of `later` leads back to `earlier`, or breaks off after it at a revision that nobody sent. */
function replaces(later: RevisionLink, earlier: RevisionLink, byHash: ReadonlyMap<string, RevisionLink>): boolean {
  let link = later
  const seen = new Set<string>()
  while (link.parent !== undefined && !seen.has(link.contentHash)) {
    seen.add(link.contentHash)
    if (link.parent === earlier.contentHash) return true
    const parent = byHash.get(link.parent)
    if (parent === undefined) return link.revision - 1 > earlier.revision
    link = parent
  }
  return false
}

import type { InboxRow } from './inbox-row.ts'

/** What stands in every output: of when it is, what it was made of and with which version of the tool (formats §8). */
export interface About {
  /** Peildatum, YYYY-MM-DD. */
  readonly asOf: string
  /** How many bundles the tables are made of. */
  readonly bundles: number
  /** SHA-256 in hex of the inbox list (`inboxListOf`). */
  readonly inboxSha256: string
  readonly toolVersion: string
  /** `internal`: all of it, never to leave the insurer; `shared`: the fixed set with suppression (mission §0.10). */
  readonly audience: 'internal' | 'shared'
  /** The smallest group that a shared figure may be about; absent inside the insurer. */
  readonly minGroup?: number
}

/**
 * The inbox as text of which the hash stands in every output: a line for each different file, sorted, so that neither the order nor the
 * number of times a file came in matters.
 */
export function inboxListOf(rows: readonly InboxRow[]): string {
  const lines = rows.map(({ sha256, status, problem, contentHash }) => [sha256, status, problem ?? '', contentHash ?? ''].join('\t'))
  return [...new Set(lines)]
    .toSorted()
    .map((line) => `${line}\n`)
    .join('')
}

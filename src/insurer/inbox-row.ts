/** What became of one file of the inbox; one row of the list that intake keeps (formats §7). */
export interface InboxRow {
  readonly fileName: string
  /** SHA-256 in hex of the file as it came in. */
  readonly sha256: string
  readonly status: 'accepted' | 'accepted-unverified' | 'refused'
  /** Kind of the problem of a refused file. */
  readonly problem?: string
  /** Content hash of the bundle in it, where it could be read. */
  readonly contentHash?: string
  readonly superseded: boolean
  readonly fork: boolean
}

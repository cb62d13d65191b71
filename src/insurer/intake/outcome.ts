import type { Party } from '../../domain/party.ts'
import type { RevisionLink } from '../revisions.ts'
import type { Refusal } from './refusal.ts'

/** What became of one bundle, or of a file in which none was found. */
export type Outcome = AcceptedOutcome | RefusedOutcome

/** It was let in; its plain archive is kept under its hash. */
export interface AcceptedOutcome extends Received {
  readonly status: 'accepted' | 'accepted-unverified'
  readonly proofs: readonly Party[]
  /** SHA-256 of the plain `.zip`. */
  readonly zipSha256: string
  readonly link: RevisionLink
}

/** It was not let in. */
export interface RefusedOutcome extends Received {
  readonly status: 'refused'
  readonly problem: Refusal
  /** Where the bundle in it could be read. */
  readonly contentHash?: string
}

/** What came in. */
export interface Received {
  readonly fileName: string
  /** SHA-256 in hex of the bytes: of the file, or of each bundle where a file holds several. */
  readonly sha256: string
}

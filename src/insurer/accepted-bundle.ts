import type { BundleManifest } from '../domain/bundle.ts'
import { type Party, parties } from '../domain/party.ts'
import type { InsurerConfirmation, RecordDocument } from '../domain/record.ts'

/** A bundle that intake let in, without its report: all that the tables are made of (formats §7). */
export interface AcceptedBundle {
  readonly manifest: BundleManifest
  readonly record: RecordDocument
  readonly confirmations: readonly InsurerConfirmation[]
  readonly status: 'accepted' | 'accepted-unverified'
  /** Parties whose proof against the master key was valid. */
  readonly proofs: readonly Party[]
  /** True when a later revision of the same line was let in. */
  readonly superseded: boolean
  /** True when another revision has the same parent: both are kept. */
  readonly fork: boolean
  /** SHA-256 in hex of the plain `.zip`. */
  readonly sha256: string
}

/** Whose confirmation was proven, as column `bewijs` says it (formats §7). */
export type Evidence = 'both' | Party | 'none'

/** Whose confirmation of this bundle was proven. */
export function evidenceOf({ proofs }: Pick<AcceptedBundle, 'proofs'>): Evidence {
  const proven = parties.filter((party) => proofs.includes(party))
  return proven.length === 2 ? 'both' : (proven[0] ?? 'none')
}

/** The bundles that count in figures: the newest of each line, so nothing that was replaced. Both sides of a fork stay. */
export function currentBundles(bundles: readonly AcceptedBundle[]): readonly AcceptedBundle[] {
  return bundles.filter(({ superseded }) => !superseded)
}

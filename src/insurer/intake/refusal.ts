import type { AgeProblem } from '../../bundle/age/decrypt.ts'
import type { BundleProblem } from '../../domain/bundle.ts'

/**
 * Why intake refuses a file, by one word that stands in `bundels.csv`. First what is found outside the bundle, then what stands in it, then
 * what the register and the questionnaire say. `unexpected` is a fault of the tool itself: the file is refused and the others go on.
 */
export type Refusal =
  | 'no-bundle'
  | 'too-many-files'
  | 'nested-archive'
  | 'locked-archive'
  | 'damaged-archive'
  | 'damaged-text'
  | 'damaged-encryption'
  | Exclude<AgeProblem['kind'], 'not-age' | 'damaged'>
  | Exclude<BundleProblem['kind'], 'encrypted'>
  | InvitationFault
  | 'unknown-survey'
  | 'unknown-answer'
  | 'report-differs'
  | 'unexpected'

/** What is wrong with the invitations that a bundle names, or with what was confirmed with them (formats §6). */
export type InvitationFault = 'unknown-invitation' | 'revoked-invitation' | 'other-invitation' | 'expired-invitation' | 'invalid-proof'

import type { EvaluationId, ProviderRef } from './evaluation.ts'
import type { VersionProblem } from './format-version.ts'
import type { Party } from './party.ts'
import type { Period } from './period.ts'
import type { MunicipalityRef, RegionRef } from './region.ts'
import type { SurveyRef } from './survey.ts'

/** One evaluation to which an organisation is invited; its id is the same in the invitation of the other party. */
export interface InvitedEvaluation {
  readonly id: EvaluationId
  readonly municipality: MunicipalityRef
  readonly region: RegionRef
  readonly provider: ProviderRef
  /** Municipalities on whose behalf this one answers (R55). */
  readonly covers: readonly MunicipalityRef[]
}

/** Whom the invitation is for. The insurer is never a party (R9). */
export type InvitationParty = Party

/** What the insurer signs for one organisation: all its evaluations of one period (formats §6). Times are seconds since 1970. */
export interface Invitation {
  readonly formatVersion: number
  /** Name of the insurer that invites. */
  readonly iss: string
  /** Id of the invitation: stands in files and bundles, and decides the party's secret. */
  readonly jti: string
  readonly iat: number
  readonly nbf: number
  readonly exp: number
  /** Date (YYYY-MM-DD) on which the insurer expects the bundles. */
  readonly dueOn: string
  readonly period: Period
  readonly party: InvitationParty
  /** Name of the invited organisation. */
  readonly organisation: string
  readonly evaluations: readonly InvitedEvaluation[]
  /** The questionnaire that these evaluations are pinned to. */
  readonly survey: SurveyRef
  /** age recipients (`age1…`) to which every bundle is encrypted. */
  readonly recipients: readonly string[]
  /** Where the bundles go, in the form of `delivery` in config.json. */
  readonly sendTo: { readonly name: string; readonly email: string | null; readonly url: string | null }
  /** First 16 hex digits of the SHA-256 of the party's secret: a secret that was cut off in the mail is noticed when opening. */
  readonly secretCheck: string
}

/** A key whose signature makes an invitation genuine: Ed25519, pinned in config.json. */
export interface InvitationKey {
  /** Thumbprint of the key (RFC 7638), which the header of the token names. */
  readonly kid: string
  /** The public key, base64url. */
  readonly x: string
}

/** insurer.json: what every invitation of this insurer says of it. Holds no secret. */
export interface InsurerPublic extends Pick<Invitation, 'recipients' | 'sendTo'> {
  readonly format: 'wgw-insurer'
  readonly formatVersion: number
  readonly name: string
  /** To pin in config.json. */
  readonly invitationKey: InvitationKey
}

/** What a link, mail or file carries: the signed token and the secret of the party. Only the device of that party keeps the secret. */
export interface InvitationLetter {
  readonly token: string
  /** 32 bytes, base64url. */
  readonly secret: string
}

/** An invitation that was checked; `expired` warns and goes on (formats §6). */
export interface ReadInvitation {
  readonly invitation: Invitation
  readonly expired: boolean
}

/**
 * Why an invitation is refused, in the order in which the reader looks. `incomplete`: cut off on its way, or the secret is not the one
 * it was signed with. `foreign`: signed by nobody that config.json names. `altered`: signed, but not in these words.
 */
export type InvitationProblem =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-an-invitation' }
  | { readonly kind: 'several' }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'altered' }
  | VersionProblem
  | { readonly kind: 'invalid'; readonly at: string }
  | { readonly kind: 'not-yet-valid'; readonly from: string }

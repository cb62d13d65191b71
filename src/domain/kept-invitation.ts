import type { Evaluation, EvaluationId } from './evaluation.ts'
import type { Invitation, InvitedEvaluation } from './invitation.ts'
import type { Party } from './party.ts'

/** What an evaluation keeps of the invitation of one party. The secret that came with it is kept apart, and is in no file (formats §6). */
export interface KeptInvitation extends Pick<Invitation, 'jti' | 'iss' | 'iat' | 'dueOn' | 'recipients' | 'sendTo'> {
  readonly party: Party
  /** What the insurer calls this evaluation; another id than here when it was begun before the invitation came. */
  readonly evaluation: EvaluationId
}

/** The invitations with which this device takes part, by party: most often one. */
export type KeptInvitations = Readonly<Partial<Record<Party, KeptInvitation>>>

/** What the evaluation keeps of the invitation to it. */
export function keptInvitationOf(invitation: Invitation, invited: InvitedEvaluation): KeptInvitation {
  const { jti, iss, iat, dueOn, recipients, sendTo, party } = invitation
  return { party, jti, iss, iat, dueOn, recipients, sendTo, evaluation: invited.id }
}

/** What an invitation says of whom the evaluation is between. */
export type InvitedPlace = Pick<InvitedEvaluation, 'municipality' | 'region' | 'provider' | 'covers'>

/**
 * The evaluation with what the insurer says of it, in its spelling: else it could not tell whose bundle it gets. The id on this device
 * stays; so does what it covers where the invitation names nothing.
 */
export function withInvited(evaluation: Evaluation, { dueOn }: KeptInvitation, { covers, ...place }: InvitedPlace): Evaluation {
  const { municipality, region, provider } = place
  return { ...evaluation, municipality, region, provider, dueOn, covers: covers.length > 0 ? covers : evaluation.covers }
}

/** The id that a record of this evaluation carries: the insurer's where it invited, which is the same for both parties. */
export function sharedIdOf({
  evaluation,
  invitations,
}: {
  readonly evaluation: Evaluation
  readonly invitations?: KeptInvitations
}): EvaluationId {
  return receiverOf(invitations)?.evaluation ?? evaluation.id
}

/** Where the bundle goes and for whom it is encrypted: as the newest invitation says; undefined without one. */
export function receiverOf(invitations: KeptInvitations | undefined): KeptInvitation | undefined {
  return Object.values(invitations ?? {})
    .toSorted((one, other) => one.iat - other.iat)
    .at(-1)
}

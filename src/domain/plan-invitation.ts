import type { EvaluationId } from './evaluation.ts'
import type { Invitation, InvitedEvaluation } from './invitation.ts'
import type { KeptInvitations } from './kept-invitation.ts'
import { type LocalIdentity, matchEvaluation } from './matching.ts'
import type { Party } from './party.ts'

/** An evaluation of this device, as far as an invitation needs to know it. */
export interface LocalInvited extends LocalIdentity {
  /** Absent where both fill in here. */
  readonly ownParty?: Party
  readonly invitations?: KeptInvitations
}

/**
 * What opening the invitation means for one of its evaluations. `link`: begun here before, without this invitation; `here`: nothing
 * changes, it has this invitation or a newer one; `doubtful`: the user says which one it is, if any; `other-party`: this device fills
 * it in for the other party, so that nothing may change.
 */
export type PlannedEvaluation =
  | { readonly kind: 'new'; readonly invited: InvitedEvaluation }
  | { readonly kind: 'link' | 'here' | 'other-party'; readonly invited: InvitedEvaluation; readonly id: EvaluationId }
  | { readonly kind: 'doubtful'; readonly invited: InvitedEvaluation; readonly ids: readonly EvaluationId[] }

/** What the invitation means on this device, evaluation by evaluation: none is ever doubled. Writes nothing. */
export function planInvitation(invitation: Invitation, local: readonly LocalInvited[]): readonly PlannedEvaluation[] {
  return invitation.evaluations.map((invited) => planOne(invitation, invited, local))
}

/** The plan once the user said which evaluation it is; undefined: none of those, so a new one. */
export function settleDoubt(
  invitation: Invitation,
  { invited }: PlannedEvaluation,
  chosen: EvaluationId | undefined,
  local: readonly LocalInvited[],
): PlannedEvaluation {
  const found = local.find(({ evaluation }) => evaluation.id === chosen)
  return found ? planKnown(invitation, invited, found) : { kind: 'new', invited }
}

function planOne(invitation: Invitation, invited: InvitedEvaluation, local: readonly LocalInvited[]): PlannedEvaluation {
  const candidates = local.filter((one) => !isAnother(one, invited, invitation.party))
  const match = matchEvaluation({ ...invited, period: invitation.period }, candidates)
  if (match.kind === 'doubtful') return { kind: 'doubtful', invited, ids: match.ids }
  const found = match.kind === 'same' ? candidates.find(({ evaluation }) => evaluation.id === match.id) : undefined
  return found ? planKnown(invitation, invited, found) : { kind: 'new', invited }
}

function planKnown({ party, jti, iat }: Invitation, invited: InvitedEvaluation, found: LocalInvited): PlannedEvaluation {
  const { id } = found.evaluation
  if (found.ownParty !== undefined && found.ownParty !== party) return { kind: 'other-party', invited, id }
  const kept = found.invitations?.[party]
  const isNews = kept === undefined || (kept.jti !== jti && kept.iat <= iat)
  return { kind: isNews ? 'link' : 'here', invited, id }
}

/** Surely not the one: the insurer invited to it by another id, or both typed a code of one kind and they differ. */
function isAnother({ evaluation, invitations }: LocalInvited, invited: InvitedEvaluation, party: Party): boolean {
  if (evaluation.id === invited.id) return false
  const kept = invitations?.[party]
  if (kept) return kept.evaluation !== invited.id
  const { provider } = evaluation
  return provider.scheme !== 'none' && provider.scheme === invited.provider.scheme && provider.value !== invited.provider.value
}

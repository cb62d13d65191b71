import { fingerprintOf } from '../../bundle/invitation/fingerprint.ts'
import { findInvitationLetter } from '../../bundle/invitation/invitation-link.ts'
import { readInvitationLetter } from '../../bundle/invitation/read-invitation.ts'
import type { StorageProblem } from '../../domain/evaluation-store.ts'
import type { InvitationLetter, InvitationProblem, ReadInvitation } from '../../domain/invitation.ts'
import { type LocalInvited, type PlannedEvaluation, planInvitation } from '../../domain/plan-invitation.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { loadSurvey } from '../../survey/published.ts'
import { listOnce } from '../hooks/list-once.ts'
import { deviceStore } from '../hooks/stores.ts'
import { configNow } from '../hooks/use-config.ts'
import { localIdentityOf } from '../opening/local-identities.ts'

/** An invitation that was checked whole, with what it means on this device. */
export interface OpenInvitation extends ReadInvitation {
  readonly letter: InvitationLetter
  /** Of the keys of the receiver. */
  readonly fingerprint: string
  readonly local: readonly LocalInvited[]
  readonly plan: readonly PlannedEvaluation[]
}

/** Why it was not opened. `no-config`: nobody can tell now whose invitations are genuine; `other-survey`: this version lacks the questionnaire. */
export type OpenInvitationProblem =
  | InvitationProblem
  | { readonly kind: 'no-config' | 'other-survey' }
  | { readonly kind: 'storage'; readonly problem: StorageProblem }

/** Reads what came in and looks what of it is here already; writes nothing. */
export async function openInvitation(text: string, at: string): Promise<Result<OpenInvitation, OpenInvitationProblem>> {
  const letter = await findInvitationLetter(text)
  if (!letter.ok) return letter
  const { config, problem } = await configNow()
  // Without the host's own keys everybody would be a stranger.
  if (problem) return failed({ kind: 'no-config' })
  const read = await readInvitationLetter(letter.value, config.invitationKeys, at)
  if (!read.ok) return read
  const { invitation } = read.value
  if (!(await loadSurvey(invitation.survey)).ok) return failed({ kind: 'other-survey' })
  const local = await listLocal()
  if (!local.ok) return failed({ kind: 'storage', problem: local.problem })
  const [plan, fingerprint] = [planInvitation(invitation, local.value), await fingerprintOf(invitation.recipients)]
  const hasSecret = await isSecretKept(invitation.jti)
  return succeeded({
    ...read.value,
    letter: letter.value,
    fingerprint,
    local: local.value,
    // Put back from a backup, which never holds the secret: then it is linked once more.
    plan: plan.map((planned) => (planned.kind === 'here' && !hasSecret ? { ...planned, kind: 'link' } : planned)),
  })
}

/** True while its secret has a use here: there is something to begin or to link, or another try may open it. */
export function isStillNeeded(opened: Result<OpenInvitation, OpenInvitationProblem>): boolean {
  if (opened.ok) return opened.value.plan.some(({ kind }) => kind !== 'here' && kind !== 'other-party')
  const { kind } = opened.problem
  return kind === 'no-config' || kind === 'storage' || kind === 'too-new' || kind === 'other-survey'
}

/** Nothing where this device keeps nothing: beginning says so, and offers to go on without. */
async function listLocal(): Promise<Result<readonly LocalInvited[], StorageProblem>> {
  const list = await listOnce(await deviceStore())
  if (!list.ok) return list.problem.kind === 'blocked' ? succeeded([]) : list
  return succeeded(
    list.value.evaluations.map((outline) => ({
      ...localIdentityOf(outline),
      ...(outline.ownParty ? { ownParty: outline.ownParty } : {}),
      ...(outline.invitations ? { invitations: outline.invitations } : {}),
    })),
  )
}

async function isSecretKept(jti: string): Promise<boolean> {
  const secret = await (await deviceStore()).loadSecret(jti)
  return secret.ok && secret.value !== undefined
}

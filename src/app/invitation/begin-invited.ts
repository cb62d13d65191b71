import type { EvaluationId, Mode } from '../../domain/evaluation.ts'
import { beginEvaluation, type EvaluationChange } from '../../domain/evaluation-state.ts'
import type { EvaluationStore, StorageProblem } from '../../domain/evaluation-store.ts'
import type { Invitation, InvitedEvaluation } from '../../domain/invitation.ts'
import { type InvitedPlace, keptInvitationOf } from '../../domain/kept-invitation.ts'
import type { PlannedEvaluation } from '../../domain/plan-invitation.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { takeEvaluationLock } from '../evaluation/evaluation-lock.ts'
import { heldSession } from '../evaluation/tab-sessions.ts'
import { deviceStore, keepInMemory, storeOf } from '../hooks/stores.ts'
import type { OpenInvitation } from './open-invitation.ts'

/** Why not all of it was kept; what was is found again by opening the same invitation. `elsewhere`: open in another tab. */
export type BeginProblem = { readonly kind: 'elsewhere' } | { readonly kind: 'storage'; readonly problem: StorageProblem }

/**
 * Makes the evaluations that are not here and links those that are, one by one. The secret comes first: without it nothing that
 * follows could be proven. Gives the ids of all that the plan is about, in its order.
 */
export async function beginInvited(
  { invitation, letter }: OpenInvitation,
  plan: readonly PlannedEvaluation[],
  mode: Mode,
  keep: 'on-device' | 'in-memory',
): Promise<Result<readonly EvaluationId[], BeginProblem>> {
  const at = new Date().toISOString()
  const ids: EvaluationId[] = []
  for (const planned of plan) {
    const { invited } = planned
    if (planned.kind === 'doubtful') throw new Error('asked before')
    const id = planned.kind === 'new' ? invited.id : planned.id
    const store = keep === 'in-memory' && planned.kind === 'new' ? await keepInMemory(id) : await storeFor(planned.kind, id)
    const problem = await beginOne(store, { invitation, invited, mode, at, secret: letter.secret }, planned.kind, id)
    if (problem) return failed(problem)
    ids.push(id)
  }
  return succeeded(ids)
}

async function storeFor(kind: PlannedEvaluation['kind'], id: EvaluationId): Promise<EvaluationStore> {
  return kind === 'new' ? await deviceStore() : await storeOf(id)
}

interface Invited {
  readonly invitation: Invitation
  readonly invited: InvitedEvaluation
  readonly mode: Mode
  readonly at: string
  readonly secret: string
}

async function beginOne(
  store: EvaluationStore,
  { invitation, invited, mode, at, secret }: Invited,
  kind: 'new' | 'link' | 'here' | 'other-party',
  id: EvaluationId,
): Promise<BeginProblem | undefined> {
  if (kind === 'here' || kind === 'other-party') return undefined
  const kept = await store.keepSecret(invitation.jti, secret)
  if (!kept.ok) return { kind: 'storage', problem: kept.problem }
  const { party, period, survey, dueOn } = invitation
  const invitationKept = keptInvitationOf(invitation, invited)
  if (kind === 'link')
    return await link(store, id, { kind: 'invitation-linked', invitation: invitationKept, invited: placeOf(invited) }, at)
  const state = beginEvaluation(
    { ...invited, period, survey, dueOn, mode, writer: party, createdAt: at },
    mode === 'apart' ? party : undefined,
  )
  const created = await store.create({ ...state, invitations: { [party]: invitationKept } }, at)
  return created.ok ? undefined : { kind: 'storage', problem: created.problem }
}

/** Through the session of this tab where it has one, else as its only writer for a moment. */
async function link(store: EvaluationStore, id: EvaluationId, change: EvaluationChange, at: string): Promise<BeginProblem | undefined> {
  const held = heldSession(id)
  if (held) {
    const isKept = await held.session.get().save(change)
    return isKept ? undefined : { kind: 'storage', problem: { kind: 'failed', detail: 'not kept by its session' } }
  }
  const release = await takeEvaluationLock(id, 'ask', () => undefined)
  if (!release) return { kind: 'elsewhere' }
  try {
    const saved = await store.save(id, change, at)
    return saved.ok ? undefined : { kind: 'storage', problem: saved.problem }
  } finally {
    release()
  }
}

function placeOf({ municipality, region, provider, covers }: InvitedEvaluation): InvitedPlace {
  return { municipality, region, provider, covers }
}

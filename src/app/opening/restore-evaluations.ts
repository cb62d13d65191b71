import type { EvaluationId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { StorageProblem } from '../../domain/evaluation-store.ts'
import { compareWithKept, type Kept, type OpenBackup, type Restoring } from '../../domain/restoring.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { loadSurvey } from '../../survey/published.ts'
import { takeEvaluationLock } from '../evaluation/evaluation-lock.ts'
import { forgetWiped, heldSession } from '../evaluation/tab-sessions.ts'
import { rescueKept, rescueRows } from '../hooks/rescue.ts'
import { storeOf } from '../hooks/stores.ts'

/** One evaluation of a backup beside what is here. */
export interface LookedAt {
  readonly state: EvaluationState
  readonly restoring: Restoring
}

/** What came of putting one evaluation back; unless `restored`, it is as it was. */
export type RestoreOutcome = 'restored' | 'elsewhere' | 'changed' | 'failed'

/** What each evaluation of the backup means on this device; nothing is written. A problem where this device cannot be read at all. */
export async function lookAtBackup({ evaluations }: OpenBackup): Promise<Result<readonly LookedAt[], StorageProblem>> {
  const looked: LookedAt[] = []
  for (const state of evaluations) {
    const restoring = await lookAtOne(state)
    if (!restoring.ok) return restoring
    looked.push({ state, restoring: restoring.value })
  }
  return succeeded(looked)
}

/** True where there is something to choose: what is here stays until then. */
export function isChosen({ restoring }: LookedAt): boolean {
  return restoring.kind === 'different' || restoring.kind === 'broken-here'
}

/**
 * Puts the evaluations in the place of what is here, each whole or not at all, and says of each what came of it. What is here is given
 * as a file first: one for all, as browsers ask about every further one.
 */
export async function restoreEvaluations(wanted: readonly LookedAt[]): Promise<readonly (readonly [LookedAt, RestoreOutcome])[]> {
  const claims = await Promise.all(wanted.map(async (looked) => ({ looked, claim: await claimOf(looked) })))
  const replaced = claims.flatMap(({ looked, claim }) => (typeof claim === 'string' ? [] : looked))
  const isGiven = await giveAsFile(replaced)
  const outcomes: (readonly [LookedAt, RestoreOutcome])[] = []
  for (const { looked, claim } of claims) {
    if (typeof claim === 'string') {
      outcomes.push([looked, claim])
      continue
    }
    const { id } = looked.state.evaluation
    const isWritten = isGiven && (await (await storeOf(id)).restore(looked.state, new Date().toISOString())).ok
    claim(isWritten)
    outcomes.push([looked, isWritten ? 'restored' : 'failed'])
  }
  return outcomes
}

/** Lets go of an evaluation; what this tab held of it is forgotten once it was replaced. */
type Claim = (isReplaced: boolean) => void

/** Nobody else writes the evaluation until the claim is let go; else why it cannot be restored now. */
async function claimOf({ state, restoring }: LookedAt): Promise<Claim | Exclude<RestoreOutcome, 'restored'>> {
  const { id } = state.evaluation
  const held = heldSession(id)
  await held?.session.settle()
  const release = held ? () => undefined : await takeEvaluationLock(id, 'ask', () => undefined)
  if (!release) return 'elsewhere'
  const now = await lookAtOne(state)
  if (now.ok && JSON.stringify(now.value) === JSON.stringify(restoring)) {
    return (isReplaced) => {
      if (held && isReplaced) forgetWiped(id)
      release()
    }
  }
  release()
  return now.ok ? 'changed' : 'failed'
}

/** False when something of what is here could not be given, so that nothing may be replaced. */
async function giveAsFile(replaced: readonly LookedAt[]): Promise<boolean> {
  const idsOf = (kind: Restoring['kind']) =>
    replaced.filter(({ restoring }) => restoring.kind === kind).map(({ state }) => state.evaluation.id)
  const readable = idsOf('different')
  try {
    if (readable.length > 0 && (await rescueKept(readable)).missing > 0) return false
    for (const id of idsOf('broken-here')) if (!(await rescueRows(id))) return false
    return true
  } catch (error) {
    reportError(error)
    return false
  }
}

async function lookAtOne(state: EvaluationState): Promise<Result<Restoring, StorageProblem>> {
  const kept = await keptOf(state.evaluation.id)
  if (!kept.ok) return kept
  const survey = await loadSurvey(state.evaluation.survey)
  return succeeded(compareWithKept(state, kept.value, survey.ok ? survey.value.survey : undefined))
}

async function keptOf(id: EvaluationId): Promise<Result<Kept, StorageProblem>> {
  const held = heldSession(id)
  if (held) return succeeded({ kind: 'kept', state: held.session.get().own })
  const loaded = await (await storeOf(id)).load(id)
  if (!loaded.ok) return loaded.problem.kind === 'broken' ? succeeded({ kind: 'broken' }) : failed(loaded.problem)
  return succeeded(loaded.value ? { kind: 'kept', state: loaded.value } : { kind: 'none' })
}

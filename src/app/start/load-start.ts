import type { Agreement } from '../../domain/agreements.ts'
import { type EvaluationId, exampleId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { agreementsToCarryOver } from '../../domain/next-period.ts'
import { loadShown } from '../evaluation/load-shown.ts'
import { listLocalIdentities } from '../opening/local-identities.ts'
import type { StartWay } from '../routes.ts'
import { nextPeriodHere } from './start-from.ts'

/** What a new evaluation begins with. */
export interface Start {
  readonly from: Pick<EvaluationState, 'evaluation' | 'ownParty'>
  /** Open agreements that go along; empty unless the next period begins. */
  readonly carried: readonly Agreement[]
  /** The next period, when this device has it already. */
  readonly alreadyHere?: EvaluationId
}

/** Reads the evaluation that another begins from; undefined when it is not on this device, and for the example, which is made up. */
export async function loadStart(from: EvaluationId, way: StartWay): Promise<Start | undefined> {
  if (from === exampleId) return undefined
  const shown = await loadShown(from)
  if (!shown) return undefined
  const { state, record } = shown
  if (way !== 'next-period') return { from: state, carried: [] }
  const alreadyHere = nextPeriodHere(state.evaluation, await listLocalIdentities())
  return {
    from: state,
    carried: agreementsToCarryOver(state, record),
    ...(alreadyHere === undefined ? {} : { alreadyHere }),
  }
}

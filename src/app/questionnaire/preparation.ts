import type { AnswerSheet } from '../../domain/answers.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { isExchanged, ownPartiesOf } from '../../domain/exchange.ts'
import { otherParty, type Party, parties, type SheetParty } from '../../domain/party.ts'
import { questionOf, type Survey } from '../../domain/survey.ts'

/**
 * How far a party is: `open` while it fills in; `sealed` when it is ready and the other, on the same device, is not, so that
 * its answers stay out of sight (mission §0.4); `ready` when nothing need be hidden; `fixed` once the meeting has begun, and on a device
 * of its own once the other party's answers were seen.
 */
export type PreparationStage = 'open' | 'sealed' | 'ready' | 'fixed'

/** The theme after whose questions the status of the agreements is asked (question 8). */
export const agreementsTheme = 't2'

/** The stage of the party's preparation. */
export function preparationStageOf(state: EvaluationState, party: SheetParty): PreparationStage {
  if (state.meeting || isExchanged(state)) return 'fixed'
  if (!isReady(state, party)) return 'open'
  const waitsForOther = party !== 'together' && state.evaluation.mode === 'one-device' && !isReady(state, otherParty(party))
  return waitsForOther ? 'sealed' : 'ready'
}

/** True when this party, or both together, fill in on this device. */
export function isPreparedBy(state: Pick<EvaluationState, 'evaluation' | 'ownParty'>, party: SheetParty): boolean {
  return ownPartiesOf(state).includes(party)
}

/** The first party that is not ready yet, or undefined when both are. */
export function nextToPrepare(state: EvaluationState): Party | undefined {
  return parties.find((party) => !isReady(state, party))
}

/**
 * The step (from 1) where the party left off: that of the last theme with an answer; undefined when nothing is answered.
 * Counts every theme, so a screen that hides one takes its own last step instead.
 */
export function resumeStepOf(survey: Survey, sheet: AnswerSheet | undefined): number | undefined {
  const answered = new Set(Object.keys(sheet?.answers ?? {}).map((id) => questionOf(survey, id)?.theme))
  const last = survey.themes.findLastIndex(({ id }) => answered.has(id))
  return last < 0 ? undefined : last + 1
}

function isReady(state: EvaluationState, party: SheetParty): boolean {
  return state.sheets[party]?.readyAt !== undefined
}

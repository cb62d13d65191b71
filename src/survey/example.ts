import type { EvaluationState } from '../domain/evaluation-state.ts'
import { emptyInbox } from '../domain/kept-inbox.ts'
import type { Period } from '../domain/period.ts'
import { currentSurvey } from './published.ts'

/** When the example was confirmed: fixed, so that its report is the same on every device and every day. */
export const exampleFrozenAt = '2018-06-12T13:21:00.000Z'

/**
 * The fictional evaluation behind "Bekijk een voorbeeld": prepared, discussed and ready to be confirmed, nothing frozen yet. Pinned
 * to the questionnaire of this build, so it follows every correction of it.
 */
export async function loadExample(): Promise<EvaluationState> {
  const [{ default: example }, current] = await Promise.all([import('../../surveys/example.2018.json'), currentSurvey('2018-1' as Period)])
  if (!current.ok) throw new Error('the example has no questionnaire')
  const { id, version, sha256 } = current.value.survey
  const state = {
    ...example,
    evaluation: { ...example.evaluation, survey: { id, version, sha256 } },
    records: [],
    inbox: emptyInbox,
    takenOver: {},
  }
  // The file is our own and part of the build; tests/survey/example.test.ts holds it to the questionnaire and the record's rules.
  return state as unknown as EvaluationState
}

import { openLiveSession } from '../../../src/app/evaluation/live-session.ts'
import { observable } from '../../../src/app/hooks/observable.ts'
import type { SaveStatus } from '../../../src/app/hooks/save-status.ts'
import type { LiveSession } from '../../../src/app/hooks/use-session.ts'
import type { Evaluation, EvaluationId } from '../../../src/domain/evaluation.ts'
import { applyChange, beginEvaluation, type EvaluationChange, type EvaluationState } from '../../../src/domain/evaluation-state.ts'
import type { Period } from '../../../src/domain/period.ts'
import { openMemoryStore } from '../../../src/storage/memory-store.ts'
import { currentSurvey } from '../../../src/survey/published.ts'
import { surveyVariables } from '../../../src/texts/survey-variables.ts'

/** Where the screens of that evaluation live. */
export const evaluationId = 'a3c4e0aa-0000-4000-8000-000000000001' as EvaluationId

let ids = 0
const at = '2026-11-21T12:00:00.000Z'

/** An evaluation of Haarlem with Thuiszorg Voorbeeld, on one device unless told, in a store in memory, after these changes. */
export async function openEvaluation(
  changes: readonly EvaluationChange[] = [],
  regionSize = 3,
  mode: Evaluation['mode'] = 'one-device',
): Promise<LiveSession> {
  const { survey, definition } = await publishedSurvey()
  const state = stateAfter(changes, mode)
  const store = openMemoryStore()
  await store.create(state, at)
  return openLiveSession(state, {
    store,
    survey,
    definition,
    isExample: false,
    hasSeveralRegions: false,
    variables: (party) => surveyVariables({ ...evaluation, regionSize }, party),
    now: () => at,
    newId: () => `id-${++ids}`,
    status: observable<SaveStatus>({ kind: 'idle' }),
    keptStatus: () => ({ kind: 'saved', at }),
  })
}

/** The state after these changes. */
export function stateAfter(changes: readonly EvaluationChange[], mode: Evaluation['mode'] = 'one-device'): EvaluationState {
  return changes.reduce((before, change) => applyChange(before, change, at), beginEvaluation({ ...evaluation, mode }))
}

/** The questionnaire of the first half of 2018. */
export async function publishedSurvey() {
  const loaded = await currentSurvey('2018-1' as Period)
  if (!loaded.ok) throw new Error('no survey')
  return loaded.value
}

const evaluation: Evaluation = {
  id: evaluationId,
  municipality: { code: 'GM0392', name: 'Haarlem' },
  region: { id: 'kennemerland', name: 'Kennemerland' },
  provider: { scheme: 'none', value: '', name: 'Thuiszorg Voorbeeld' },
  period: '2018-1' as Period,
  covers: [],
  mode: 'one-device',
  survey: { id: 'evaluation', version: '2018.1', sha256: 'ab'.repeat(32) },
  writer: 'municipality',
  createdAt: at,
}

import type { Agreement } from '../../domain/agreements.ts'
import type { EvaluationId } from '../../domain/evaluation.ts'
import { beginEvaluation } from '../../domain/evaluation-state.ts'
import type { StorageProblem } from '../../domain/evaluation-store.ts'
import { parsePeriod } from '../../domain/period.ts'
import type { Region } from '../../domain/region.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { currentSurvey } from '../../survey/published.ts'
import { startTexts } from '../../texts/start.ts'
import { deviceStore, keepInMemory } from '../hooks/stores.ts'
import { buildEvaluation, type StartDraft } from './start-form.ts'

/** Why no evaluation was made: no questionnaire for the period, or it could not be kept. */
export type CreateProblem = { readonly kind: 'no-survey' } | { readonly kind: 'not-kept'; readonly problem: StorageProblem }

/** Makes the evaluation of a finished form, pinned to the newest questionnaire of its period, and keeps it with the agreements it begins with; gives its id. */
export async function createEvaluation(
  draft: StartDraft,
  regions: readonly Region[],
  keep: 'on-device' | 'in-memory',
  agreements: readonly Agreement[] = [],
): Promise<Result<EvaluationId, CreateProblem>> {
  const period = parsePeriod(draft.period)
  const loaded = period.ok ? await currentSurvey(period.value) : period
  if (!loaded.ok) return failed({ kind: 'no-survey' })
  const { id: surveyId, version, sha256 } = loaded.value.survey
  const at = new Date().toISOString()
  // A fresh UUID is what makes an evaluation's id.
  const id = crypto.randomUUID() as EvaluationId
  const evaluation = buildEvaluation(draft, regions, {
    id,
    at,
    survey: { id: surveyId, version, sha256 },
    otherRegion: startTexts.otherRegion,
  })
  const store = keep === 'on-device' ? await deviceStore() : await keepInMemory(id)
  const created = await store.create(
    { ...beginEvaluation(evaluation, draft.mode === 'apart' ? evaluation.writer : undefined), agreements },
    at,
  )
  return created.ok ? succeeded(id) : failed({ kind: 'not-kept', problem: created.problem })
}

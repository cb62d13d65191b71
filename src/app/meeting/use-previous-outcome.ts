import { useCallback } from 'preact/hooks'
import { isLater, previousEvaluationOf, previousRecordIn } from '../../domain/previous-record.ts'
import type { RecordDocument } from '../../domain/record.ts'
import { succeeded } from '../../domain/result.ts'
import type { Survey } from '../../domain/survey.ts'
import { loadShown } from '../evaluation/load-shown.ts'
import { useMade } from '../hooks/use-made.ts'
import { type EvaluationSession, useSession } from '../hooks/use-session.ts'
import { listLocalIdentities } from '../opening/local-identities.ts'

/** What both decided the last period, with the questionnaire of that time. */
export interface PreviousOutcome {
  readonly record: RecordDocument
  readonly survey: Survey
}

/** The outcome of the last period, from this device or from a record file; undefined while it loads and where there is none. */
export function usePreviousOutcome(): PreviousOutcome | undefined {
  const { state, own, files, isExample } = useSession()
  const { evaluation } = state
  const { choices } = own.inbox
  const load = useCallback(
    async () => succeeded(isExample ? undefined : await loadPreviousOutcome({ evaluation, files, choices })),
    [evaluation, files, choices, isExample],
  )
  // A help beside the talk: where it does not come, nothing is missing that the parties have to do.
  const { made } = useMade(load)
  return made?.ok ? made.value : undefined
}

async function loadPreviousOutcome({
  evaluation,
  files,
  choices,
}: {
  readonly evaluation: EvaluationSession['state']['evaluation']
  readonly files: EvaluationSession['files']
  readonly choices: EvaluationSession['own']['inbox']['choices']
}): Promise<PreviousOutcome | undefined> {
  const received = previousRecordIn(files, choices, evaluation)
  const before = previousEvaluationOf(evaluation, await listLocalIdentities())
  const here = before === undefined ? undefined : (await loadShown(before))?.record
  const record = here && (!received || !isLater(received, here)) ? here : received
  if (!record) return undefined
  const { loadSurvey } = await import('../../survey/published.ts')
  const survey = await loadSurvey(record.survey)
  return survey.ok ? { record, survey: survey.value.survey } : undefined
}

import type { EvaluationSummary } from '../../domain/evaluation-store.ts'
import type { Period } from '../../domain/period.ts'
import { buildPeriodOverview, type PeriodOverview } from '../../domain/period-overview.ts'
import type { Survey } from '../../domain/survey.ts'
import { currentSurvey } from '../../survey/published.ts'
import { loadShown } from '../evaluation/load-shown.ts'

/** The overview, how many evaluations could not be read for it, and the questionnaire that names the themes. */
export interface LoadedOverview {
  readonly overview: PeriodOverview
  readonly unreadable: number
  /** Undefined for a period without questionnaire: themes are then named by their id. */
  readonly survey: Survey | undefined
}

/** Reads every listed evaluation of the period whole. */
export async function loadOverview(period: Period, listed: readonly Pick<EvaluationSummary, 'evaluation'>[]): Promise<LoadedOverview> {
  const ids = listed.filter(({ evaluation }) => evaluation.period === period).map(({ evaluation }) => evaluation.id)
  const [sources, survey] = await Promise.all([Promise.all(ids.map(loadShown)), currentSurvey(period)])
  const readable = sources.filter((source) => source !== undefined)
  return {
    overview: buildPeriodOverview(period, readable),
    unreadable: sources.length - readable.length,
    survey: survey.ok ? survey.value.survey : undefined,
  }
}

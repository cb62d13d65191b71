import type { Period } from '../domain/period.ts'
import { failed, type Result, succeeded } from '../domain/result.ts'
import type { SurveyRef } from '../domain/survey.ts'
import type { SurveyLoadProblem } from '../domain/survey-problem.ts'
import { type LoadedSurvey, parseSurvey } from './parse-survey.ts'
import { surveyHash } from './survey-hash.ts'

/** A version of the questionnaire that is in this build; its exact text is fetched when asked for. */
export interface PublishedSurvey {
  readonly id: string
  readonly version: string
  readonly definitionText: () => Promise<string>
  readonly metaText: () => Promise<string>
}

/** All versions ever published, newest first: a version never leaves this list, so that old evaluations stay readable. */
export const publishedSurveys: readonly PublishedSurvey[] = [
  {
    id: 'evaluation',
    version: '2018.1',
    definitionText: async () => (await import('../../surveys/evaluation.2018.json?raw')).default,
    metaText: async () => (await import('../../surveys/evaluation.2018.meta.json?raw')).default,
  },
]

/** The questionnaire an evaluation was pinned to, exactly; the problem says whether it is not here or not the same. */
export async function loadSurvey(ref: SurveyRef): Promise<Result<LoadedSurvey, SurveyLoadProblem>> {
  const { id, version, sha256 } = ref
  const published = publishedSurveys.find((survey) => survey.id === id && survey.version === version)
  if (published === undefined) return failed({ kind: 'unknown-survey', id, version })
  const loaded = await load(published)
  return loaded.survey.sha256 === sha256 ? succeeded(loaded) : failed({ kind: 'different-survey', id, version })
}

/** Every questionnaire ever published, newest first. */
export async function loadAllSurveys(): Promise<readonly LoadedSurvey[]> {
  return Promise.all(publishedSurveys.map(load))
}

/** The newest questionnaire that is valid for the period; `no-survey-for-period` when all are for later ones. */
export async function currentSurvey(period: Period): Promise<Result<LoadedSurvey, SurveyLoadProblem>> {
  for (const published of publishedSurveys) {
    const loaded = await load(published)
    if (loaded.survey.validFrom <= firstHalfOf(period)) return succeeded(loaded)
  }
  return failed({ kind: 'no-survey-for-period', period })
}

/** A whole year starts with its first half; halves then sort as text. */
function firstHalfOf(period: Period): string {
  return period.includes('-') ? period : `${period}-1`
}

async function load(published: PublishedSurvey): Promise<LoadedSurvey> {
  const [definitionText, metaText] = await Promise.all([published.definitionText(), published.metaText()])
  const loaded = parseSurvey(definitionText, metaText, await surveyHash(definitionText, metaText))
  if (!loaded.ok) throw new Error(`published survey ${published.id} ${published.version} does not parse: ${JSON.stringify(loaded.problem)}`)
  return loaded.value
}

import type { ThemeId } from '../domain/survey.ts'
import type { LoadedSurvey } from '../survey/parse-survey.ts'
import { oldestFirst, versionNameOf } from './question-union.ts'

/**
 * The series that a version belongs to: the first version from which figures may be compared with it. A change that is not comparable
 * (the meta file's `changes`) begins a new one, and no figure is ever laid beside one of another series.
 */
export interface Series {
  readonly ofQuestion: (version: string, question: string) => string
  /** A theme breaks where any of its questions does: its mean is made of them. */
  readonly ofTheme: (version: string, theme: ThemeId) => string
}

/** The series of all versions together. Throws for a version that is not among them. */
export function seriesOf(surveys: readonly LoadedSurvey[]): Series {
  const ordered = oldestFirst(surveys)
  const firstVersionFor = (version: string, breaksAt: (survey: LoadedSurvey, before: LoadedSurvey) => boolean) => {
    const place = ordered.findIndex(({ survey }) => versionNameOf(survey) === version)
    if (place < 0) throw new Error(`version ${version} is not published`)
    const from = ordered.slice(0, place + 1).findLastIndex((survey, index) => {
      const before = ordered[index - 1]
      return before === undefined || survey.survey.id !== before.survey.id || breaksAt(survey, before)
    })
    const first = ordered[from]
    return first ? versionNameOf(first.survey) : version
  }
  const breaks = ({ changes }: LoadedSurvey, question: string) =>
    changes.some((change) => change.question === question && !change.comparable)
  return {
    ofQuestion: remembered((version, question: string) => firstVersionFor(version, (survey) => breaks(survey, question))),
    ofTheme: remembered((version, theme: ThemeId) =>
      firstVersionFor(version, (survey, before) =>
        // A question that is gone has its theme in the version before.
        [...survey.survey.questions, ...before.survey.questions].some(
          (question) => question.theme === theme && breaks(survey, question.id),
        ),
      ),
    ),
  }
}

/** The same function, asked once for each pair: figures ask for every answer. */
function remembered<Of extends string>(find: (version: string, of: Of) => string): (version: string, of: Of) => string {
  const known = new Map<string, string>()
  return (version, of) => {
    const key = `${version}\0${of}`
    const found = known.get(key) ?? find(version, of)
    known.set(key, found)
    return found
  }
}

import { notApplicableCode, type Question, type QuestionId, type Survey, type SurveyRef, unknownCode } from '../domain/survey.ts'
import type { LoadedSurvey } from '../survey/parse-survey.ts'

/** One question over all published versions: what it is called in the tables and how its codes become numbers. */
export interface UnionQuestion {
  readonly id: QuestionId
  /** As the newest version that has it words it. */
  readonly latest: Question
  /** As each version words it, by version, oldest first; only the versions that have it. */
  readonly versions: ReadonlyMap<string, Question>
  /** Number of every code with a meaning of its own: a number is itself, other codes count from 1 in the order in which they were published. */
  readonly numbers: ReadonlyMap<string | number, number>
  /** Of a question with several answers: a column each. */
  readonly options: readonly QuestionOption[]
}

/** One choice of a question with several answers. */
export interface QuestionOption {
  readonly code: string
  /** `gren_waar__wmo_nursing`: a name that Excel, SPSS and R all take. */
  readonly column: string
  /** Versions that offer it. */
  readonly versions: ReadonlySet<string>
}

/** `2018.1`, with the id of the questionnaire when it is not the usual one. */
export function versionNameOf({ id, version }: Pick<SurveyRef, 'id' | 'version'>): string {
  return id === 'evaluation' ? version : `${id} ${version}`
}

/** Versions in the order in which they became valid, oldest first. */
export function oldestFirst(surveys: readonly LoadedSurvey[]): readonly LoadedSurvey[] {
  const keyOf = ({ validFrom, id, version }: Survey) => [validFrom, id, version].join('\0')
  return surveys.toSorted((a, b) => (keyOf(a.survey) < keyOf(b.survey) ? -1 : 1))
}

/** Every question of every version: those of the newest version in its order, then those that are gone, newest first. */
export function unionOfQuestions(surveys: readonly LoadedSurvey[]): readonly UnionQuestion[] {
  const ordered = oldestFirst(surveys).map(({ survey }) => survey)
  const ids = [...new Set(ordered.toReversed().flatMap(({ questions }) => questions.map(({ id }) => id)))]
  return ids.map((id) => {
    const versions = new Map(
      ordered.flatMap((survey) => {
        const question = survey.questions.find((candidate) => candidate.id === id)
        return question ? [[versionNameOf(survey), question] as const] : []
      }),
    )
    const all = [...versions.values()]
    const latest = all.at(-1)
    if (latest === undefined) throw new Error(`question ${id} is in no version`)
    return { id, latest, versions, numbers: numbersOf(all), options: latest.kind === 'multiple' ? optionsOf(id, versions) : [] }
  })
}

/** True for a code that means no answer: Weet ik niet, Niet van toepassing. */
export function isMissingCode(code: string | number): boolean {
  return code === unknownCode || code === notApplicableCode
}

/** True for a question on the scale from 1 to 5: the only kind of which a mean says anything. */
export function isScale({ kind, choices }: Question): boolean {
  const codes = choices.map(({ value }) => value).filter((code) => !isMissingCode(code))
  return kind === 'single' && codes.length > 0 && codes.every((code) => typeof code === 'number')
}

function numbersOf(versions: readonly Question[]): ReadonlyMap<string | number, number> {
  const codes = [...new Set(versions.flatMap(({ choices }) => choices.map(({ value }) => value)))].filter((code) => !isMissingCode(code))
  return new Map(codes.map((code, index) => [code, typeof code === 'number' ? code : index + 1]))
}

function optionsOf(id: string, versions: ReadonlyMap<string, Question>): readonly QuestionOption[] {
  const codes = [...versions.values()].flatMap(({ choices }) => choices.map(({ value }) => String(value)))
  return [...new Set(codes)]
    .filter((code) => !isMissingCode(code))
    .map((code) => ({
      code,
      column: `${id}__${code.replaceAll(/[^a-z0-9_]/gi, '_').toLowerCase()}`,
      versions: new Set(
        [...versions].filter(([, { choices }]) => choices.some(({ value }) => String(value) === code)).map(([version]) => version),
      ),
    }))
}

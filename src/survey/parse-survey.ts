import { failed, type Result, succeeded } from '../domain/result.ts'
import type { Choice, Question, QuestionId, Survey, Theme, ThemeId } from '../domain/survey.ts'
import type { SurveyProblem } from '../domain/survey-problem.ts'
import { isFilled, isRecord } from '../domain/unknown.ts'
import { parseMeta, parseQuestionMeta, type QuestionMeta, type SurveyChange } from './parse-meta.ts'
import { type SurveyElement, surveyElementsOf } from './survey-elements.ts'

/** A SurveyJS definition that `parseSurvey` has read: what `createSurveyModel` makes a form of. */
export type SurveyDefinition = Readonly<Record<string, unknown>> & { readonly brand: 'SurveyDefinition' }

/** One questionnaire, both as the tool's own data and as the form SurveyJS shows. */
export interface LoadedSurvey {
  readonly survey: Survey
  readonly definition: SurveyDefinition
  /** What changed since the version before. */
  readonly changes: readonly SurveyChange[]
}

/**
 * Reads a definition and its meta file together (formats §2). Checks all that the tool itself relies on and names the first
 * place that does not fit; the finer rules are those of the survey lint. `sha256` is the caller's `surveyHash` of both texts.
 */
export function parseSurvey(definitionText: string, metaText: string, sha256: string): Result<LoadedSurvey, SurveyProblem> {
  const definition = parseJson(definitionText, 'definition')
  if (!definition.ok) return definition
  const metaJson = parseJson(metaText, 'meta')
  if (!metaJson.ok) return metaJson
  const elements = surveyElementsOf(definition.value)
  if (elements === null) return malformed('pages')
  const meta = parseMeta(metaJson.value)
  if (!meta.ok) return malformed(`meta.${meta.problem.field}`)
  const themes: Theme[] = []
  const questions: Question[] = []
  for (const element of elements.filter(({ json }) => json['type'] !== 'html')) {
    if (!isFilled(element.json['name']) || !isFilled(element.json['title'])) return malformed(element.where)
    // A page carries the id of its theme; the lint holds that, and the meta file names the theme of each question itself.
    if (element.kind === 'page') themes.push({ id: element.where as ThemeId, title: element.json['title'] })
    if (element.kind !== 'question') continue
    if (!Object.hasOwn(meta.value.questions, element.where)) return malformed(`meta.questions.${element.where}`)
    const questionMeta = parseQuestionMeta(meta.value.questions[element.where])
    if (!questionMeta.ok) return malformed(`meta.questions.${element.where}.${questionMeta.problem.field}`)
    const question = parseQuestion(element, element.json['title'], questionMeta.value)
    if (!question.ok) return question
    questions.push(question.value)
  }
  const { id, version, validFrom, changes } = meta.value
  return succeeded({
    survey: { id, version, sha256, validFrom, themes, questions },
    // The walk over its pages and elements just checked it.
    definition: definition.value as SurveyDefinition,
    changes,
  })
}

/** Parses JSON text; which of the two files is broken stands in the problem. */
export function parseJson(text: string, file: 'definition' | 'meta'): Result<unknown, SurveyProblem> {
  try {
    return succeeded(JSON.parse(text) as unknown)
  } catch {
    return failed({ kind: 'not-json', file })
  }
}

/** The SurveyJS types that a question may have, and what they are to the tool (questionnaire, form). */
export const questionKinds: ReadonlyMap<unknown, Question['kind']> = new Map<unknown, Question['kind']>([
  ['radiogroup', 'single'],
  ['checkbox', 'multiple'],
  ['comment', 'text'],
])

function parseQuestion({ where, json }: SurveyElement, title: string, meta: QuestionMeta): Result<Question, SurveyProblem> {
  const kind = questionKinds.get(json['type'])
  if (kind === undefined) return malformed(`${where}.type`)
  const { description, maxSelectedChoices } = json
  if (description !== undefined && !isFilled(description)) return malformed(`${where}.description`)
  if (maxSelectedChoices !== undefined && typeof maxSelectedChoices !== 'number') return malformed(`${where}.maxSelectedChoices`)
  const choicesJson: unknown = kind === 'text' ? [] : json['choices']
  if (!Array.isArray(choicesJson)) return malformed(`${where}.choices`)
  const choices = choicesJson.map((choice: unknown) => parseChoice(choice, meta))
  const bad = choices.indexOf(null)
  if (bad >= 0) return malformed(`${where}.choices[${bad}]`)
  const exclusive = choicesJson.flatMap((choice: unknown) =>
    isRecord(choice) && choice['isExclusive'] === true ? [String(choice['value'])] : [],
  )
  return succeeded({
    // The lint holds the form of ids; here it only has to be the name SurveyJS stores the answer under.
    id: where as QuestionId,
    kind,
    theme: meta.theme,
    view: meta.view,
    scope: meta.scope,
    for: meta.for,
    ...(meta.group === undefined ? {} : { group: meta.group }),
    ...(meta.knows === undefined ? {} : { knows: meta.knows }),
    title,
    ...(description === undefined ? {} : { description }),
    choices: choices.filter((choice) => choice !== null),
    ...(maxSelectedChoices === undefined ? {} : { maxChoices: maxSelectedChoices }),
    ...(exclusive.length === 0 ? {} : { exclusive }),
  })
}

function parseChoice(value: unknown, meta: QuestionMeta): Choice | null {
  if (!isRecord(value) || !isFilled(value['text'])) return null
  const { value: code, text } = value
  if (typeof code !== 'number' && !isFilled(code)) return null
  const level = Object.hasOwn(meta.levels, String(code)) ? meta.levels[String(code)] : null
  return { value: code, text, ...(level ? { level } : {}) }
}

function malformed(where: string): Result<never, SurveyProblem> {
  return failed({ kind: 'malformed', where })
}

import { surveyStrings as builtInStrings, Model, settings, setupLocale, surveyLocalization } from 'survey-core'
import type { AnswerValue } from '../domain/answers.ts'
import type { SurveyVariables } from '../domain/survey.ts'
import type { SurveyDefinition } from './parse-survey.ts'
import { surveyVariableNames } from './variables.ts'

/** What a form starts from. */
export interface SurveyModelInput {
  readonly variables: SurveyVariables
  readonly answers: Readonly<Record<string, AnswerValue>>
  /** Our own words by SurveyJS's keys (`texts/survey-strings.ts`); every other string of SurveyJS becomes ''. */
  readonly strings: Readonly<Record<string, string>>
}

/**
 * The SurveyJS form of one party: questions only, without buttons, numbers, progress, survey title or any string of SurveyJS
 * itself. Nothing is required, no focus moves by itself, hidden answers stay, and a text reaches the model on blur. Make one per
 * mounted page; it needs no DOM.
 */
export function createSurveyModel(definition: SurveyDefinition, { variables, answers, strings }: SurveyModelInput): Model {
  speakOurDutch(strings)
  // Without these SurveyJS gives pages and panels no heading at all.
  Object.assign(settings.titleTags, { page: 'h2', panel: 'h3' })
  const model = createBareModel(definition, variables, answers)
  model.locale = 'nl'
  model.showTitle = false
  model.showNavigationButtons = false
  model.showProgressBar = false
  model.showTOC = false
  model.showCompletePage = false
  model.showQuestionNumbers = 'off'
  model.requiredMark = ''
  model.checkErrorsMode = 'onNextPage'
  model.textUpdateMode = 'onBlur'
  model.questionDescriptionLocation = 'underTitle'
  model.autoAdvanceEnabled = false
  model.autoFocusFirstError = false
  model.autoFocusFirstQuestion = false
  return model
}

/** A form without looks: enough to ask SurveyJS what a party sees. A definition never has its own say on hidden answers. */
export function createBareModel(
  definition: SurveyDefinition,
  variables: SurveyVariables,
  answers: Readonly<Record<string, AnswerValue>>,
): Model {
  const model = new Model(definition)
  model.clearInvisibleValues = 'none'
  model.keepIncorrectValues = true
  for (const name of surveyVariableNames) model.setVariable(name, variables[name])
  model.data = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, Array.isArray(value) ? [...value] : value]))
  return model
}

/**
 * A value as SurveyJS holds it, as plain data that can be stored; null when it means "not answered". Its own arrays carry
 * functions, which IndexedDB refuses to store.
 */
export function plainAnswer(value: unknown): AnswerValue | null {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value === '' ? null : value
  if (!Array.isArray(value) || value.length === 0) return null
  return Array.from(value, String)
}

function speakOurDutch(strings: Readonly<Record<string, string>>): void {
  const all = Object.fromEntries(Object.keys(builtInStrings).map((key) => [key, strings[key] ?? '']))
  setupLocale({ localeCode: 'nl', strings: all, nativeName: 'Nederlands', englishName: 'Dutch' })
  // Some of SurveyJS's strings ask for no locale at all.
  surveyLocalization.currentLocale = 'nl'
}

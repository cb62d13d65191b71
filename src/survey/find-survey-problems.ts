import type { SurveyFinding } from '../domain/survey-problem.ts'
import { isRecord } from '../domain/unknown.ts'
import { findChoiceProblems } from './lint/choices.ts'
import { findIdProblems } from './lint/ids.ts'
import { findMetaProblems } from './lint/meta.ts'
import { findQuestionProblems } from './lint/questions.ts'
import { findReferenceProblems } from './lint/references.ts'
import { findRunProblems } from './lint/run.ts'
import { parseJson } from './parse-survey.ts'
import { surveyElementsOf } from './survey-elements.ts'

/**
 * The survey lint: everything wrong with a definition and its meta file, in reading order, rule by rule; an empty list when both
 * are fit to publish. SurveyJS's own check reports none of the first groups.
 */
export function findSurveyProblems(definitionText: string, metaText: string): readonly SurveyFinding[] {
  const definition = parseJson(definitionText, 'definition')
  const meta = parseJson(metaText, 'meta')
  if (!definition.ok) return [{ kind: 'not-json', where: 'definition', detail: '' }]
  if (!meta.ok) return [{ kind: 'not-json', where: 'meta', detail: '' }]
  const elements = surveyElementsOf(definition.value)
  if (elements === null || !isRecord(definition.value)) return [{ kind: 'not-a-survey', where: 'definition', detail: '' }]
  const found = [
    ...findIdProblems(elements),
    ...findQuestionProblems(elements),
    ...findChoiceProblems(elements, meta.value),
    ...findReferenceProblems(definition.value, elements),
    ...findMetaProblems(elements, meta.value),
  ]
  return found.length > 0 ? found : findRunProblems(definitionText, metaText)
}

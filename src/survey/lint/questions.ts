import { maxTextLength } from '../../domain/answers.ts'
import type { SurveyFinding } from '../../domain/survey-problem.ts'
import { isFilled } from '../../domain/unknown.ts'
import { questionKinds } from '../parse-survey.ts'
import type { SurveyElement } from '../survey-elements.ts'

const builtInChoices = [
  'showOtherItem',
  'showNoneItem',
  'showRefuseItem',
  'showDontKnowItem',
  'showSelectAllItem',
  'hasOther',
  'hasNone',
  'hasSelectAll',
]

/** A page, panel or question by itself: its type, its text, and what would block or bring in SurveyJS's own strings. */
export function findQuestionProblems(elements: readonly SurveyElement[]): readonly SurveyFinding[] {
  return elements.flatMap(({ kind, where, json }): readonly SurveyFinding[] => {
    const { type } = json
    if (type === 'html') return isFilled(json['html']) ? [] : [{ kind: 'missing-text', where: `${where}.html`, detail: '' }]
    if (kind === 'question' && !questionKinds.has(type)) return [{ kind: 'banned-type', where, detail: String(type) }]
    const found: SurveyFinding[] = []
    if (!isFilled(json['title'])) found.push({ kind: 'missing-text', where: `${where}.title`, detail: '' })
    if ('description' in json && !isFilled(json['description']))
      found.push({ kind: 'missing-text', where: `${where}.description`, detail: '' })
    if (json['isRequired'] === true || 'requiredIf' in json) found.push({ kind: 'required-question', where, detail: '' })
    if (type === 'comment' && !isTextLimit(json['maxLength']))
      found.push({ kind: 'text-without-limit', where, detail: String(maxTextLength) })
    const builtIn = builtInChoices.find((property) => json[property] === true)
    if (builtIn !== undefined) found.push({ kind: 'built-in-choice', where, detail: builtIn })
    return found
  })
}

function isTextLimit(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value <= maxTextLength
}

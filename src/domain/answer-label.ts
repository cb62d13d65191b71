import type { AnswerValue } from './answers.ts'
import { fillIn, type Question, type SurveyVariables } from './survey.ts'

/**
 * The answer as the person read it: the label of the chosen code, several joined by a comma, or the text itself.
 * A code that this version of the question does not have is shown as it is; unanswered gives undefined.
 */
export function answerLabelOf(question: Question, value: AnswerValue | undefined, variables: SurveyVariables): string | undefined {
  if (value === undefined) return undefined
  if (question.kind === 'text') return String(value)
  const codes: readonly (string | number)[] = typeof value === 'string' || typeof value === 'number' ? [value] : value
  return codes.map((code) => choiceLabelOf(question, code, variables)).join(', ')
}

/** Label of one choice, variables filled in; the code itself when the question does not have it. */
export function choiceLabelOf(question: Question, code: string | number, variables: SurveyVariables): string {
  const choice = question.choices.find(({ value }) => value === code)
  return choice ? fillIn(choice.text, variables) : String(code)
}

import type { AnswerValue } from '../domain/answers.ts'
import type { QuestionId, SurveyVariables } from '../domain/survey.ts'
import type { SurveyDefinition } from './parse-survey.ts'
import { createBareModel } from './survey-model.ts'

/** The questions that the party in `variables` is asked, given its own answers, in the order of the questionnaire. */
export function visibleQuestionIds(
  definition: SurveyDefinition,
  variables: SurveyVariables,
  answers: Readonly<Record<string, AnswerValue>>,
): ReadonlySet<QuestionId> {
  const model = createBareModel(definition, variables, answers)
  // `parseSurvey` made every question name of this definition a QuestionId.
  return new Set(model.getAllQuestions(true).map((question) => question.name as QuestionId))
}

/** The answers without those to questions that routing hides: what may enter a file or the record (formats §2). */
export function visibleAnswers(
  definition: SurveyDefinition,
  variables: SurveyVariables,
  answers: Readonly<Record<string, AnswerValue>>,
): Readonly<Record<string, AnswerValue>> {
  const visible: ReadonlySet<string> = visibleQuestionIds(definition, variables, answers)
  return Object.fromEntries(Object.entries(answers).filter(([id]) => visible.has(id)))
}

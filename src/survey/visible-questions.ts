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

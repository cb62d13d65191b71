import type { AnswerValue } from '../domain/answers.ts'
import type { QuestionId, SurveyVariables } from '../domain/survey.ts'
import type { SurveyDefinition } from './parse-survey.ts'
import { createBareModel } from './survey-model.ts'
import { surveyVariableNames } from './variables.ts'

/**
 * The same as `visibleQuestionIds`, for who asks it of many sheets: SurveyJS builds its form once and gets each party's answers in turn,
 * which takes a tenth of the time.
 */
export function createVisibility(
  definition: SurveyDefinition,
): (variables: SurveyVariables, answers: Readonly<Record<string, AnswerValue>>) => ReadonlySet<QuestionId> {
  let model: ReturnType<typeof createBareModel> | undefined
  return (variables, answers) => {
    model ??= createBareModel(definition, variables, {})
    for (const name of surveyVariableNames) {
      if (model.getVariable(name) !== variables[name]) model.setVariable(name, variables[name])
    }
    model.data = Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, Array.isArray(value) ? [...value] : value]))
    // `parseSurvey` made every question name of this definition a QuestionId.
    return new Set(model.getAllQuestions(true).map((question) => question.name as QuestionId))
  }
}

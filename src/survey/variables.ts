import type { SurveyVariables } from '../domain/survey.ts'

/** Every variable a definition may use (formats §2). SurveyJS compares their names without case. */
export const surveyVariableNames = [
  'party',
  'other',
  'otherAtStart',
  'own',
  'municipality',
  'provider',
  'regionSize',
] as const satisfies readonly (keyof SurveyVariables)[]

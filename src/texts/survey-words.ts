import { choiceLabelOf } from '../domain/answer-label.ts'
import { isParty, type SheetParty } from '../domain/party.ts'
import { fillIn, questionOf, type Survey, type SurveyVariables, themeTitleOf } from '../domain/survey.ts'

/** Questions, answers and themes as a reader knows them. What the questionnaire does not have keeps its id or code. */
export interface SurveyWords {
  readonly question: (id: string, party?: string) => string
  readonly answer: (id: string, code: string | number, party?: string) => string
  readonly theme: (id: string) => string
}

/** The words of one questionnaire; without it (a version this build does not have) ids and codes stand for themselves. */
export function surveyWordsOf(survey: Survey | undefined, variablesOf: (party: SheetParty) => SurveyVariables): SurveyWords {
  const variables = (party: string | undefined) => variablesOf(isParty(party) ? party : 'together')
  return {
    question: (id, party) => {
      const title = survey && questionOf(survey, id)?.title
      return title === undefined ? id : fillIn(title, variables(party))
    },
    answer: (id, code, party) => {
      const question = survey && questionOf(survey, id)
      return question ? choiceLabelOf(question, code, variables(party)) : String(code)
    },
    theme: (id) => {
      const theme = survey?.themes.find((known) => known.id === id)
      return survey && theme ? themeTitleOf(survey, theme.id) : id
    },
  }
}

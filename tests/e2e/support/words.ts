import { choiceLabelOf } from '../../../src/domain/answer-label.ts'
import { type Party, parties, type SheetParty } from '../../../src/domain/party.ts'
import { fillIn, type Question, questionOf, type SurveyVariables, type ThemeId, themeTitleOf } from '../../../src/domain/survey.ts'
import { surveyVariables } from '../../../src/texts/survey-variables.ts'
import type { Story } from './story.ts'

type Telling = Pick<Story, 'survey' | 'between'>

/** The question as this party reads it. */
export function questionWords(story: Telling, id: string, party: SheetParty): string {
  return fillIn(questionIn(story, id).title, variablesOf(story, party))
}

/** The answer of this code as this party reads it. */
export function answerWords(story: Telling, id: string, code: string | number, party: SheetParty): string {
  return choiceLabelOf(questionIn(story, id), code, variablesOf(story, party))
}

/** "Lokale situatie". */
export function themeWords({ survey }: Telling, theme: ThemeId): string {
  return themeTitleOf(survey, theme)
}

/** The question of that id; a story that asks for another has a mistake. */
export function questionIn({ survey }: Telling, id: string): Question {
  const question = questionOf(survey, id)
  if (!question) throw new Error(`the questionnaire has no ${id}`)
  return question
}

/** A value for each party. */
export function forEachParty<Value>(make: (party: Party) => Value): Readonly<Record<Party, Value>> {
  const [municipality, provider] = parties
  return { municipality: make(municipality), provider: make(provider) }
}

function variablesOf({ between }: Telling, party: SheetParty): SurveyVariables {
  // How many municipalities the region has stands in no question.
  return surveyVariables({ ...between, regionSize: 2 }, party)
}

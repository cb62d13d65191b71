import { readFileSync } from 'node:fs'
import type { AnswerValue } from '../../src/domain/answers.ts'
import type { SheetParty } from '../../src/domain/party.ts'
import { type LoadedSurvey, parseSurvey } from '../../src/survey/parse-survey.ts'
import { visibleQuestionIds } from '../../src/survey/visible-questions.ts'
import { surveyVariables } from '../../src/texts/survey-variables.ts'

export const definitionText = readFileSync('surveys/evaluation.2018.json', 'utf8')
export const metaText = readFileSync('surveys/evaluation.2018.meta.json', 'utf8')

/** The questionnaire that ships. */
export const shipped: LoadedSurvey = read()

/** The variables of an evaluation in Haarlem, in a region of five municipalities unless said otherwise. */
export function variablesOf(party: SheetParty, regionSize = 5) {
  return surveyVariables({ municipality: { name: 'Haarlem' }, provider: { name: 'Thuiszorg Voorbeeld' }, regionSize }, party)
}

/** What the party is asked in Haarlem, given its answers. */
export function askedOf(party: SheetParty, answers: Readonly<Record<string, AnswerValue>> = {}, regionSize = 5): ReadonlySet<string> {
  return visibleQuestionIds(shipped.definition, variablesOf(party, regionSize), answers)
}

function read(): LoadedSurvey {
  const parsed = parseSurvey(definitionText, metaText, 'ab'.repeat(32))
  if (!parsed.ok) throw new Error(`the shipped survey does not parse: ${JSON.stringify(parsed.problem)}`)
  return parsed.value
}

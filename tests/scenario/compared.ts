import { buildAgenda, wishesOf } from '../../src/domain/agenda.ts'
import type { AnswerValue } from '../../src/domain/answers.ts'
import { type ComparedSheet, type Comparison, type ComparisonGroup, compareAnswers } from '../../src/domain/comparison.ts'
import type { Party } from '../../src/domain/party.ts'
import type { QuestionId, Survey } from '../../src/domain/survey.ts'
import { askedOf, shipped } from '../survey/shipped-survey.ts'

export type Answers = Readonly<Record<string, AnswerValue>>

/** What a party of a small survey answered: asked all that is for it, except what the test hides. */
export function sheetOf(survey: Survey, party: Party, answers: Answers, hidden: readonly string[] = []): ComparedSheet {
  const asked = survey.questions.filter((question) => (question.for === 'both' || question.for === party) && !hidden.includes(question.id))
  return { answers, visible: new Set(asked.map(({ id }) => id)) }
}

/** Both parties of a small survey side by side. */
export function compareIn(survey: Survey, municipality: Answers, provider: Answers): Comparison {
  return compareAnswers(survey, sheetOf(survey, 'municipality', municipality), sheetOf(survey, 'provider', provider))
}

/** Both parties in Haarlem side by side, on the questionnaire that ships and by its own routing. */
export function compareShipped(municipality: Answers, provider: Answers, regionSize = 5): Comparison {
  const sheet = (party: Party, answers: Answers) => ({ answers, visible: askedInHaarlem(party, answers, regionSize) })
  return compareAnswers(shipped.survey, sheet('municipality', municipality), sheet('provider', provider))
}

/** What the shipped questionnaire asks a party with these answers; worked out once for each, as SurveyJS takes its time. */
export function askedInHaarlem(party: Party, answers: Answers, regionSize = 5): ReadonlySet<QuestionId> {
  const key = JSON.stringify([party, answers, regionSize])
  const known = askedBefore.get(key)
  if (known) return known
  // `parseSurvey` made every question name of the shipped definition a QuestionId.
  const asked = askedOf(party, answers, regionSize) as ReadonlySet<QuestionId>
  askedBefore.set(key, asked)
  return asked
}

const askedBefore = new Map<string, ReadonlySet<QuestionId>>()

/** The agenda of a pair on the questionnaire that ships, with its own wishes. */
export function agendaOfShipped(municipality: Answers, provider: Answers, minutes: 30 | 60 | 90 = 60) {
  const wishes = { municipality: wishesOf(shipped.survey, municipality), provider: wishesOf(shipped.survey, provider) }
  return buildAgenda(shipped.survey, compareShipped(municipality, provider), wishes, minutes)
}

/** The ids of each group that occurs, in the order of the questionnaire: what a test writes beside it by hand. */
export function idsByGroup({ groups }: Pick<Comparison, 'groups'>): Partial<Record<ComparisonGroup, string>> {
  const ids: Partial<Record<ComparisonGroup, string>> = {}
  for (const [id, group] of Object.entries(groups)) ids[group] = ids[group] === undefined ? id : `${ids[group]} ${id}`
  return ids
}

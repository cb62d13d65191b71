import type { AnswerValue } from './answers.ts'
import { type Evaluation, exampleId } from './evaluation.ts'
import { isSameProvider } from './matching.ts'
import type { Party } from './party.ts'
import type { QuestionId, Survey, ThemeId } from './survey.ts'

/** What a party answered in one of its evaluations, without what routing hid there. */
export interface EarlierSheet {
  readonly evaluation: Evaluation
  readonly answers: Readonly<Record<string, AnswerValue>>
}

/** Answers that a party may take over from another of its evaluations, in the order of the questionnaire; never none. */
export interface TakeOver {
  readonly from: Evaluation
  readonly answers: readonly { readonly question: QuestionId; readonly value: AnswerValue }[]
}

/**
 * What the party may take over on the page of this theme: answers about its own organisation (scope `party`), from the first of its
 * other evaluations of the same period and questionnaire that has any, for questions that it left empty here (R18, questionnaire
 * "scope"). Undefined when there is nothing. Nothing is ever filled in by this: the party decides.
 */
export function findTakeOver(input: {
  readonly survey: Survey
  readonly evaluation: Evaluation
  readonly party: Party
  readonly theme: ThemeId
  /** What stands in the own sheet now. */
  readonly answers: Readonly<Record<string, AnswerValue>>
  /** Newest first. */
  readonly earlier: readonly EarlierSheet[]
}): TakeOver | undefined {
  const { survey, evaluation, party, theme, answers, earlier } = input
  const empty = survey.questions.filter(
    (question) =>
      question.theme === theme &&
      question.scope === 'party' &&
      question.view !== 'agenda' &&
      (question.for === 'both' || question.for === party) &&
      answers[question.id] === undefined,
  )
  for (const sheet of earlier) {
    if (!isSisterEvaluation(sheet.evaluation, evaluation, party)) continue
    const found = empty.flatMap(({ id }) => {
      const value = sheet.answers[id]
      return value === undefined ? [] : [{ question: id, value }]
    })
    if (found.length > 0) return { from: sheet.evaluation, answers: found }
  }
  return undefined
}

/** True for another evaluation of the same organisation, in the same period and with the very same questionnaire. */
export function isSisterEvaluation(other: Evaluation, evaluation: Evaluation, party: Party): boolean {
  return (
    other.id !== evaluation.id &&
    other.id !== exampleId &&
    other.period === evaluation.period &&
    other.survey.sha256 === evaluation.survey.sha256 &&
    isSameOrganisation(other, evaluation, party)
  )
}

/** Codes decide; the name only where neither has a code. */
function isSameOrganisation(one: Evaluation, other: Evaluation, party: Party): boolean {
  if (party === 'municipality') {
    const { code, name } = one.municipality
    return code === other.municipality.code && (code !== null || isSameName(name, other.municipality.name))
  }
  const haveNoCode = one.provider.scheme === 'none' && other.provider.scheme === 'none'
  return isSameProvider(one.provider, other.provider) || (haveNoCode && isSameName(one.provider.name, other.provider.name))
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

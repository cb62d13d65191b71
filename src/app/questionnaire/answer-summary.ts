import type { Agreement, AgreementReport } from '../../domain/agreements.ts'
import { answerLabelOf } from '../../domain/answer-label.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { SheetParty } from '../../domain/party.ts'
import { fillIn, type Question, type QuestionId, type Survey, type SurveyVariables, type Theme } from '../../domain/survey.ts'

/** One answer as its owner reads it over; without `answer` when nothing was filled in. */
export interface AnswerRow {
  readonly question: Question
  readonly title: string
  readonly answer?: string
  /** True when its owner lets this text go to the insurer. */
  readonly shared: boolean
}

/** One agreement with what the party said of it, if anything. */
export interface ReportRow {
  readonly agreement: Agreement
  readonly report?: AgreementReport
}

/** A theme of which at least one question was asked. */
export interface ThemeSummary {
  readonly theme: Theme
  /** Its step in "Voorbereiden", from 1. */
  readonly step: number
  readonly answers: readonly AnswerRow[]
}

/** Everything a party filled in. `empty` counts closed questions and statuses without answer; an optional text is not counted. */
export interface AnswerSummary {
  readonly themes: readonly ThemeSummary[]
  readonly reports: readonly ReportRow[]
  readonly empty: number
}

/** What was asked of the party and what it answered, in the order of the questionnaire. */
export function buildAnswerSummary(input: {
  readonly state: EvaluationState
  readonly survey: Survey
  readonly variables: SurveyVariables
  readonly party: SheetParty
  readonly visible: ReadonlySet<QuestionId>
}): AnswerSummary {
  const { state, survey, variables, party, visible } = input
  const sheet = state.sheets[party]
  const asked = survey.questions.filter(({ id }) => visible.has(id))
  const rowOf = (question: Question): AnswerRow => {
    const answer = answerLabelOf(question, sheet?.answers[question.id], variables)
    return {
      question,
      title: fillIn(question.title, variables),
      shared: question.kind === 'text' && answer !== undefined && (sheet?.shared.includes(question.id) ?? false),
      ...(answer === undefined ? {} : { answer }),
    }
  }
  const themes = survey.themes
    .filter(({ id }) => asked.some(({ theme }) => theme === id))
    .map((theme, index) => ({ theme, step: index + 1, answers: asked.filter((question) => question.theme === theme.id).map(rowOf) }))
  const reports = party === 'together' ? [] : existingAgreements(state).map((agreement) => reportRow(state, agreement, party))
  const empty =
    themes.flatMap(({ answers }) => answers).filter(({ question, answer }) => question.kind !== 'text' && answer === undefined).length +
    reports.filter(({ report }) => report?.status === undefined).length
  return { themes, reports, empty }
}

/** The agreements that both already had before this meeting: of these each party reports how they stand (question 8). */
export function existingAgreements({ agreements }: Pick<EvaluationState, 'agreements'>): readonly Agreement[] {
  return agreements.filter(({ origin }) => origin === 'existing')
}

function reportRow({ reports }: EvaluationState, agreement: Agreement, party: SheetParty): ReportRow {
  const report = reports.find((each) => each.agreementId === agreement.id && each.party === party)
  return { agreement, ...(report && { report }) }
}

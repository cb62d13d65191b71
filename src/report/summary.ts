import type { Outcome } from '../domain/meeting.ts'
import { type Party, parties, type SheetParty } from '../domain/party.ts'
import type { RecordDocument, RecordTheme } from '../domain/record.ts'
import { onPaperQuestion, type Survey, themeTitleOf } from '../domain/survey.ts'
import { summaryTexts, type Trend } from '../texts/report.ts'
import { monthText } from '../texts/terms.ts'
import { recordedStatusOf } from './agreement-status.ts'

/** What a confirmation says to the summary. */
type Word = { readonly party: Party; readonly outcome: Outcome }

/** How the collaboration is compared with last time (questionnaire 34). A version without it leaves its sentence out. */
const trendQuestion = 'res_trend'

/**
 * The three-line summary (mission §3): fixed sentences from data, no free text and no names, the same for every edition and output.
 * A sentence for which there is no data is left out; each line holds at least one.
 */
export function buildSummary(record: RecordDocument, survey: Survey, confirmations: readonly Word[]): readonly [string, string, string] {
  return [
    sentences(discussedSentence(record.meeting.themes), trendSentence(record)),
    sentences(onPaperSentence(record), attentionSentence(record.meeting.themes, survey), differencesSentence(record.meeting.themes)),
    sentences(oldAgreementsSentence(record), newAgreementsSentence(record), closingSentence(record, confirmations)),
  ]
}

/** True when either party, or both in the meeting, said that the agreements are not on paper; that always comes first (R41). */
export function isNotOnPaper(record: RecordDocument): boolean {
  const joint = jointOf(record, onPaperQuestion)
  return joint === 'no' || record.sheets.some(({ answers }) => answers[onPaperQuestion] === 'no')
}

/** What the meeting decided on a question; undefined when it was not settled there. */
export function jointOf(record: RecordDocument, question: string) {
  return record.meeting.themes.find(({ joint }) => question in joint)?.joint[question]
}

function sentences(...found: readonly (string | undefined)[]): string {
  return found.filter((sentence) => sentence !== undefined).join(' ')
}

function discussedSentence(themes: readonly RecordTheme[]): string {
  const discussed = themes.filter(({ conclusion }) => conclusion !== 'not-discussed').length
  const good = themes.filter(({ conclusion }) => conclusion === 'good').length
  if (discussed === 0) return summaryTexts.nothingDiscussed
  if (good === discussed) return summaryTexts.allGood(discussed)
  return good === 0 ? summaryTexts.noneGood(discussed) : summaryTexts.someGood(good, discussed)
}

function trendSentence(record: RecordDocument): string | undefined {
  const both = trendFrom(jointOf(record, trendQuestion)) ?? trendFrom(answerOf(record, 'together', trendQuestion))
  if (both) return summaryTexts.trendBoth(both)
  const municipality = trendFrom(answerOf(record, 'municipality', trendQuestion))
  const provider = trendFrom(answerOf(record, 'provider', trendQuestion))
  if (municipality && provider) {
    return municipality === provider ? summaryTexts.trendBoth(municipality) : summaryTexts.trendApart(municipality, provider)
  }
  if (municipality) return summaryTexts.trendOfOne('municipality', municipality)
  if (provider) return summaryTexts.trendOfOne('provider', provider)
  const isFirst =
    record.sheets.some(({ answers }) => answers[trendQuestion] === 'first-time') || jointOf(record, trendQuestion) === 'first-time'
  return isFirst ? summaryTexts.firstTime : undefined
}

function trendFrom(value: unknown): Trend | undefined {
  return value === 'better' || value === 'same' || value === 'worse' ? value : undefined
}

function answerOf(record: RecordDocument, party: SheetParty, question: string) {
  return record.sheets.find((sheet) => sheet.party === party)?.answers[question]
}

function onPaperSentence(record: RecordDocument): string | undefined {
  return isNotOnPaper(record) ? summaryTexts.notOnPaper : undefined
}

function attentionSentence(themes: readonly RecordTheme[], survey: Survey): string {
  const titlesOf = (conclusion: RecordTheme['conclusion']) =>
    themes.filter((theme) => theme.conclusion === conclusion).map(({ id }) => themeTitleOf(survey, id))
  const problems = titlesOf('problem')
  const attention = titlesOf('attention')
  if (problems.length > 0) return summaryTexts.problems(problems)
  if (attention.length > 0) return summaryTexts.attention(attention)
  return titlesOf('good').length > 0 ? summaryTexts.noProblems : summaryTexts.noProblemsNamed
}

function differencesSentence(themes: readonly RecordTheme[]): string | undefined {
  const count = themes.flatMap(({ joint }) => Object.values(joint)).filter((outcome) => outcome === 'difference').length
  return count === 0 ? undefined : summaryTexts.differences(count)
}

function oldAgreementsSentence(record: RecordDocument): string | undefined {
  const statuses = record.agreements.filter(({ origin }) => origin === 'existing').map(recordedStatusOf)
  if (statuses.length === 0) return undefined
  if (statuses.length === 1) return summaryTexts.oneOldAgreement[statuses[0] ?? 'unsettled']
  const countOf = (status: string) => statuses.filter((found) => found === status).length
  return summaryTexts.oldAgreements(statuses.length, countOf('done'), countOf('running'))
}

function newAgreementsSentence(record: RecordDocument): string {
  const made = record.agreements.filter(({ origin }) => origin === 'meeting')
  if (made.length === 0) return summaryTexts.noNewAgreements
  // YYYY-MM sorts as text.
  const [first] = made.flatMap(({ due }) => due ?? []).sort()
  return summaryTexts.newAgreements(made.length, first === undefined ? undefined : monthText(first))
}

function closingSentence(record: RecordDocument, confirmations: readonly Word[]): string {
  const declined = parties.filter((party) => confirmations.some((word) => word.party === party && word.outcome === 'declined'))
  if (declined.length === 2) return summaryTexts.bothDeclined
  const [only] = declined
  return only === undefined ? summaryTexts.judgements[record.meeting.judgement] : summaryTexts.declined(only)
}

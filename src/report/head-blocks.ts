import { type Party, parties } from '../domain/party.ts'
import { onPaperQuestion } from '../domain/survey.ts'
import { periodTitle } from '../texts/periods.ts'
import { enumerated, reportTexts } from '../texts/report.ts'
import { dateText, meetingFormInside } from '../texts/terms.ts'
import { type FactsBlock, plain, type ReportBlock, strong } from './blocks.ts'
import { answerOf, answerTextOf, bothNamesOf, nameOf, type ReportContext, type ReportMark } from './report-context.ts'
import { buildSummary, isNotOnPaper, jointOf } from './summary.ts'

/** Head and summary: who, when, with whom, and the three lines. Agreements that are not on paper come before all else (R41). */
export function buildHead(context: ReportContext, title: string, mark: ReportMark | undefined): readonly ReportBlock[] {
  return [
    { kind: 'heading', level: 1, text: title },
    {
      kind: 'paragraph',
      tone: 'lead',
      runs: strong(reportTexts.bothInPeriod(bothNamesOf(context), periodTitle(context.record.evaluation.period))),
    },
    ...(mark ? [notice(reportTexts.marks[mark].notice)] : []),
    ...(isNotOnPaper(context.record) ? [notice(onPaperText(context))] : []),
    { kind: 'facts', tone: 'plain', items: headFacts(context) },
    { kind: 'heading', level: 2, text: reportTexts.summary },
    ...buildSummary(context.record, context.survey, context.confirmations).map(
      (line): ReportBlock => ({ kind: 'paragraph', tone: 'lead', runs: plain(line) }),
    ),
  ]
}

function notice(text: string): ReportBlock {
  return { kind: 'paragraph', tone: 'notice', runs: plain(text) }
}

/** What each answered, and what both said in the meeting: the summary gives the conclusion. */
function onPaperText(context: ReportContext): string {
  const answers = context.record.sheets.map(({ party }) => {
    const label = answerTextOf(context, onPaperQuestion, answerOf(context, onPaperQuestion, party), party)
    return reportTexts.answerOf(nameOf(context, party), label)
  })
  const joint = jointOf(context.record, onPaperQuestion)
  const settled =
    joint === undefined || joint === 'difference'
      ? []
      : [reportTexts.answerOf(reportTexts.jointAnswer, answerTextOf(context, onPaperQuestion, joint, 'together'))]
  return reportTexts.onPaper([...answers, ...settled].join(' '))
}

function headFacts(context: ReportContext): FactsBlock['items'] {
  const { evaluation, meeting } = context.record
  return [
    { term: reportTexts.region, value: evaluation.region.name },
    ...(evaluation.covers.length === 0
      ? []
      : [{ term: reportTexts.onBehalfOf, value: enumerated(evaluation.covers.map(({ name }) => name)) }]),
    { term: reportTexts.meeting, value: reportTexts.meetingOn(dateText(meeting.date), meetingFormInside(meeting.form)) },
    ...(evaluation.mode === 'together' ? [{ term: reportTexts.manner, value: reportTexts.filledTogether }] : []),
    ...parties.map((party) => ({
      term: reportTexts.present(nameOf(context, party)),
      value: presentOf(context, party) || reportTexts.nobody,
    })),
    ...(presentOf(context, 'other') ? [{ term: reportTexts.alsoPresent, value: presentOf(context, 'other') }] : []),
    ...parties.flatMap((party) => {
      const number = context.privateDocument?.caseNumbers[party]
      return number ? [{ term: reportTexts.caseNumber(nameOf(context, party)), value: number }] : []
    }),
  ]
}

/** Functions, and the names beside them where this edition has names. */
function presentOf({ record, privateDocument }: ReportContext, party: Party | 'other'): string {
  return record.meeting.present
    .map((attendee, place) => ({ ...attendee, name: privateDocument?.names[place] ?? '' }))
    .filter((attendee) => attendee.party === party)
    .map((attendee) => (attendee.name ? reportTexts.personWithFunction(attendee.name, attendee.function) : attendee.function))
    .join(', ')
}

import { parties, type SheetParty } from '../domain/party.ts'
import type { Question } from '../domain/survey.ts'
import { meetingTexts } from '../texts/meeting.ts'
import { figureTitles, reportTexts } from '../texts/report.ts'
import { plain, type ReportBlock, type RunText } from './blocks.ts'
import { answerOf, answerTextOf, nameOf, questionTextOf, type ReportContext, themeOf } from './report-context.ts'
import { jointOf } from './summary.ts'

/**
 * The annex "Alle antwoorden" (mission §3): per theme every closed question that was asked, with the answer of each party and what both
 * said in the meeting. Holds no free text; only the heading and a sentence when nothing was asked.
 */
export function buildAnswers(context: ReportContext): readonly ReportBlock[] {
  return [
    { kind: 'pageBreakHint', part: 'annex' },
    { kind: 'heading', level: 2, text: reportTexts.annex },
    { kind: 'paragraph', tone: 'quiet', runs: plain(reportTexts.annexLead) },
    ...context.survey.themes.flatMap(({ id }): readonly ReportBlock[] => {
      const asked = context.survey.questions.filter((question) => question.theme === id && isAsked(context, question))
      return asked.length === 0 ? [] : [{ kind: 'heading', level: 3, text: themeOf(context, id) }, answerTable(context, asked)]
    }),
  ]
}

/** Which questions were asked, the record says by their group in the comparison; filled in together there is no comparison. */
function isAsked({ record }: ReportContext, { id, kind }: Question): boolean {
  if (kind === 'text') return false
  return id in record.groups || record.sheets.some(({ answers }) => id in answers) || record.meeting.themes.some(({ joint }) => id in joint)
}

function answerTable(context: ReportContext, questions: readonly Question[]): ReportBlock {
  const isTogether = context.record.evaluation.mode === 'together'
  const fillers: readonly SheetParty[] = isTogether ? ['together'] : parties
  const titles = isTogether ? [figureTitles.together] : [...parties.map((party) => nameOf(context, party)), reportTexts.annexJoint]
  return {
    kind: 'table',
    caption: reportTexts.annexCaption(themeOf(context, questions[0]?.theme ?? 't1')),
    // The tables of all themes stand in line.
    columns: [reportTexts.question, ...titles].map((title, index) => ({
      title,
      align: 'start',
      share: shares[titles.length]?.[index] ?? 0,
    })),
    rows: questions.map((question) => ({
      cells: [
        plain(questionTextOf(context, question.id, question.for === 'both' ? 'together' : question.for)),
        ...fillers.map((party) => answerCell(context, question, party)),
        ...(isTogether ? [] : [jointCell(context, question)]),
      ],
    })),
  }
}

/** Per number of answers beside the question. */
const shares: Readonly<Record<number, readonly number[]>> = { 1: [0.62, 0.38], 3: [0.46, 0.19, 0.19, 0.16] }

function answerCell(context: ReportContext, question: Question, party: SheetParty): RunText {
  const isForOther = party !== 'together' && question.for !== 'both' && question.for !== party
  return plain(isForOther ? reportTexts.none : answerTextOf(context, question.id, answerOf(context, question.id, party), party))
}

function jointCell(context: ReportContext, { id }: Question): RunText {
  const joint = jointOf(context.record, id)
  if (joint === undefined) return plain(reportTexts.none)
  return plain(joint === 'difference' ? meetingTexts.keepDifference : answerTextOf(context, id, joint, 'together'))
}

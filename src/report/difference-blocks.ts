import { parties } from '../domain/party.ts'
import { reportTexts } from '../texts/report.ts'
import { plain, type ReportBlock, type RunText } from './blocks.ts'
import { answerOf, answerTextOf, nameOf, questionTextOf, type ReportContext } from './report-context.ts'

/** The questions where the difference stays, with the answer and the line of each party (mission §0.5); nothing without one. */
export function buildDifferences(context: ReportContext): readonly ReportBlock[] {
  const rows = context.record.meeting.themes.flatMap(({ joint, lines }) =>
    Object.keys(joint)
      .filter((question) => joint[question] === 'difference')
      .map((question) => {
        const cells = parties.map((party): RunText => {
          const answer = answerTextOf(context, question, answerOf(context, question, party), party)
          const line = lines[question]?.[party] ?? context.privateDocument?.lines[question]?.[party]
          const named = { kind: 'strong', text: answer } as const
          return line ? [named, { kind: 'text', text: `\n${line}` }] : [named]
        })
        return { cells: [plain(questionTextOf(context, question, 'together')), ...cells] }
      }),
  )
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: reportTexts.differences },
    {
      kind: 'table',
      caption: reportTexts.differencesCaption,
      columns: [reportTexts.question, ...parties.map((party) => nameOf(context, party))].map(startColumn),
      rows,
    },
  ]
}

/** Answers changed after both had seen each other's, with the first value (mission §0.4); nothing without one. */
export function buildRevisions(context: ReportContext): readonly ReportBlock[] {
  const rows = context.record.sheets.flatMap(({ party, answers, firstValues }) =>
    Object.entries(firstValues).map(([question, first]) => ({
      cells: [
        plain(questionTextOf(context, question, party)),
        plain(nameOf(context, party)),
        plain(answerTextOf(context, question, first, party)),
        plain(answerTextOf(context, question, answers[question], party)),
      ],
    })),
  )
  if (rows.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: reportTexts.revised },
    {
      kind: 'table',
      caption: reportTexts.revisedCaption,
      columns: [reportTexts.question, reportTexts.who, reportTexts.before, reportTexts.after].map(startColumn),
      rows,
    },
  ]
}

function startColumn(title: string): { readonly title: string; readonly align: 'start' } {
  return { title, align: 'start' }
}

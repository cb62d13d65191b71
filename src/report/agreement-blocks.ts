import { compareAgreement } from '../domain/comparison.ts'
import { parties } from '../domain/party.ts'
import type { RecordAgreement } from '../domain/record.ts'
import { groupTitles } from '../texts/meeting.ts'
import { reportTexts, summaryTexts } from '../texts/report.ts'
import { agreementStatusWords, monthText, ownerWords } from '../texts/terms.ts'
import { recordedStatusOf } from './agreement-status.ts'
import { plain, type ReportBlock } from './blocks.ts'
import { type ReportContext, themeOf } from './report-context.ts'

/** The agreements that were there before the meeting, with the joint status, or both where they differ. */
export function buildOldAgreements(context: ReportContext): readonly ReportBlock[] {
  const old = context.record.agreements.filter(({ origin }) => origin === 'existing')
  return [
    { kind: 'heading', level: 2, text: reportTexts.oldAgreements },
    old.length === 0
      ? { kind: 'paragraph', tone: 'plain', runs: plain(reportTexts.noOldAgreements) }
      : agreementTable(reportTexts.oldAgreementsCaption, reportTexts.status, old, statusText),
  ]
}

/** The agreements made in the meeting: what, who, when and about which theme; says so when there are none. */
export function buildAgreementsMade(context: ReportContext): readonly ReportBlock[] {
  const made = context.record.agreements.filter(({ origin }) => origin === 'meeting')
  const themeText = ({ theme }: RecordAgreement) => (theme === undefined ? reportTexts.none : themeOf(context, theme))
  return [
    { kind: 'heading', level: 2, text: reportTexts.newAgreements },
    made.length === 0
      ? { kind: 'paragraph', tone: 'plain', runs: plain(summaryTexts.noNewAgreements) }
      : agreementTable(reportTexts.newAgreementsCaption, reportTexts.theme, made, themeText),
  ]
}

function agreementTable(
  caption: string,
  lastTitle: string,
  agreements: readonly RecordAgreement[],
  lastText: (agreement: RecordAgreement) => string,
): ReportBlock {
  return {
    kind: 'table',
    caption,
    columns: [reportTexts.agreement, reportTexts.who, reportTexts.due, lastTitle].map((title) => ({ title, align: 'start' })),
    rows: agreements.map((agreement) => ({
      cells: [
        plain(agreement.what),
        plain(agreement.who === undefined ? reportTexts.none : ownerWords[agreement.who]),
        plain(agreement.due === undefined ? reportTexts.none : monthText(agreement.due)),
        plain(lastText(agreement)),
      ],
    })),
  }
}

function statusText(agreement: RecordAgreement): string {
  const settled = recordedStatusOf(agreement)
  const reported = parties.flatMap((party) => {
    const status = agreement.reports.find((report) => report.party === party)?.status
    return status === undefined ? [] : [{ party, status }]
  })
  const inWords = reported.map(({ party, status }) => reportTexts.statusOf(ownerWords[party], agreementStatusWords[status]))
  if (settled === undefined) {
    const isDifference = compareAgreement(agreement.reports) === 'difference'
    return [...(isDifference ? [groupTitles.difference] : []), ...inWords].join('\n') || reportTexts.notFilled
  }
  const isUnanimous = reported.every(({ status }) => status === settled)
  const joint = agreementStatusWords[settled]
  return isUnanimous ? joint : [reportTexts.statusOf(reportTexts.together, joint), ...inWords].join('\n')
}

import { buildCsv } from '../../domain/csv.ts'
import type { InvitedEvaluation } from '../../domain/invitation.ts'
import { evaluationLine, reminderColumns, reminderMail, reminderStateWords, reminderSubject } from '../../texts/insurer-invite.ts'
import { groupBy } from '../group-by.ts'
import type { Register, RegisterRow } from '../register.ts'
import type { Mailing } from './mailing.ts'

/** A valid invitation with evaluations of which the insurer has no bundle yet. */
export interface Reminder {
  readonly jti: string
  readonly rows: readonly RegisterRow[]
  readonly missing: readonly InvitedEvaluation[]
  /** Whole days until the bundles are due on the day asked about; negative when that day is past. */
  readonly daysLeft: number
}

/** Whom to remind on this day (YYYY-MM-DD): what is most urgent first. Who sent everything is not among them. */
export function findReminders(register: Register, received: ReadonlySet<string>, asOf: string): readonly Reminder[] {
  const valid = groupBy(
    register.rows.filter(({ state }) => state === 'valid'),
    ({ jti }) => jti,
  )
  const reminders = [...valid].map(([jti, rows]): Reminder => {
    const missing = rows.map(({ evaluation }) => evaluation).filter(({ id }) => !received.has(id))
    return { jti, rows, missing, daysLeft: daysBetween(asOf, rows[0]?.dueOn ?? asOf) }
  })
  return reminders.filter(({ missing }) => missing.length > 0).toSorted((a, b) => a.daysLeft - b.daysLeft)
}

/** herinneringen.csv: for mail merge, with link and mail text where verzendlijst.csv has the invitation. */
export function writeReminders(reminders: readonly Reminder[], mailings: readonly Mailing[]): string {
  const sent = new Map(mailings.map((mailing) => [mailing.jti, mailing]))
  const rows = reminders.map(({ jti, rows: [first], missing, daysLeft }) => {
    const mailing = sent.get(jti)
    const lines = missing.map(evaluationLine)
    return [
      jti,
      first?.organisation ?? '',
      mailing?.contacts ?? '',
      mailing?.emails ?? '',
      first?.dueOn ?? '',
      daysLeft,
      reminderStateWords[daysLeft < 0 ? 'late' : 'open'],
      missing.length,
      lines.join(' | '),
      first === undefined ? '' : reminderSubject(first.period),
      first === undefined
        ? ''
        : reminderMail({ ...first, contacts: mailing?.contacts ?? '', lines, isLate: daysLeft < 0, link: mailing?.link ?? '' }),
      mailing?.link ?? '',
      mailing?.fileName ?? '',
    ]
  })
  return buildCsv([reminderColumns, ...rows])
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / (24 * 60 * 60 * 1000))
}

import { type Period, parsePeriod } from '../../src/domain/period.ts'
import type { UsageProblem } from '../../src/texts/insurer.ts'
import type { Flags } from './command.ts'

/** Why the value of this flag is no e-mail address; undefined when it is, or when the flag is not there. */
export function findEmailProblem(flags: Flags, flag: string): UsageProblem | undefined {
  const value = flags.find(flag)
  const isEmail = value === undefined || /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(value)
  return isEmail ? undefined : { kind: 'not-an-email', flag, value }
}

/** Why the value of this flag is no web address; undefined when it is, or when the flag is not there. Plain http only on this machine. */
export function findUrlProblem(flags: Flags, flag: string): UsageProblem | undefined {
  const value = flags.find(flag)
  const isUrl = value === undefined || /^(?:https:\/\/[^\s/?#]+|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)(?:\/[^\s#]*)?$/.test(value)
  return isUrl ? undefined : { kind: 'not-an-address', flag, value }
}

/** Why the value of this flag is no day of the calendar; undefined when it is, or when the flag is not there. */
export function findDateProblem(flags: Flags, flag: string): UsageProblem | undefined {
  const value = flags.find(flag)
  if (value === undefined) return undefined
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN
  const isDate = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
  return isDate ? undefined : { kind: 'not-a-date', flag, value }
}

/** The period that this flag names, or why it is none. */
export function periodOf(flags: Flags, flag: string): Period | UsageProblem {
  const value = flags.value(flag)
  const period = parsePeriod(value)
  return period.ok ? period.value : { kind: 'not-a-period', flag, value }
}

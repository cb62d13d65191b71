import { failed, type Result, succeeded } from './result.ts'

/** The half-year (`2018-1`, `2018-2`) or year (`2018`) that is evaluated. */
export type Period = string & { readonly brand: 'Period' }

/** Why something is no period. */
export interface PeriodProblem {
  readonly kind: 'not-a-period'
}

/** Reads `2018-1`, `2018-2` or `2018` (formats §1); anything else is `not-a-period`. */
export function parsePeriod(value: unknown): Result<Period, PeriodProblem> {
  if (typeof value !== 'string' || !/^20\d\d(-[12])?$/.test(value)) return failed({ kind: 'not-a-period' })
  // The pattern above is all that makes a string a period.
  return succeeded(value as Period)
}

/** Year and half of a period; `half` is null where the period is a whole year. */
export function periodPartsOf(period: Period): { readonly year: number; readonly half: 1 | 2 | null } {
  const half = period.slice(5)
  return { year: Number(period.slice(0, 4)), half: half === '1' ? 1 : half === '2' ? 2 : null }
}

/** First day of the period (`2018-07-01`): it decides the division into municipalities (mission §4). */
export function periodStart(period: Period): string {
  const { year, half } = periodPartsOf(period)
  return half === 2 ? `${year}-07-01` : `${year}-01-01`
}

/** Last day of the period: `2018-06-30` of its first half. */
export function periodEnd(period: Period): string {
  const { year, half } = periodPartsOf(period)
  return half === 1 ? `${year}-06-30` : `${year}-12-31`
}

/** The period before, of the same length: `2018-1` gives `2017-2`, `2018` gives `2017`. */
export function previousPeriod(period: Period): Period {
  const { year, half } = periodPartsOf(period)
  const previous = half === 2 ? `${year}-1` : half === 1 ? `${year - 1}-2` : `${year - 1}`
  // Built from the parts of a period in the form of a period.
  return previous as Period
}

/** The period after, of the same length: `2018-2` gives `2019-1`, `2018` gives `2019`. */
export function nextPeriod(period: Period): Period {
  const { year, half } = periodPartsOf(period)
  const next = half === 1 ? `${year}-2` : half === 2 ? `${year + 1}-1` : `${year + 1}`
  // Built from the parts of a period in the form of a period.
  return next as Period
}

import { type Period, periodPartsOf } from '../domain/period.ts'

/** The period as a reader says it: "eerste halfjaar 2018", "tweede halfjaar 2018" or "2018". */
export function periodTitle(period: Period): string {
  const { year, half } = periodPartsOf(period)
  if (half === null) return String(year)
  return `${half === 1 ? 'eerste' : 'tweede'} halfjaar ${year}`
}

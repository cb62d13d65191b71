/** Why there is no answer, as a number in the tables (formats §8). */
export const missingCodes = { unknown: -9, notApplicable: -8, skipped: -7, notShown: -6, notInVersion: -5 } as const

/** One of the missing codes. */
export type MissingCode = (typeof missingCodes)[keyof typeof missingCodes]

/** True for −9…−5. */
export function isMissing(value: unknown): value is MissingCode {
  return typeof value === 'number' && value >= -9 && value <= -5
}

import type { EvaluationState } from './evaluation-state.ts'
import { type Party, parties } from './party.ts'

/** The longest case number that fits in the head of the report. */
export const maxCaseNumber = 60

/** The field in which "Vaststellen" keeps the own case number of a party until the record is frozen. */
export function caseNumberField(party: Party): string {
  return `case-number-${party}`
}

/** The own case numbers as they go into `private.json` (formats §4): only those filled in, on one line. */
export function caseNumbersOf({ drafts }: Pick<EvaluationState, 'drafts'>): Readonly<Partial<Record<Party, string>>> {
  return Object.fromEntries(
    parties.flatMap((party) => {
      const number = (drafts?.[caseNumberField(party)] ?? '').replace(/\s+/g, ' ').trim().slice(0, maxCaseNumber)
      return number === '' ? [] : [[party, number]]
    }),
  )
}

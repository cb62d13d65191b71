import { maxTextLength } from './answers.ts'
import { type Party, parties } from './party.ts'
import type { Period } from './period.ts'
import type { ThemeId } from './survey.ts'

/** Opaque id of an agreement, the same on every device. */
export type AgreementId = string & { readonly brand: 'AgreementId' }

/** Nog niet begonnen, Loopt, Klaar, Gestopt. */
export const agreementStatuses = ['not-started', 'running', 'done', 'stopped'] as const

/** How an agreement stands; its Dutch words are in `src/texts/terms.ts`. */
export type AgreementStatus = (typeof agreementStatuses)[number]

/** Who carries it out. */
export type AgreementOwner = Party | 'together'

/** How many agreements one evaluation holds, old and new together. */
export const maxAgreements = 200

/** One written agreement between the parties: shared data of the evaluation, not of a sheet (R36, formats §2). */
export interface Agreement {
  readonly id: AgreementId
  /** At most `maxTextLength` characters. */
  readonly what: string
  readonly who?: AgreementOwner
  /** Month it should be ready, `YYYY-MM`. */
  readonly due?: string
  readonly theme?: ThemeId
  /** Period in which it was first written down. */
  readonly since: Period
  /** `existing`: held before this meeting, so both report its status; `meeting`: made in this meeting. */
  readonly origin: 'existing' | 'meeting'
  /** Chosen in the meeting where the reports differ, or taken over where they agree. */
  readonly jointStatus?: AgreementStatus
}

/** How one party says an agreement stands (question 8); sealed like answers. */
export interface AgreementReport {
  readonly agreementId: AgreementId
  readonly party: Party
  /** Absent while the party has only written a note. */
  readonly status?: AgreementStatus
  /** At most `maxTextLength` characters. */
  readonly note?: string
  /** True once its owner switched the note on for the insurer. */
  readonly noteShared: boolean
}

/** What keeps a new agreement from being kept. `due-past`: its month is over; `due-malformed`: not a month at all. */
export type AgreementProblem = 'what-missing' | 'what-too-long' | 'who-missing' | 'due-malformed' | 'due-past'

/**
 * What is still wrong with an agreement made in the meeting, in the order of the form; empty when it can be kept. A month is optional
 * (absent or ''), and the month of `today` (YYYY-MM-DD) still counts as to come.
 */
export function findAgreementProblems(
  draft: { readonly what: string; readonly who?: AgreementOwner; readonly due?: string },
  today: string,
): readonly AgreementProblem[] {
  const problems: AgreementProblem[] = []
  const { due = '' } = draft
  if (draft.what.trim() === '') problems.push('what-missing')
  if (draft.what.length > maxTextLength) problems.push('what-too-long')
  if (draft.who === undefined) problems.push('who-missing')
  if (due !== '' && !/^\d{4}-(0[1-9]|1[0-2])$/.test(due)) problems.push('due-malformed')
  else if (due !== '' && due < today.slice(0, 7)) problems.push('due-past')
  return problems
}

/**
 * The agreements in a typed or pasted list: one a line, without bullet or number, without empty lines, each once. A line longer than
 * `maxTextLength` is given back whole, never cut: `findAgreementProblems` names it.
 */
export function parseAgreementLines(text: string): readonly string[] {
  const byKey = new Map<string, string>()
  for (const line of text.split(/\r\n|[\n\r\u000b\u2028\u2029]/)) {
    const what = line.replace(/\s+/g, ' ').trim().replace(listMark, '')
    const key = what.toLowerCase()
    if (/[\p{L}\p{N}]/u.test(what) && !byKey.has(key)) byKey.set(key, what)
  }
  return [...byKey.values()]
}

/** How an agreement stands: as chosen in the meeting, else as both report alike; undefined while that is open. */
export function settledStatusOf(agreement: Agreement, reports: readonly AgreementReport[]): AgreementStatus | undefined {
  if (agreement.jointStatus !== undefined) return agreement.jointStatus
  const [one, other] = parties.map(
    (party) => reports.find((report) => report.agreementId === agreement.id && report.party === party)?.status,
  )
  return one === other ? one : undefined
}

/** Bullets (Word's own too), tick boxes and numbers such as `1.`, `2)`, `(3)` or `a)`; a number that belongs to the sentence stays. */
const listMark =
  /^(?:(?:[-–—*•·▪◦‣●○■□➢➤→\uf0b7\uf0a7]|o (?=\S)|\[[ x]?\]|\(?\d{1,2}(?:\.\d{1,2})*[.)](?=[ a-zà-ÿ]|$)|\(?[a-z][.)](?= )) ?)+/i

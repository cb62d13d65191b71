import type { SheetParty } from './party.ts'
import type { QuestionId } from './survey.ts'

/** An answer as stored: a code (S5: 1–5), a list of codes, or text. Unanswered is absent, never null or ''. */
export type AnswerValue = string | number | readonly string[]

/** Text in every field of the tool, in characters (formats §2). */
export const maxTextLength = 300

/** An answer changed after both had seen each other's: kept with first value and reason (mission §0.4). */
export interface AnswerChange {
  readonly question: QuestionId
  readonly from: AnswerValue | null
  readonly to: AnswerValue | null
  readonly at: string
  readonly reason: string
}

/** What one party (or both together) answered. Answers hidden by routing stay here but leave no file (formats §2). */
export interface AnswerSheet {
  readonly party: SheetParty
  readonly answers: Readonly<Record<string, AnswerValue>>
  /** Free texts that their owner switched on for the insurer; absent means not shared. */
  readonly shared: readonly QuestionId[]
  /** When the party marked its part ready; absent while it is still preparing. */
  readonly readyAt?: string
  /** Counts how often the sheet was marked ready. */
  readonly revision: number
  readonly changes: readonly AnswerChange[]
}

/** A sheet with nothing in it yet. */
export function emptySheet(party: SheetParty): AnswerSheet {
  return { party, answers: {}, shared: [], revision: 0, changes: [] }
}

import type { Agreement, AgreementReport } from '../domain/agreements.ts'
import type { AnswerChange, AnswerSheet, AnswerValue } from '../domain/answers.ts'
import type { Evaluation } from '../domain/evaluation.ts'
import type { EvaluationState, Milestones, Revising } from '../domain/evaluation-state.ts'
import type { ExchangeFigures } from '../domain/exchange.ts'
import type { AgreementChoice, FileChoice } from '../domain/inbox.ts'
import type { KeptFile } from '../domain/kept-inbox.ts'
import type { KeptInvitations } from '../domain/kept-invitation.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { EvaluationFigures } from '../domain/outline.ts'
import type { Party, SheetParty } from '../domain/party.ts'
import type { FrozenRecord } from '../domain/record.ts'
import type { TimelineEvent } from '../domain/timeline.ts'

// What each table holds (formats §3). Keys are opaque ids only, so that values can be encrypted later without touching keys.

/** Header of an evaluation and what it has only one of: lists read nothing else. */
export interface EvaluationRow {
  readonly id: string
  readonly evaluation: Evaluation
  readonly ownParty?: Party
  readonly milestones: Milestones
  readonly reachedWith?: NonNullable<EvaluationState['reachedWith']>
  /** What a sheet has besides its answers and changes. */
  readonly sheets: Readonly<Partial<Record<SheetParty, SheetHeader>>>
  readonly drafts?: Readonly<Record<string, string>>
  /** Absent while there is one line of records. */
  readonly chosenRecord?: string
  readonly revising?: Revising
  /** Absent while nothing was taken over from another device. */
  readonly takenOver?: Readonly<Partial<Record<SheetParty, string>>>
  readonly exchange?: ExchangeFigures
  /** Absent where nobody was invited. */
  readonly invitations?: KeptInvitations
  /** Of the rows in the other tables, written with each change; absent where they must be counted anew. */
  readonly figures?: EvaluationFigures
  readonly updatedAt: string
}

/** What a sheet has besides its answers and changes. */
export type SheetHeader = Pick<AnswerSheet, 'shared' | 'readyAt' | 'revision'>

/** One answer of one party; a question without an answer has no row. */
export interface AnswerRow {
  readonly evaluationId: string
  readonly party: SheetParty
  readonly questionId: string
  readonly value: AnswerValue
  readonly at: string
}

/** Append-only: what was answered before, after both had seen each other's answers. */
export interface AnswerChangeRow {
  readonly evaluationId: string
  readonly party: SheetParty
  readonly change: AnswerChange
}

/** One agreement of the shared list. */
export interface AgreementRow {
  readonly evaluationId: string
  readonly agreementId: string
  /** Place in the list, from 0. */
  readonly place: number
  readonly agreement: Agreement
}

/** How one party says one agreement stands. */
export interface AgreementReportRow {
  readonly evaluationId: string
  readonly agreementId: string
  readonly party: string
  readonly report: AgreementReport
}

/** The meeting of an evaluation; it has at most one. */
export interface MeetingRow {
  readonly evaluationId: string
  readonly meeting: Meeting
}

/** One frozen record, known by its content hash. */
export interface RecordRow {
  readonly evaluationId: string
  readonly contentHash: string
  readonly record: FrozenRecord
}

/** A file that was opened, as its exact text: also while it waits, sealed, until the receiver is ready (formats §5). */
export interface InboxRow extends KeptFile {
  readonly evaluationId: string
}

/** Append-only: one decision about a file or about an agreement that came with one. */
export interface InboxChoiceRow {
  readonly evaluationId: string
  readonly choice: FileChoice | AgreementChoice
}

/** One line of the timeline: never an answer, only that something happened. */
export interface EventRow extends TimelineEvent {
  readonly evaluationId: string
}

/** The secret of one invitation, apart from everything that can become a file (formats §6). */
export interface SecretRow {
  readonly jti: string
  readonly secret: string
}

/** A value about this device as a whole, by name. */
export interface MetaRow {
  readonly key: string
  readonly value: unknown
}

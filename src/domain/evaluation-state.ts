import type { Agreement, AgreementId, AgreementReport } from './agreements.ts'
import { type AnswerSheet, type AnswerValue, emptySheet } from './answers.ts'
import { isSameAnswer } from './comparison.ts'
import { continueWith } from './derive-from-inbox.ts'
import type { Evaluation } from './evaluation.ts'
import type { ExchangeFigures } from './exchange.ts'
import type { AnswersFile } from './hand-over.ts'
import type { AgreementChoice, FileChoice, FileUse } from './inbox.ts'
import { emptyInbox, type KeptFile, type KeptInbox, withAgreementChoice, withFile, withFileChoice } from './kept-inbox.ts'
import { type InvitedPlace, type KeptInvitation, type KeptInvitations, withInvited } from './kept-invitation.ts'
import { applyMeetingAction, beginMeeting, type Meeting, type MeetingAction } from './meeting.ts'
import { inRecordOrder, mergeConfirmations, newestFrom } from './merge-records.ts'
import type { Party, SheetParty } from './party.ts'
import type { Confirmation, FrozenRecord } from './record.ts'
import type { QuestionId } from './survey.ts'

/** Tasks that have no content of their own, only the moment they were done. */
export interface Milestones {
  /** The list of agreements is complete for now, also when it is empty. */
  readonly agreementsListedAt?: string
  /** The last time the own answers were made into a file or text for the other party. */
  readonly answersSentAt?: string
  readonly copyGivenAt?: string
  readonly sentAt?: string
  readonly archivedAt?: string
}

/** Which record, with whose words, a task after freezing was done with: moments of two devices' clocks cannot be compared. */
export interface RecordMark {
  readonly contentHash: string
  readonly confirmedBy: readonly Party[]
}

/** A frozen record that is being changed: the meeting is open again until the next freezing (formats §4). */
export interface Revising {
  readonly contentHash: string
  readonly reason: string
  readonly at: string
}

/** Everything this device holds of one evaluation: the aggregate root. What files brought in stands in `inbox`, never among the own entries. */
export interface EvaluationState {
  readonly evaluation: Evaluation
  /** Whose device this is, in mode apart; absent where both fill in here. */
  readonly ownParty?: Party
  /** Of the insurer; absent while nobody opened one here. */
  readonly invitations?: KeptInvitations
  readonly milestones: Milestones
  /** With which record each milestone was reached; absent before there was one. */
  readonly reachedWith?: Readonly<Partial<Record<keyof Milestones, RecordMark>>>
  readonly sheets: Readonly<Partial<Record<SheetParty, AnswerSheet>>>
  /** In the order in which they were entered. */
  readonly agreements: readonly Agreement[]
  readonly reports: readonly AgreementReport[]
  readonly meeting?: Meeting
  /** What stands in a field but was not added to anything yet, by the field's name; kept so that no crash loses it. */
  readonly drafts?: Readonly<Record<string, string>>
  /** By revision, oldest first. */
  readonly records: readonly FrozenRecord[]
  /** Content hash of the record to go on with, where two were made apart; the others stay. */
  readonly chosenRecord?: string
  readonly revising?: Revising
  readonly inbox: KeptInbox
  /** Until which decision to go on with a file's own answers the own entries already hold them, by party. */
  readonly takenOver: Readonly<Partial<Record<SheetParty, string>>>
  /** What lists show of the inbox; absent while nothing came in. */
  readonly exchange?: ExchangeFigures
}

/** Everything that can happen to an evaluation on this device. Storage writes these; the timeline is read from them. */
export type EvaluationChange =
  | {
      readonly kind: 'agreement-saved'
      readonly agreement: Agreement /** Place in the list for a new one; absent: last. */
      readonly position?: number
    }
  | { readonly kind: 'agreement-removed'; readonly id: AgreementId }
  | { readonly kind: 'agreement-reported'; readonly report: AgreementReport }
  | { readonly kind: 'agreement-settled'; readonly id: AgreementId; readonly jointStatus?: Agreement['jointStatus'] }
  | {
      readonly kind: 'milestone-set'
      readonly milestone: keyof Milestones /** Absent: not done after all. */
      readonly reachedAt?: string
      readonly mark?: RecordMark
    }
  | {
      readonly kind: 'answer-set'
      readonly party: SheetParty
      readonly question: QuestionId /** Absent: unanswered. */
      readonly value?: AnswerValue
    }
  | { readonly kind: 'text-shared'; readonly party: SheetParty; readonly question: QuestionId; readonly shared: boolean }
  | { readonly kind: 'draft-kept'; readonly field: string; readonly text: string /** '' clears it. */ }
  | { readonly kind: 'sheet-ready'; readonly party: SheetParty }
  | { readonly kind: 'sheet-reopened'; readonly party: SheetParty }
  | { readonly kind: 'meeting-begun' /** YYYY-MM-DD, on the calendar of whoever begins it. */; readonly date: string }
  | { readonly kind: 'meeting-action'; readonly action: MeetingAction }
  | { readonly kind: 'record-frozen'; readonly record: FrozenRecord }
  /** A record that came in a file: kept beside the others, also when both go on from the same one. */
  | { readonly kind: 'record-adopted'; readonly record: FrozenRecord }
  /** Of several that were made apart this one counts, with the party that keeps it; nothing is taken away. */
  | { readonly kind: 'record-chosen'; readonly contentHash: string; readonly writer: Party }
  | { readonly kind: 'confirmed'; readonly confirmation: Confirmation }
  | { readonly kind: 'report-made'; readonly contentHash: string; readonly pdf: Uint8Array }
  /** A correction after freezing: the meeting opens again, and both outcomes are asked anew. */
  | { readonly kind: 'revision-begun'; readonly contentHash: string; readonly reason: string }
  | { readonly kind: 'revision-dropped' }
  | { readonly kind: 'file-received'; readonly file: KeptFile; readonly use?: FileUse }
  | { readonly kind: 'file-chosen'; readonly choice: FileChoice }
  | { readonly kind: 'agreement-chosen'; readonly choice: AgreementChoice }
  /** Goes on with own answers of another device; `kept` is what stood here, as a file. */
  | { readonly kind: 'sheet-taken-over'; readonly file: AnswersFile; readonly choice: FileChoice; readonly kept: KeptFile }
  /** After both saw each other's answers: the first value and the reason stay (mission §0.4). */
  | {
      readonly kind: 'answer-revised'
      readonly party: SheetParty
      readonly question: QuestionId /** Absent: unanswered. */
      readonly value?: AnswerValue
      readonly reason: string
    }
  | { readonly kind: 'writer-set'; readonly writer: Party }
  | { readonly kind: 'exchange-noted'; readonly exchange: ExchangeFigures }
  /** The evaluation turns out to be one that the insurer invites to. */
  | { readonly kind: 'invitation-linked'; readonly invitation: KeptInvitation; readonly invited: InvitedPlace }

/** A new evaluation with nothing in it; on a device of one party with that party. */
export function beginEvaluation(evaluation: Evaluation, ownParty?: Party): EvaluationState {
  const own = ownParty === undefined ? {} : { ownParty }
  return { evaluation, ...own, milestones: {}, sheets: {}, agreements: [], reports: [], records: [], inbox: emptyInbox, takenOver: {} }
}

/** The state after the change, made at `at`. Total: a change to something that is not there changes nothing. */
export function applyChange(state: EvaluationState, change: EvaluationChange, at: string): EvaluationState {
  switch (change.kind) {
    case 'agreement-saved':
      return { ...state, agreements: withAgreement(state.agreements, change.agreement, change.position) }
    case 'agreement-removed':
      return { ...state, agreements: state.agreements.filter(({ id }) => id !== change.id) }
    case 'agreement-reported': {
      const { report } = change
      const rest = state.reports.filter((old) => old.agreementId !== report.agreementId || old.party !== report.party)
      return { ...state, reports: [...rest, report] }
    }
    case 'agreement-settled':
      return {
        ...state,
        agreements: state.agreements.map((old) => (old.id === change.id ? withJointStatus(old, change.jointStatus) : old)),
      }
    case 'milestone-set':
      return withMilestone(state, change)
    case 'answer-set':
      return withSheet(state, change.party, (sheet) => {
        const { [change.question]: _, ...rest } = sheet.answers
        return { ...sheet, answers: change.value === undefined ? rest : { ...rest, [change.question]: change.value } }
      })
    case 'text-shared':
      return withSheet(state, change.party, (sheet) => {
        const rest = sheet.shared.filter((id) => id !== change.question)
        return { ...sheet, shared: change.shared ? [...rest, change.question] : rest }
      })
    case 'draft-kept': {
      const { drafts: { [change.field]: _, ...rest } = {}, ...others } = state
      const drafts = change.text === '' ? rest : { ...rest, [change.field]: change.text }
      return Object.keys(drafts).length === 0 ? others : { ...others, drafts }
    }
    case 'sheet-ready':
      return withSheet(state, change.party, (sheet) => ({ ...sheet, readyAt: at, revision: sheet.revision + 1 }))
    case 'sheet-reopened':
      return withSheet(state, change.party, ({ readyAt: _, ...sheet }) => sheet)
    case 'meeting-begun':
      return state.meeting ? state : { ...state, meeting: beginMeeting(at, change.date) }
    case 'meeting-action':
      return state.meeting ? { ...state, meeting: applyMeetingAction(state.meeting, change.action) } : state
    case 'record-frozen':
      // Frozen on this device it goes on from the newest: a second freezing of the same meeting is none.
      if (change.record.parent !== latestRecordOf(state)?.contentHash || hasRecord(state, change.record)) return state
      return { ...state, records: inRecordOrder([...state.records, change.record]) }
    case 'record-adopted':
      if (hasRecord(state, change.record)) return state
      return { ...state, records: inRecordOrder([...state.records, change.record]) }
    case 'record-chosen':
      if (!state.records.some(({ contentHash }) => contentHash === change.contentHash)) return state
      return { ...state, chosenRecord: change.contentHash, evaluation: { ...state.evaluation, writer: change.writer } }
    case 'confirmed':
      return withRecord(state, change.confirmation.contentHash, (record) => ({
        ...record,
        confirmations: mergeConfirmations(record.confirmations, [change.confirmation]),
      }))
    case 'report-made':
      return withRecord(state, change.contentHash, (record) => ({ ...record, pdf: change.pdf }))
    case 'revision-begun':
      return state.records.some(({ contentHash }) => contentHash === change.contentHash) ? beginRevision(state, change, at) : state
    case 'revision-dropped': {
      const { revising: _, ...rest } = state
      return rest
    }
    case 'file-received':
      return { ...state, inbox: withFile(state.inbox, change.file, change.use, at) }
    case 'file-chosen':
      return { ...state, inbox: withFileChoice(state.inbox, change.choice) }
    case 'agreement-chosen':
      return { ...state, inbox: withAgreementChoice(state.inbox, change.choice) }
    case 'sheet-taken-over': {
      const { file, choice, kept } = change
      return {
        ...continueWith(state, file),
        inbox: withFileChoice(withFile(state.inbox, kept, 'set-aside', choice.at), choice),
        takenOver: { ...state.takenOver, [file.sheet.party]: choice.at },
      }
    }
    case 'answer-revised':
      return withSheet(state, change.party, (sheet) => reviseAnswer(sheet, change, at))
    case 'writer-set':
      return { ...state, evaluation: { ...state.evaluation, writer: change.writer } }
    case 'exchange-noted':
      return { ...state, exchange: change.exchange }
    case 'invitation-linked': {
      const { invitation, invited } = change
      const invitations = { ...state.invitations, [invitation.party]: invitation }
      return { ...state, evaluation: withInvited(state.evaluation, invitation, invited), invitations }
    }
  }
}

/** True while the newest record may still be changed into the next revision. */
export function isRevising(state: Pick<EvaluationState, 'records' | 'revising' | 'chosenRecord'>): boolean {
  const newest = latestRecordOf(state)
  return newest !== undefined && state.revising?.contentHash === newest.contentHash
}

/** The newest frozen record, of the line that was chosen where there are several; undefined before the first freezing. */
export function latestRecordOf({ records, chosenRecord }: Pick<EvaluationState, 'records' | 'chosenRecord'>): FrozenRecord | undefined {
  return (chosenRecord === undefined ? undefined : newestFrom(records, chosenRecord)) ?? records.at(-1)
}

function withMilestone(
  state: EvaluationState,
  { milestone, reachedAt, mark }: Extract<EvaluationChange, { kind: 'milestone-set' }>,
): EvaluationState {
  const { [milestone]: _, ...milestones } = state.milestones
  const { reachedWith: { [milestone]: __, ...marks } = {}, ...rest } = state
  const reachedWith = reachedAt !== undefined && mark ? { ...marks, [milestone]: mark } : marks
  return {
    ...rest,
    milestones: reachedAt === undefined ? milestones : { ...milestones, [milestone]: reachedAt },
    ...(Object.keys(reachedWith).length > 0 ? { reachedWith } : {}),
  }
}

/** Both speak anew about the next revision; their functions and names stay filled in. */
function beginRevision(
  state: EvaluationState,
  { contentHash, reason }: { readonly contentHash: string; readonly reason: string },
  at: string,
): EvaluationState {
  const revising: Revising = { contentHash, reason, at }
  const { meeting } = state
  if (!meeting) return { ...state, revising }
  const confirming = Object.entries(meeting.confirming).map(([party, { outcome: _, ...draft }]) => [party, { ...draft, text: '' }])
  return { ...state, revising, meeting: { ...meeting, confirming: Object.fromEntries(confirming) } }
}

function reviseAnswer(
  sheet: AnswerSheet,
  { question, value, reason }: Extract<EvaluationChange, { kind: 'answer-revised' }>,
  at: string,
): AnswerSheet {
  const { [question]: old, ...rest } = sheet.answers
  const from = Object.hasOwn(sheet.answers, question) ? old : undefined
  if (isSameAnswer(from, value)) return sheet
  const answers = value === undefined ? rest : { ...rest, [question]: value }
  return { ...sheet, answers, changes: [...sheet.changes, { question, from: from ?? null, to: value ?? null, at, reason }] }
}

function withSheet(state: EvaluationState, party: SheetParty, change: (sheet: AnswerSheet) => AnswerSheet): EvaluationState {
  return { ...state, sheets: { ...state.sheets, [party]: change(state.sheets[party] ?? emptySheet(party)) } }
}

function withAgreement(list: readonly Agreement[], agreement: Agreement, position: number | undefined): readonly Agreement[] {
  if (list.some(({ id }) => id === agreement.id)) return list.map((old) => (old.id === agreement.id ? agreement : old))
  return list.toSpliced(position ?? list.length, 0, agreement)
}

function withJointStatus({ jointStatus: _, ...agreement }: Agreement, jointStatus: Agreement['jointStatus']): Agreement {
  return jointStatus === undefined ? agreement : { ...agreement, jointStatus }
}

function hasRecord({ records }: EvaluationState, { contentHash }: FrozenRecord): boolean {
  return records.some((record) => record.contentHash === contentHash)
}

function withRecord(state: EvaluationState, contentHash: string, change: (record: FrozenRecord) => FrozenRecord): EvaluationState {
  return { ...state, records: state.records.map((record) => (record.contentHash === contentHash ? change(record) : record)) }
}

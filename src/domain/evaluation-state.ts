import type { Agreement, AgreementId, AgreementReport } from './agreements.ts'
import { type AnswerSheet, type AnswerValue, emptySheet } from './answers.ts'
import type { Evaluation } from './evaluation.ts'
import { applyMeetingAction, beginMeeting, type Meeting, type MeetingAction } from './meeting.ts'
import type { SheetParty } from './party.ts'
import type { Confirmation, FrozenRecord } from './record.ts'
import type { QuestionId } from './survey.ts'

/** Tasks that have no content of their own, only the moment they were done. */
export interface Milestones {
  /** The list of agreements is complete for now, also when it is empty. */
  readonly agreementsListedAt?: string
  readonly copyGivenAt?: string
  readonly sentAt?: string
  readonly archivedAt?: string
}

/** Everything this device holds of one evaluation: the aggregate root. */
export interface EvaluationState {
  readonly evaluation: Evaluation
  readonly milestones: Milestones
  readonly sheets: Readonly<Partial<Record<SheetParty, AnswerSheet>>>
  /** In the order in which they were entered. */
  readonly agreements: readonly Agreement[]
  readonly reports: readonly AgreementReport[]
  readonly meeting?: Meeting
  /** What stands in a field but was not added to anything yet, by the field's name; kept so that no crash loses it. */
  readonly drafts?: Readonly<Record<string, string>>
  /** By revision, oldest first. */
  readonly records: readonly FrozenRecord[]
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
  | { readonly kind: 'milestone-set'; readonly milestone: keyof Milestones /** Absent: not done after all. */; readonly reachedAt?: string }
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
  | { readonly kind: 'confirmed'; readonly confirmation: Confirmation }
  | { readonly kind: 'report-made'; readonly contentHash: string; readonly pdf: Uint8Array }

/** A new evaluation with nothing in it. */
export function beginEvaluation(evaluation: Evaluation): EvaluationState {
  return { evaluation, milestones: {}, sheets: {}, agreements: [], reports: [], records: [] }
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
    case 'milestone-set': {
      const { [change.milestone]: _, ...rest } = state.milestones
      return { ...state, milestones: change.reachedAt === undefined ? rest : { ...rest, [change.milestone]: change.reachedAt } }
    }
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
      if (change.record.parent !== latestRecordOf(state)?.contentHash) return state
      return { ...state, records: [...state.records, change.record] }
    case 'record-adopted':
      if (state.records.some(({ contentHash }) => contentHash === change.record.contentHash)) return state
      return { ...state, records: [...state.records, change.record] }
    case 'confirmed':
      return withRecord(state, change.confirmation.contentHash, (record) => ({
        ...record,
        confirmations: [...record.confirmations.filter(({ party }) => party !== change.confirmation.party), change.confirmation],
      }))
    case 'report-made':
      return withRecord(state, change.contentHash, (record) => ({ ...record, pdf: change.pdf }))
  }
}

/** The newest frozen record, or undefined before the first freezing. */
export function latestRecordOf(state: EvaluationState): FrozenRecord | undefined {
  return state.records.at(-1)
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

function withRecord(state: EvaluationState, contentHash: string, change: (record: FrozenRecord) => FrozenRecord): EvaluationState {
  return { ...state, records: state.records.map((record) => (record.contentHash === contentHash ? change(record) : record)) }
}

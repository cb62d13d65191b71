import { type AnswerSheet, type AnswerValue, emptySheet } from '../domain/answers.ts'
import type { EvaluationState } from '../domain/evaluation-state.ts'
import { emptyInbox, type KeptInbox } from '../domain/kept-inbox.ts'
import { inRecordOrder } from '../domain/merge-records.ts'
import { type EvaluationFigures, figuresOf } from '../domain/outline.ts'
import type { SheetParty } from '../domain/party.ts'
import type {
  AgreementReportRow,
  AgreementRow,
  AnswerChangeRow,
  AnswerRow,
  EvaluationRow,
  InboxChoiceRow,
  InboxRow,
  MeetingRow,
  RecordRow,
  SheetHeader,
} from './rows.ts'

/** The rows of one evaluation, together. */
export interface EvaluationRows {
  readonly header: EvaluationRow
  readonly answers: readonly AnswerRow[]
  readonly answerChanges: readonly AnswerChangeRow[]
  readonly agreements: readonly AgreementRow[]
  readonly reports: readonly AgreementReportRow[]
  readonly meeting?: MeetingRow
  readonly records: readonly RecordRow[]
  readonly inbox: readonly InboxRow[]
  readonly inboxChoices: readonly InboxChoiceRow[]
}

/** The state that the rows hold. With a header alone it is the state without answers, agreements, meeting and records. */
export function stateOfRows(rows: Partial<EvaluationRows> & Pick<EvaluationRows, 'header'>): EvaluationState {
  const { header, answers = [], answerChanges = [], agreements = [], reports = [], meeting, records = [] } = rows
  const { ownParty, drafts, reachedWith, chosenRecord, revising, takenOver = {}, exchange, invitations } = header
  return {
    evaluation: header.evaluation,
    ...(ownParty ? { ownParty } : {}),
    ...(invitations ? { invitations } : {}),
    milestones: header.milestones,
    ...(reachedWith ? { reachedWith } : {}),
    sheets: sheetsOf(header.sheets, answers, answerChanges),
    agreements: agreements.toSorted((a, b) => a.place - b.place).map(({ agreement }) => agreement),
    reports: reports.map(({ report }) => report),
    ...(meeting ? { meeting: meeting.meeting } : {}),
    ...(drafts ? { drafts } : {}),
    records: inRecordOrder(records.map(({ record }) => record)),
    ...(chosenRecord === undefined ? {} : { chosenRecord }),
    ...(revising ? { revising } : {}),
    inbox: inboxOf(rows.inbox ?? [], rows.inboxChoices ?? []),
    takenOver,
    ...(exchange ? { exchange } : {}),
  }
}

/** All rows of a state, as it is stored at `at`. `stateOfRows(rowsOfState(state))` holds the same as the state. */
export function rowsOfState(state: EvaluationState, at: string): EvaluationRows {
  const evaluationId = state.evaluation.id
  const sheets = Object.values(state.sheets)
  return {
    header: headerOf(state, at, figuresOf(state)),
    answers: sheets.flatMap(({ party, answers }) =>
      Object.entries(answers).map(([questionId, value]) => answerRow(state, party, questionId, value, at)),
    ),
    answerChanges: sheets.flatMap((sheet) => answerChangeRowsOf(state, sheet)),
    agreements: agreementRowsOf(state),
    reports: reportRowsOf(state),
    ...(state.meeting ? { meeting: { evaluationId, meeting: state.meeting } } : {}),
    records: recordRowsOf(state),
    inbox: inboxRowsOf(state),
    inboxChoices: inboxChoiceRowsOf(state),
  }
}

/** The header row of a state; without figures, they are counted when somebody asks. */
export function headerOf(state: EvaluationState, at: string, figures?: EvaluationFigures): EvaluationRow {
  const sheets = Object.entries(state.sheets).map(([party, sheet]) => [party, sheetHeaderOf(sheet)])
  return {
    id: state.evaluation.id,
    evaluation: state.evaluation,
    ...(state.ownParty ? { ownParty: state.ownParty } : {}),
    milestones: state.milestones,
    ...(state.reachedWith ? { reachedWith: state.reachedWith } : {}),
    sheets: Object.fromEntries(sheets),
    ...(state.drafts ? { drafts: state.drafts } : {}),
    ...(state.chosenRecord === undefined ? {} : { chosenRecord: state.chosenRecord }),
    ...(state.revising ? { revising: state.revising } : {}),
    ...(Object.keys(state.takenOver).length > 0 ? { takenOver: state.takenOver } : {}),
    ...(state.exchange ? { exchange: state.exchange } : {}),
    ...(state.invitations ? { invitations: state.invitations } : {}),
    ...(figures ? { figures } : {}),
    updatedAt: at,
  }
}

/** The row of one answer. */
export function answerRow(state: EvaluationState, party: SheetParty, questionId: string, value: AnswerValue, at: string): AnswerRow {
  return { evaluationId: state.evaluation.id, party, questionId, value, at }
}

/** The agreements in their order. */
export function agreementRowsOf({ evaluation, agreements }: EvaluationState): readonly AgreementRow[] {
  return agreements.map((agreement, place) => ({ evaluationId: evaluation.id, agreementId: agreement.id, place, agreement }))
}

/** The rows of what both parties report on the agreements. */
export function reportRowsOf({ evaluation, reports }: EvaluationState): readonly AgreementReportRow[] {
  return reports.map((report) => ({ evaluationId: evaluation.id, agreementId: report.agreementId, party: report.party, report }))
}

/** The rows of all frozen records. */
export function recordRowsOf({ evaluation, records }: EvaluationState): readonly RecordRow[] {
  return records.map((record) => ({ evaluationId: evaluation.id, contentHash: record.contentHash, record }))
}

/** The rows of all files that were opened. */
export function inboxRowsOf({ evaluation, inbox }: EvaluationState): readonly InboxRow[] {
  return inbox.files.map((file) => ({ evaluationId: evaluation.id, ...file }))
}

/** The rows of all decisions about files and what is in them. */
export function inboxChoiceRowsOf({ evaluation, inbox: { choices } }: EvaluationState): readonly InboxChoiceRow[] {
  return [...choices.files, ...choices.agreements].map((choice) => ({ evaluationId: evaluation.id, choice }))
}

/** The rows of what was answered before on this sheet. */
export function answerChangeRowsOf({ evaluation }: EvaluationState, sheet: AnswerSheet): readonly AnswerChangeRow[] {
  return sheet.changes.map((change) => ({ evaluationId: evaluation.id, party: sheet.party, change }))
}

function inboxOf(files: readonly InboxRow[], choices: readonly InboxChoiceRow[]): KeptInbox {
  if (files.length === 0 && choices.length === 0) return emptyInbox
  const all = choices.map(({ choice }) => choice)
  return {
    files: files.map(({ sha256, receivedAt, text }) => ({ sha256, receivedAt, text })),
    choices: {
      files: all.flatMap((choice) => ('sha256' in choice ? [choice] : [])),
      agreements: all.flatMap((choice) => ('sha256' in choice ? [] : [choice])),
    },
  }
}

function sheetsOf(
  headers: EvaluationRow['sheets'],
  answers: readonly AnswerRow[],
  changes: readonly AnswerChangeRow[],
): EvaluationState['sheets'] {
  const sheets: Partial<Record<SheetParty, AnswerSheet>> = {}
  for (const party of ['municipality', 'provider', 'together'] as const) {
    const header = headers[party]
    if (!header) continue
    const own = answers.filter((row) => row.party === party)
    sheets[party] = {
      ...emptySheet(party),
      ...header,
      answers: Object.fromEntries(own.map(({ questionId, value }) => [questionId, value])),
      changes: changes.filter((row) => row.party === party).map(({ change }) => change),
    }
  }
  return sheets
}

function sheetHeaderOf({ shared, revision, readyAt }: AnswerSheet): SheetHeader {
  return { shared, revision, ...(readyAt === undefined ? {} : { readyAt }) }
}

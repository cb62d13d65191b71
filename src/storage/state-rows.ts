import { type AnswerSheet, type AnswerValue, emptySheet } from '../domain/answers.ts'
import type { EvaluationState } from '../domain/evaluation-state.ts'
import { type EvaluationFigures, figuresOf } from '../domain/outline.ts'
import type { SheetParty } from '../domain/party.ts'
import type {
  AgreementReportRow,
  AgreementRow,
  AnswerChangeRow,
  AnswerRow,
  EvaluationRow,
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
}

/** The state that the rows hold. With a header alone it is the state without answers, agreements, meeting and records. */
export function stateOfRows(rows: Partial<EvaluationRows> & Pick<EvaluationRows, 'header'>): EvaluationState {
  const { header, answers = [], answerChanges = [], agreements = [], reports = [], meeting, records = [] } = rows
  return {
    evaluation: header.evaluation,
    milestones: header.milestones,
    sheets: sheetsOf(header.sheets, answers, answerChanges),
    agreements: agreements.toSorted((a, b) => a.place - b.place).map(({ agreement }) => agreement),
    reports: reports.map(({ report }) => report),
    ...(meeting ? { meeting: meeting.meeting } : {}),
    ...(header.drafts ? { drafts: header.drafts } : {}),
    records: records.map(({ record }) => record).toSorted((a, b) => a.revision - b.revision),
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
    answerChanges: sheets.flatMap(({ party, changes }) => changes.map((change) => ({ evaluationId, party, change }))),
    agreements: agreementRowsOf(state),
    reports: reportRowsOf(state),
    ...(state.meeting ? { meeting: { evaluationId, meeting: state.meeting } } : {}),
    records: recordRowsOf(state),
  }
}

/** The header row of a state; without figures, they are counted when somebody asks. */
export function headerOf(state: EvaluationState, at: string, figures?: EvaluationFigures): EvaluationRow {
  const sheets = Object.entries(state.sheets).map(([party, sheet]) => [party, sheetHeaderOf(sheet)])
  return {
    id: state.evaluation.id,
    evaluation: state.evaluation,
    milestones: state.milestones,
    sheets: Object.fromEntries(sheets),
    ...(state.drafts ? { drafts: state.drafts } : {}),
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

import { Dexie, type Table } from 'dexie'
import type {
  AgreementReportRow,
  AgreementRow,
  AnswerChangeRow,
  AnswerRow,
  EvaluationRow,
  EventRow,
  InboxChoiceRow,
  InboxRow,
  MeetingRow,
  MetaRow,
  RecordRow,
  SecretRow,
} from './rows.ts'

/** Version of the tables below; raise it with a numbered upgrade, never change an old one. */
export const databaseVersion = 3

/** The tables as they come back: every row is `unknown` until `parse-rows.ts` looked at it. */
export interface Tables {
  readonly evaluations: Table<unknown, string, EvaluationRow>
  readonly answers: Table<unknown, [string, string, string], AnswerRow>
  readonly answerChanges: Table<unknown, number, AnswerChangeRow>
  readonly agreements: Table<unknown, [string, string], AgreementRow>
  readonly agreementReports: Table<unknown, [string, string, string], AgreementReportRow>
  readonly meetings: Table<unknown, string, MeetingRow>
  readonly records: Table<unknown, [string, string], RecordRow>
  readonly inbox: Table<unknown, number, InboxRow>
  readonly inboxChoices: Table<unknown, number, InboxChoiceRow>
  readonly events: Table<unknown, number, EventRow>
  readonly secrets: Table<unknown, string, SecretRow>
  readonly meta: Table<unknown, string, MetaRow>
}

/** A Dexie database that has our tables. */
export type Database = Dexie & Tables

/** A closed database with our tables; it opens at its first use. A write has reached the disk before its promise resolves. */
export function buildDatabase(name: string): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
  database.version(1).stores({
    evaluations: 'id',
    answers: '[evaluationId+party+questionId], evaluationId',
    answerChanges: '++, evaluationId',
    agreements: '[evaluationId+agreementId], evaluationId',
    agreementReports: '[evaluationId+agreementId+party], evaluationId',
    meetings: 'evaluationId',
    records: '[evaluationId+contentHash], evaluationId',
    inbox: '++, evaluationId',
    events: '++, evaluationId',
    meta: 'key',
  })
  // Nothing was ever written in the inbox of version 1.
  database.version(2).stores({ inbox: '++, evaluationId, &[evaluationId+sha256]', inboxChoices: '++, evaluationId' })
  database.version(databaseVersion).stores({ secrets: 'jti' })
  // Dexie makes one property for each table named above.
  return database as Database
}

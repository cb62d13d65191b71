import type { EvaluationId } from '../domain/evaluation.ts'
import type { EvaluationState } from '../domain/evaluation-state.ts'
import type { EvaluationList, EvaluationSummary } from '../domain/evaluation-store.ts'
import { outlineOf } from '../domain/outline.ts'
import type { TimelineEvent } from '../domain/timeline.ts'
import type { Database } from './database.ts'
import {
  parseAgreementReportRow,
  parseAgreementRow,
  parseAnswerChangeRow,
  parseAnswerRow,
  parseEvaluationRow,
  parseEventRow,
  parseInboxChoiceRow,
  parseInboxRow,
  parseMeetingRow,
  parseRecordRow,
} from './parse-rows.ts'
import type { EvaluationRow } from './rows.ts'
import { stateOfRows } from './state-rows.ts'
import { StorageFault } from './storage-problem.ts'

/** The evaluation, or undefined when there is none. Throws the fault `broken` when one of its rows is not what we wrote. */
export async function readState(database: Database, id: EvaluationId): Promise<EvaluationState | undefined> {
  return await database.transaction('r', database.tables, async () => {
    const header = await database.evaluations.get(id)
    if (header === undefined) return undefined
    const own = { evaluationId: id }
    const [answers, answerChanges, agreements, reports, meeting, records, inbox, inboxChoices] = await Promise.all([
      database.answers.where(own).toArray(),
      database.answerChanges.where(own).toArray(),
      database.agreements.where(own).toArray(),
      database.agreementReports.where(own).toArray(),
      database.meetings.get(id),
      database.records.where(own).toArray(),
      database.inbox.where(own).toArray(),
      database.inboxChoices.where(own).toArray(),
    ])
    return stateOfRows({
      header: parseEvaluationRow(header),
      answers: answers.map(parseAnswerRow),
      answerChanges: answerChanges.map(parseAnswerChangeRow),
      agreements: agreements.map(parseAgreementRow),
      reports: reports.map(parseAgreementReportRow),
      ...(meeting === undefined ? {} : { meeting: parseMeetingRow(meeting) }),
      records: records.map(parseRecordRow),
      inbox: inbox.map(parseInboxRow),
      inboxChoices: inboxChoices.map(parseInboxChoiceRow),
    })
  })
}

/** What happened to the evaluation, oldest first. Throws the fault `broken` when a row is not what we wrote. */
export async function readTimeline(database: Database, id: EvaluationId): Promise<readonly TimelineEvent[]> {
  const rows = (await database.events.where({ evaluationId: id }).toArray()).map(parseEventRow)
  return rows.map(({ evaluationId: _, ...event }) => event).toSorted((one, other) => one.at.localeCompare(other.at))
}

/** Every row of the evaluation by table, exactly as it stands. */
export async function readRows(database: Database, id: EvaluationId): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const { evaluations, meetings, answers, answerChanges, agreements, agreementReports, records, inbox, inboxChoices, events } = database
  return await database.transaction('r', database.tables, async () => {
    const tables: Record<string, readonly unknown[]> = {}
    for (const table of [evaluations, meetings]) tables[table.name] = await table.where(':id').equals(id).toArray()
    for (const table of [answers, answerChanges, agreements, agreementReports, records, inbox, inboxChoices, events]) {
      tables[table.name] = await table.where({ evaluationId: id }).toArray()
    }
    return tables
  })
}

/**
 * All evaluations, newest first, from their headers alone; only figures that are missing there are counted from the rows. Those
 * that cannot be read are named, and do not keep the others away.
 */
export async function readList(database: Database): Promise<EvaluationList> {
  const [rows, keys] = await database.transaction(
    'r',
    database.evaluations,
    async () => await Promise.all([database.evaluations.toArray(), database.evaluations.toCollection().primaryKeys()]),
  )
  const readable: EvaluationSummary[] = []
  const broken: EvaluationId[] = []
  for (const [place, key] of keys.entries()) {
    try {
      readable.push(await readSummary(database, parseEvaluationRow(rows[place])))
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error
      // The key of a row in this table is the id of its evaluation.
      broken.push(key as EvaluationId)
    }
  }
  return { evaluations: readable.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)), broken }
}

async function readSummary(database: Database, header: EvaluationRow): Promise<EvaluationSummary> {
  const state = (header.figures ? undefined : await readState(database, header.evaluation.id)) ?? stateOfRows({ header })
  return { ...outlineOf(state, header.figures), updatedAt: header.updatedAt }
}

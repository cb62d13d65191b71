import type { EvaluationId } from '../domain/evaluation.ts'
import { applyChange, type EvaluationChange, type EvaluationState } from '../domain/evaluation-state.ts'
import { type EvaluationFigures, figuresOf } from '../domain/outline.ts'
import { timelineEventOf } from '../domain/timeline.ts'
import { countAfter } from './count-after.ts'
import type { Database } from './database.ts'
import {
  parseAgreementReportRow,
  parseAgreementRow,
  parseAnswerRow,
  parseEvaluationRow,
  parseInboxChoiceRow,
  parseMeetingRow,
  parseRecordRow,
} from './parse-rows.ts'
import { readState } from './read-state.ts'
import type { EvaluationRow } from './rows.ts'
import {
  agreementRowsOf,
  answerChangeRowsOf,
  answerRow,
  headerOf,
  inboxChoiceRowsOf,
  inboxRowsOf,
  recordRowsOf,
  reportRowsOf,
  rowsOfState,
  stateOfRows,
} from './state-rows.ts'
import { StorageFault } from './storage-problem.ts'

/**
 * Writes one change in one transaction: reads the part of the state that it touches, lets the domain apply it, writes that
 * part back. Throws the fault `failed` when the evaluation is not there, `broken` when a row it needs is not what we wrote.
 */
export async function writeChange(database: Database, id: EvaluationId, change: EvaluationChange, at: string): Promise<undefined> {
  await database.transaction('rw', database.tables, async () => {
    const row = await database.evaluations.get(id)
    if (row === undefined) throw new StorageFault('failed', 'evaluation is gone')
    const header = parseEvaluationRow(row)
    const next = await writeParts(database, header, change, at)
    const figures = header.figures && (await countAfter(database, header.figures, next, change))
    await writeHeader(database, next, figures, at)
    const event = timelineEventOf(change, at)
    if (event) await database.events.add({ evaluationId: id, ...event })
  })
}

/** Writes the rows besides the header, and returns the state from which the header follows. */
async function writeParts(database: Database, header: EvaluationRow, change: EvaluationChange, at: string): Promise<EvaluationState> {
  const evaluationId = header.id
  switch (change.kind) {
    case 'answer-set': {
      const next = applyChange(stateOfRows({ header }), change, at)
      if (change.value === undefined) await database.answers.delete([evaluationId, change.party, change.question])
      else await database.answers.put(answerRow(next, change.party, change.question, change.value, at))
      return next
    }
    case 'milestone-set':
    case 'text-shared':
    case 'draft-kept':
    case 'sheet-ready':
    case 'sheet-reopened':
    case 'revision-dropped':
    case 'writer-set':
    case 'exchange-noted':
    case 'invitation-linked':
      return applyChange(stateOfRows({ header }), change, at)
    case 'answer-revised': {
      const { party, question } = change
      const old = await database.answers.get([evaluationId, party, question])
      const before = stateOfRows({ header, answers: old === undefined ? [] : [parseAnswerRow(old)] })
      const next = applyChange(before, change, at)
      const sheet = next.sheets[party]
      if (!sheet || sheet.changes.length === 0) return next
      await database.answerChanges.bulkAdd([...answerChangeRowsOf(next, sheet)])
      if (change.value === undefined) await database.answers.delete([evaluationId, party, question])
      else await database.answers.put(answerRow(next, party, question, change.value, at))
      return next
    }
    case 'agreement-saved':
    case 'agreement-removed':
    case 'agreement-settled': {
      const agreements = (await database.agreements.where({ evaluationId }).toArray()).map(parseAgreementRow)
      const next = applyChange(stateOfRows({ header, agreements }), change, at)
      if (change.kind === 'agreement-removed') await database.agreements.delete([evaluationId, change.id])
      await database.agreements.bulkPut([...agreementRowsOf(next)])
      return next
    }
    case 'agreement-reported': {
      const { agreementId, party } = change.report
      const old = await database.agreementReports.get([evaluationId, agreementId, party])
      const next = applyChange(stateOfRows({ header, reports: old === undefined ? [] : [parseAgreementReportRow(old)] }), change, at)
      await database.agreementReports.bulkPut([...reportRowsOf(next)])
      return next
    }
    case 'meeting-begun':
    case 'meeting-action':
    case 'revision-begun': {
      const old = await database.meetings.get(evaluationId)
      const records = change.kind === 'revision-begun' ? (await database.records.where({ evaluationId }).toArray()).map(parseRecordRow) : []
      const next = applyChange(
        stateOfRows({ header, records, ...(old === undefined ? {} : { meeting: parseMeetingRow(old) }) }),
        change,
        at,
      )
      if (next.meeting) await database.meetings.put({ evaluationId, meeting: next.meeting })
      return next
    }
    case 'record-frozen':
    case 'record-adopted':
    case 'record-chosen':
    case 'confirmed':
    case 'report-made': {
      // Few and seldom: which of them is the newest shows only beside the others.
      const records = (await database.records.where({ evaluationId }).toArray()).map(parseRecordRow)
      const next = applyChange(stateOfRows({ header, records }), change, at)
      await database.records.bulkPut(recordRowsOf(next).filter((row) => row.contentHash === contentHashOf(change)))
      return next
    }
    case 'file-received': {
      const { sha256 } = change.file
      if ((await database.inbox.where({ evaluationId, sha256 }).count()) > 0) return stateOfRows({ header })
      const next = applyChange(stateOfRows({ header }), change, at)
      await database.inbox.bulkAdd([...inboxRowsOf(next)])
      await database.inboxChoices.bulkAdd([...inboxChoiceRowsOf(next)])
      return next
    }
    case 'file-chosen':
    case 'agreement-chosen': {
      const inboxChoices = (await database.inboxChoices.where({ evaluationId }).toArray()).map(parseInboxChoiceRow)
      const next = applyChange(stateOfRows({ header, inboxChoices }), change, at)
      if (inboxChoiceRowsOf(next).length > inboxChoices.length) await database.inboxChoices.add({ evaluationId, choice: change.choice })
      return next
    }
    case 'sheet-taken-over':
      return await takeOverSheet(database, header, change, at)
  }
}

/** All of a sheet changes at once, so all its rows are written anew. */
async function takeOverSheet(
  database: Database,
  { evaluation }: EvaluationRow,
  change: Extract<EvaluationChange, { kind: 'sheet-taken-over' }>,
  at: string,
): Promise<EvaluationState> {
  const before = await readState(database, evaluation.id)
  if (!before) throw new StorageFault('failed', 'evaluation is gone')
  const next = applyChange(before, change, at)
  const rows = rowsOfState(next, at)
  for (const table of [database.answers, database.answerChanges, database.agreementReports, database.inboxChoices, database.inbox]) {
    await table.where({ evaluationId: evaluation.id }).delete()
  }
  await database.answers.bulkPut([...rows.answers])
  await database.answerChanges.bulkAdd([...rows.answerChanges])
  await database.agreements.bulkPut([...rows.agreements])
  await database.agreementReports.bulkPut([...rows.reports])
  await database.inbox.bulkAdd([...rows.inbox])
  await database.inboxChoices.bulkAdd([...rows.inboxChoices])
  return next
}

function contentHashOf(
  change: Extract<EvaluationChange, { kind: 'record-frozen' | 'record-adopted' | 'record-chosen' | 'confirmed' | 'report-made' }>,
): string {
  if (change.kind === 'record-frozen' || change.kind === 'record-adopted') return change.record.contentHash
  return change.kind === 'confirmed' ? change.confirmation.contentHash : change.contentHash
}

/** Writes the header with the figures of the rows beside it, which have been written by now. */
async function writeHeader(database: Database, next: EvaluationState, figures: EvaluationFigures | undefined, at: string): Promise<void> {
  await database.evaluations.put(headerOf(next, at, figures))
  if (figures) return
  const whole = await readState(database, next.evaluation.id)
  if (whole) await database.evaluations.put(headerOf(next, at, figuresOf(whole)))
}

import type { EvaluationId } from '../domain/evaluation.ts'
import { applyChange, type EvaluationChange, type EvaluationState } from '../domain/evaluation-state.ts'
import { type EvaluationFigures, figuresOf } from '../domain/outline.ts'
import { countAfter } from './count-after.ts'
import type { Database } from './database.ts'
import { parseAgreementReportRow, parseAgreementRow, parseEvaluationRow, parseMeetingRow, parseRecordRow } from './parse-rows.ts'
import { readState } from './read-state.ts'
import type { EvaluationRow } from './rows.ts'
import { agreementRowsOf, answerRow, headerOf, recordRowsOf, reportRowsOf, stateOfRows } from './state-rows.ts'
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
    if (isNotable(change)) await database.events.add({ evaluationId: id, kind: change.kind, at })
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
      return applyChange(stateOfRows({ header }), change, at)
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
    case 'meeting-action': {
      const old = await database.meetings.get(evaluationId)
      const next = applyChange(stateOfRows(old === undefined ? { header } : { header, meeting: parseMeetingRow(old) }), change, at)
      if (next.meeting) await database.meetings.put({ evaluationId, meeting: next.meeting })
      return next
    }
    case 'record-frozen':
    case 'record-adopted':
    case 'confirmed':
    case 'report-made': {
      // Few and seldom: which of them is the newest shows only beside the others.
      const records = (await database.records.where({ evaluationId }).toArray()).map(parseRecordRow)
      const next = applyChange(stateOfRows({ header, records }), change, at)
      await database.records.bulkPut(recordRowsOf(next).filter((row) => row.contentHash === contentHashOf(change)))
      return next
    }
  }
}

function contentHashOf(
  change: Extract<EvaluationChange, { kind: 'record-frozen' | 'record-adopted' | 'confirmed' | 'report-made' }>,
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

/** The timeline tells the turns, not every key that was pressed. */
function isNotable({ kind }: EvaluationChange): boolean {
  return !(
    ['answer-set', 'draft-kept', 'text-shared', 'agreement-reported', 'agreement-settled', 'meeting-action'] as readonly string[]
  ).includes(kind)
}

import { Dexie } from 'dexie'
import type { EvaluationChange, EvaluationState } from '../domain/evaluation-state.ts'
import { type EvaluationFigures, figuresOf } from '../domain/outline.ts'
import type { Database } from './database.ts'
import { parseRecordRow } from './parse-rows.ts'
import { headerOf, stateOfRows } from './state-rows.ts'

/**
 * The figures once the rows of a change have been written: what the change touched is counted anew, by keys where they suffice, so
 * that no answer is read; the rest stays as it was. `next` holds what the change touched.
 */
export async function countAfter(
  database: Database,
  old: EvaluationFigures,
  next: EvaluationState,
  change: EvaluationChange,
): Promise<EvaluationFigures> {
  const evaluationId = next.evaluation.id
  switch (change.kind) {
    case 'answer-set':
    case 'answer-revised': {
      const { party } = change
      const own = database.answers
        .where('[evaluationId+party+questionId]')
        .between([evaluationId, party, Dexie.minKey], [evaluationId, party, Dexie.maxKey])
      return { ...old, answers: { ...old.answers, [party]: await own.count() } }
    }
    case 'agreement-reported': {
      const { party } = change.report
      const keys = await database.agreementReports.where({ evaluationId }).primaryKeys()
      return { ...old, reports: { ...old.reports, [party]: keys.filter(([, , by]) => by === party).length } }
    }
    case 'agreement-saved':
    case 'agreement-removed':
      return { ...old, agreements: figuresOf(next).agreements }
    case 'meeting-begun':
    case 'meeting-action': {
      const { meeting } = figuresOf(next)
      return meeting ? { ...old, meeting } : old
    }
    case 'record-frozen':
    case 'record-adopted':
    case 'record-chosen':
    case 'confirmed':
    case 'report-made': {
      // Few and seldom: which of them is the newest shows only beside the others.
      const records = (await database.records.where({ evaluationId }).toArray()).map(parseRecordRow)
      const { record } = figuresOf(stateOfRows({ header: headerOf(next, ''), records }))
      return record ? { ...old, record } : old
    }
    case 'agreement-settled':
    case 'milestone-set':
    case 'text-shared':
    case 'draft-kept':
    case 'sheet-ready':
    case 'sheet-reopened':
    case 'revision-begun':
    case 'revision-dropped':
    case 'file-received':
    case 'file-chosen':
    case 'agreement-chosen':
    case 'writer-set':
    case 'exchange-noted':
    case 'invitation-linked':
      return old
    case 'sheet-taken-over':
      return figuresOf(next)
  }
}

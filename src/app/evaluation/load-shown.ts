import type { EvaluationId } from '../../domain/evaluation.ts'
import { type EvaluationState, latestRecordOf } from '../../domain/evaluation-state.ts'
import type { RecordDocument } from '../../domain/record.ts'
import { storeOf } from '../hooks/stores.ts'
import { shownOf } from './live-session.ts'
import { readInbox } from './open-session.ts'

/** An evaluation as its screens show it, with what files brought in and the newest record both parties know. */
export interface ShownEvaluation {
  readonly state: EvaluationState
  /** Absent before the first freezing, and for a record whose bytes are not those that were hashed. */
  readonly record?: RecordDocument
}

/** Reads an evaluation without opening it: for screens that look across several. Undefined when it is not there or cannot be read. */
export async function loadShown(id: EvaluationId): Promise<ShownEvaluation | undefined> {
  const kept = await (await storeOf(id)).load(id)
  if (!kept.ok || !kept.value) return undefined
  const { state } = shownOf(kept.value, await readInbox(kept.value))
  const record = await readLatestRecord(state)
  return { state, ...(record ? { record } : {}) }
}

async function readLatestRecord(state: EvaluationState): Promise<RecordDocument | undefined> {
  const frozen = latestRecordOf(state)
  if (!frozen) return undefined
  const { verifyRecord } = await import('../../bundle/content-hash.ts')
  const verified = await verifyRecord(frozen)
  return verified.ok ? verified.value.record : undefined
}

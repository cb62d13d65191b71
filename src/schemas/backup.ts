import type { EvaluationId } from '../domain/evaluation.ts'
import type { EvaluationState } from '../domain/evaluation-state.ts'
import type { FrozenRecord } from '../domain/record.ts'

/** The head of a backup (formats §5). */
export interface BackupHead {
  readonly madeAt: string
  readonly appVersion: string
  /** In the order of the body. */
  readonly evaluations: readonly EvaluationId[]
}

/** The body of a backup; each evaluation is unknown until it was checked by itself. */
export interface BackupBody {
  readonly evaluations: readonly unknown[]
}

/** One evaluation as a backup holds it. */
export type WrittenState = Omit<EvaluationState, 'records'> & { readonly records: readonly WrittenRecord[] }

/** A frozen record as a backup holds it: JSON has no bytes, so the final report is base64. */
export type WrittenRecord = Omit<FrozenRecord, 'pdf'> & { readonly pdf?: string }

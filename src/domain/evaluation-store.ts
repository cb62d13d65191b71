import type { EvaluationId } from './evaluation.ts'
import type { EvaluationChange, EvaluationState } from './evaluation-state.ts'
import type { EvaluationOutline } from './outline.ts'
import type { Result } from './result.ts'
import type { TimelineEvent } from './timeline.ts'

/** Why something could not be kept. `full`: no room; `blocked`: the browser refuses storage (private window, switched off); `newer`: a newer version of the tool wrote this database; `broken`: what was read is not what we wrote; `failed`: anything else. */
export type StorageProblem = { readonly kind: 'full' | 'blocked' | 'newer' | 'broken' | 'failed'; readonly detail: string }

/** What the list of evaluations reads: the header and figures kept beside it, never the answers. */
export interface EvaluationSummary extends EvaluationOutline {
  readonly updatedAt: string
}

/** The evaluations on this device, newest first, and the ids of those whose header could not be read. */
export interface EvaluationList {
  readonly evaluations: readonly EvaluationSummary[]
  readonly broken: readonly EvaluationId[]
}

/** Where evaluations live: IndexedDB on the device, or memory for the example. A write has come back before its promise resolves. */
export interface EvaluationStore {
  /** Calls the listener now and after every change, newest first; returns the way to stop. */
  watchList(listener: (list: Result<EvaluationList, StorageProblem>) => void): () => void
  /** The evaluation as it is now; undefined when there is none. */
  load(id: EvaluationId): Promise<Result<EvaluationState | undefined, StorageProblem>>
  /** Every row of the evaluation by table, as it stands and unchecked: for a file when `load` finds it broken. Empty tables when there is none. */
  loadRows(id: EvaluationId): Promise<Result<Readonly<Record<string, readonly unknown[]>>, StorageProblem>>
  /** What happened to the evaluation on this device, oldest first; empty when there is no such evaluation. */
  loadTimeline(id: EvaluationId): Promise<Result<readonly TimelineEvent[], StorageProblem>>
  /** Refused as `failed` when there already is an evaluation of that id. */
  create(state: EvaluationState, at: string): Promise<Result<undefined, StorageProblem>>
  /** Puts the evaluation, from a backup, in place of all that is kept under its id, readable or not; its timeline goes on. All or nothing. */
  restore(state: EvaluationState, at: string): Promise<Result<undefined, StorageProblem>>
  /** Applies one change and writes only the rows it touches. Refused as `failed` when the evaluation is not there (any more). */
  save(id: EvaluationId, change: EvaluationChange, at: string): Promise<Result<undefined, StorageProblem>>
  /** Keeps the secret of an invitation, apart from the evaluations: nothing above gives it back, so that it is in no file (formats §6). */
  keepSecret(jti: string, secret: string): Promise<Result<undefined, StorageProblem>>
  /** The secret of an invitation; undefined when it was not opened on this device. */
  loadSecret(jti: string): Promise<Result<string | undefined, StorageProblem>>
  /** Wipes one evaluation with all that belongs to it, also the secret of an invitation that no other needs. */
  wipe(id: EvaluationId): Promise<Result<undefined, StorageProblem>>
  /** Wipes everything this tool keeps on the device. */
  wipeAll(): Promise<Result<undefined, StorageProblem>>
}

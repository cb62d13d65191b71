import type { EvaluationId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { StorageProblem } from '../../domain/evaluation-store.ts'
import { type Observable, observable, useObservable } from './observable.ts'

/**
 * What became of the last thing typed. `saved` only after the write came back; `failed` stays until everything is kept
 * after all; its `states` are what a file must hold, its `retry` writes again. The example stays `idle`: it keeps nothing.
 */
export type SaveStatus =
  | { readonly kind: 'idle' | 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | {
      readonly kind: 'failed'
      readonly problem: StorageProblem
      /** The evaluations of which something is not kept, as they are when asked. */
      readonly states: () => readonly EvaluationState[]
      /** Absent where this device will never keep it. */
      readonly retry?: () => Promise<void>
    }

/** Where one evaluation says what became of its writes. */
export type StatusOfEvaluation = Pick<Observable<SaveStatus>, 'get' | 'set'>

/** The status of the whole tab, on screen or not: one evaluation with something unkept outweighs all that is well. */
export const saveStatus: Pick<Observable<SaveStatus>, 'get' | 'watch'> = {
  get: () => whole.get(),
  watch: (listener) => whole.watch(listener),
}

/** The status to show; renders again when it changes. */
export function useSaveStatus(): SaveStatus {
  return useObservable(saveStatus)
}

/** The status of one evaluation; `idle` until something is said of it. */
export function statusOf(id: EvaluationId): StatusOfEvaluation {
  return {
    get: () => statuses.get(id) ?? idle,
    set(status) {
      statuses.set(id, status)
      whole.set(joinStatuses([...statuses.values()]))
    },
  }
}

/** Nothing is to be said of this evaluation any more: it is kept and closed, or wiped. */
export function clearStatus(id: EvaluationId): void {
  statuses.delete(id)
  whole.set(joinStatuses([...statuses.values()]))
}

/** The same for every evaluation. */
export function clearAllStatuses(): void {
  statuses.clear()
  whole.set(idle)
}

/** One status for several evaluations. */
export function joinStatuses(all: readonly SaveStatus[]): SaveStatus {
  const failing = all.filter((status) => status.kind === 'failed')
  const [first] = failing
  if (first) return failing.length === 1 ? first : joinFailures(first, failing)
  const saving = all.find(({ kind }) => kind === 'saving')
  if (saving) return saving
  const saved = all.filter((status) => status.kind === 'saved')
  return saved.toSorted((a, b) => b.at.localeCompare(a.at))[0] ?? idle
}

type Failed = Extract<SaveStatus, { kind: 'failed' }>

function joinFailures(first: Failed, failing: readonly Failed[]): Failed {
  const retries = failing.flatMap(({ retry }) => retry ?? [])
  // What can still be mended tells more than what never will be kept.
  const { problem } = failing.find(({ retry }) => retry) ?? first
  const states = () => failing.flatMap((status) => status.states())
  if (retries.length === 0) return { kind: 'failed', problem, states }
  return {
    kind: 'failed',
    problem,
    states,
    retry: async () => {
      await Promise.all(retries.map((retry) => retry()))
    },
  }
}

const idle: SaveStatus = { kind: 'idle' }
const statuses = new Map<EvaluationId, SaveStatus>()
const whole = observable<SaveStatus>(idle)

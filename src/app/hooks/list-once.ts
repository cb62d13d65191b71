import type { EvaluationList, EvaluationStore, StorageProblem } from '../../domain/evaluation-store.ts'
import type { Result } from '../../domain/result.ts'

/** The list of the store as it is now. */
export function listOnce(store: EvaluationStore): Promise<Result<EvaluationList, StorageProblem>> {
  return new Promise((resolve) => {
    // A store never calls in the caller's own turn, so `stop` is there by then.
    const stop = store.watchList((list) => {
      stop()
      resolve(list)
    })
  })
}

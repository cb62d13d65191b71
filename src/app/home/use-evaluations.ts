import { useEffect, useMemo, useState } from 'preact/hooks'
import type { EvaluationId } from '../../domain/evaluation.ts'
import type { EvaluationList, EvaluationSummary, StorageProblem } from '../../domain/evaluation-store.ts'
import type { Result } from '../../domain/result.ts'
import { deviceStore, watchInMemoryOnly } from '../hooks/stores.ts'

/** What this tab can open, and what is the matter with the rest. */
export interface ListedEvaluations {
  /** Newest first; what lives in memory only comes before all. */
  readonly evaluations: readonly ListedEvaluation[]
  /** Those on this device that cannot be read. */
  readonly broken: readonly EvaluationId[]
  /** Why this device shows nothing of its own; absent when it does. */
  readonly problem?: StorageProblem
}

/** `isKept` is false for what this device refused: it is gone when the tab closes. */
export interface ListedEvaluation extends EvaluationSummary {
  readonly isKept: boolean
}

/** The evaluations to list, kept up to date; undefined until they have been read. */
export function useEvaluations(): ListedEvaluations | undefined {
  const onDevice = useWatched(watchDevice)
  const inMemory = useWatched(watchInMemoryOnly)
  return useMemo(() => onDevice && inMemory && joinLists(onDevice, inMemory), [onDevice, inMemory])
}

/** The newest value, undefined before the first. */
function useWatched<Value>(watch: (listener: (value: Value) => void) => Promise<() => void>): Value | undefined {
  const [value, setValue] = useState<Value>()
  const [crash, setCrash] = useState<{ readonly error: unknown }>()
  if (crash) throw crash.error

  useEffect(() => {
    let isCurrent = true
    const watching = watch((next) => isCurrent && setValue(() => next))
    watching.catch((error: unknown) => setCrash({ error }))
    return () => {
      isCurrent = false
      watching.then((stop) => stop()).catch(reportError)
    }
  }, [watch])
  return value
}

async function watchDevice(listener: (list: Result<EvaluationList, StorageProblem>) => void): Promise<() => void> {
  const store = await deviceStore()
  return store.watchList(listener)
}

function joinLists(onDevice: Result<EvaluationList, StorageProblem>, inMemory: readonly EvaluationSummary[]): ListedEvaluations {
  const unkept = inMemory.map((summary) => ({ ...summary, isKept: false }))
  if (!onDevice.ok) return { evaluations: unkept, broken: [], problem: onDevice.problem }
  const { evaluations, broken } = onDevice.value
  return { evaluations: [...unkept, ...evaluations.map((summary) => ({ ...summary, isKept: true }))], broken }
}

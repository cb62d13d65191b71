import { useEffect, useState } from 'preact/hooks'
import type { EvaluationId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { EvaluationList, EvaluationStore, StorageProblem } from '../../domain/evaluation-store.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { deviceStore, statesInMemory } from '../hooks/stores.ts'

/** What there is: evaluations, newest first, and the ids of those that cannot be read. What lives in memory only comes first. */
export interface KeptEvaluations {
  readonly states: readonly EvaluationState[]
  readonly broken: readonly EvaluationId[]
  /** Why nothing could be read from this device, while something lives in memory. */
  readonly problem?: StorageProblem
}

/** The evaluations on this device, kept up to date; undefined until they have been read. */
export function useEvaluations(): Result<KeptEvaluations, StorageProblem> | undefined {
  const [kept, setKept] = useState<Result<KeptEvaluations, StorageProblem>>()
  const [crash, setCrash] = useState<{ readonly error: unknown }>()
  if (crash) throw crash.error

  useEffect(() => {
    let isCurrent = true
    let stop: (() => void) | undefined
    const follow = async () => {
      const store = await deviceStore()
      if (!isCurrent) return
      stop = store.watchList((list) => {
        const load = async () => {
          const all = await withMemory(list.ok ? succeeded(await loadAll(store, list.value)) : failed(list.problem))
          if (isCurrent) setKept(all)
        }
        load().catch((error: unknown) => setCrash({ error }))
      })
    }
    follow().catch((error: unknown) => setCrash({ error }))
    return () => {
      isCurrent = false
      stop?.()
    }
  }, [])
  return kept
}

async function loadAll(store: EvaluationStore, { evaluations, broken }: EvaluationList): Promise<KeptEvaluations> {
  const ids = evaluations.map(({ evaluation }) => evaluation.id)
  const results = await Promise.all(ids.map((id) => store.load(id)))
  return {
    states: results.flatMap((result) => (result.ok && result.value ? [result.value] : [])),
    broken: [...broken, ...ids.filter((_, place) => !results[place]?.ok)],
  }
}

/** Adds what this device refused to keep, so that "Uw evaluaties" leads to it as to any other. */
async function withMemory(onDevice: Result<KeptEvaluations, StorageProblem>): Promise<Result<KeptEvaluations, StorageProblem>> {
  const inMemory = await statesInMemory()
  if (inMemory.length === 0) return onDevice
  if (!onDevice.ok) return succeeded({ states: inMemory, broken: [], problem: onDevice.problem })
  return succeeded({ ...onDevice.value, states: [...inMemory, ...onDevice.value.states] })
}

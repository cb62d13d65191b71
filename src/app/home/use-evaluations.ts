import { useEffect, useState } from 'preact/hooks'
import type { EvaluationId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { EvaluationList, EvaluationStore, StorageProblem } from '../../domain/evaluation-store.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { deviceStore } from '../hooks/stores.ts'

/** What this device holds: evaluations, newest first, and the ids of those that cannot be read. */
export interface KeptEvaluations {
  readonly states: readonly EvaluationState[]
  readonly broken: readonly EvaluationId[]
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
          const all = list.ok ? succeeded(await loadAll(store, list.value)) : failed(list.problem)
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

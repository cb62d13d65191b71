import { useCallback, useEffect, useState } from 'preact/hooks'
import { failed, type Result } from '../../domain/result.ts'
import { keep } from './keep.ts'

/** Something could not be made, for example because a part of the tool did not come. */
export interface MakeProblem {
  readonly kind: 'failed'
  readonly detail: string
}

/** What was made, or why not; undefined while it is being made. */
export interface Made<Value, Problem> {
  readonly made: Result<Value, Problem | MakeProblem> | undefined
  readonly retry: () => void
}

/**
 * Makes something when the screen opens and whenever `make` changes (so memoise it); the last one stays until the next is there. What
 * `make` throws is a failure like any other, so nobody waits for ever.
 */
export function useMade<Value, Problem>(make: () => Promise<Result<Value, Problem>>): Made<Value, Problem> {
  const [made, setMade] = useState<Result<Value, Problem | MakeProblem>>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const run = async () => {
      const result = await make().catch((error: unknown) => failed({ kind: 'failed' as const, detail: String(error) }))
      if (isCurrent) setMade(result)
    }
    keep(run())
    return () => {
      isCurrent = false
    }
  }, [make, attempt])
  const retry = useCallback(() => {
    setMade(undefined)
    setAttempt((count) => count + 1)
  }, [])
  return { made, retry }
}

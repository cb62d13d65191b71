import type { EvaluationId } from '../../domain/evaluation.ts'

/** Gives the evaluation free for other tabs. */
export type ReleaseLock = () => void

/**
 * Makes this tab the one that writes the evaluation; undefined when another tab is. `steal` takes it over from that tab, whose
 * `onLost` is then called. Where the browser has no Web Locks, or refuses them, the tab goes on without.
 */
export async function takeEvaluationLock(id: EvaluationId, how: 'ask' | 'steal', onLost: () => void): Promise<ReleaseLock | undefined> {
  if (!('locks' in navigator)) return () => undefined
  return await new Promise((resolve, reject) => {
    let isHeld = false
    const hold = () =>
      new Promise<void>((release) => {
        isHeld = true
        resolve(() => release())
      })
    // This tab's own page before a reload may still be letting go: wait for that a moment.
    const options = how === 'steal' ? { steal: true } : { signal: AbortSignal.timeout(patienceMs) }
    navigator.locks.request(`evaluation ${id}`, options, hold).catch((error: unknown) => {
      if (isHeld) onLost()
      else if (isNamed(error, 'TimeoutError', 'AbortError')) resolve(undefined)
      else if (isNamed(error, 'SecurityError')) resolve(() => undefined)
      else reject(error)
    })
  })
}

const patienceMs = 700

function isNamed(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof DOMException && names.includes(error.name)
}

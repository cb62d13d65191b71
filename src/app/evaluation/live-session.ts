import { applyChange, type EvaluationChange, type EvaluationState } from '../../domain/evaluation-state.ts'
import type { EvaluationStore } from '../../domain/evaluation-store.ts'
import { observable } from '../hooks/observable.ts'
import type { SaveStatus, StatusOfEvaluation } from '../hooks/save-status.ts'
import type { EvaluationSession, LiveSession } from '../hooks/use-session.ts'

/** A session that its owner can let go of. */
export interface OwnedSession extends LiveSession {
  /** Resolves when every change so far has been kept or refused; true when nothing is left unkept. */
  readonly settle: () => Promise<boolean>
  /** Writes nothing more, because another tab has become the writer; what still comes in is applied in memory only. */
  readonly stop: () => void
}

interface SessionParts extends Omit<EvaluationSession, 'save' | 'state'> {
  readonly store: EvaluationStore
  readonly status: StatusOfEvaluation
  /** What the status is once everything is kept: never "saved" for the example or for memory. */
  readonly keptStatus: (at: string) => SaveStatus
  /** Called after each write that came back. */
  readonly onKept?: (change: EvaluationChange) => void
  /** Called each time that nothing is left to write. */
  readonly onAllKept?: () => void
}

/**
 * The one writer of an evaluation: changes apply in memory at once and are written one after the other. A change that could not
 * be written stays first in line, so that nothing overtakes it, and is tried again with the next one.
 */
export function openLiveSession(initial: EvaluationState, parts: SessionParts): OwnedSession {
  const { store, status, keptStatus, onKept, onAllKept, ...rest } = parts
  const unkept: { readonly change: EvaluationChange; readonly at: string }[] = []
  let isStopped = false
  let line: Promise<unknown> = Promise.resolve()

  const live = observable<EvaluationSession>({ ...rest, state: initial, save })
  return {
    get: live.get,
    watch: live.watch,
    async settle() {
      await line
      return unkept.length === 0
    },
    stop() {
      isStopped = true
    },
  }

  async function save(change: EvaluationChange): Promise<boolean> {
    const entry = { change, at: rest.now() }
    const session = live.get()
    live.set({ ...session, state: applyChange(session.state, change, entry.at) })
    unkept.push(entry)
    if (isStopped) return false
    if (status.get().kind !== 'failed') status.set({ kind: 'saving' })
    await writeLater()
    return !unkept.includes(entry)
  }

  /** Once stopped, whoever stopped it says how things stand. */
  function say(now: SaveStatus): void {
    if (!isStopped) status.set(now)
  }

  function writeLater(): Promise<unknown> {
    line = line.then(writeUnkept)
    return line
  }

  async function writeUnkept(): Promise<void> {
    for (let entry = unkept[0]; entry && !isStopped; entry = unkept[0]) {
      const result = await store.save(initial.evaluation.id, entry.change, entry.at)
      if (!result.ok) {
        say({
          kind: 'failed',
          problem: result.problem,
          states: () => [live.get().state],
          retry: async () => {
            await writeLater()
          },
        })
        return
      }
      unkept.shift()
      onKept?.(entry.change)
      if (unkept.length > 0) continue
      say(keptStatus(entry.at))
      onAllKept?.()
    }
  }
}

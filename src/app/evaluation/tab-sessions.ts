import type { EvaluationId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { clearAllStatuses, clearStatus, saveStatus, statusOf } from '../hooks/save-status.ts'
import { isInMemoryOnly } from '../hooks/stores.ts'
import type { ReleaseLock } from './evaluation-lock.ts'
import type { OwnedSession } from './live-session.ts'

/** Another tab took over. Gets the state when not all of it was kept, so that the user can keep it as a file. */
export type OnLost = (unkept: EvaluationState | undefined) => void

/** An evaluation of which this tab is the writer. */
export interface TabSession {
  readonly session: OwnedSession
  /** On screen from now on, for this viewer; the one before no longer counts. */
  readonly show: (viewer: OnLost) => void
  /** Off the screen. Lets go once all is written; until then it lives on, with its lock, so that nothing is lost or overtaken. */
  readonly hide: (viewer: OnLost) => Promise<void>
  /** Lets go when all has been kept and nobody looks: for a write that succeeds later. */
  readonly settled: () => void
  /** Another tab has become the writer. */
  readonly lose: () => Promise<void>
  /** Writes nothing more and says nothing more: the evaluation was wiped. */
  readonly drop: () => void
}

/** Makes this tab the holder of a session until it is let go. */
export function holdSession(id: EvaluationId, session: OwnedSession, release: ReleaseLock): TabSession {
  let viewer: OnLost | undefined
  const isHeld = () => sessions.get(id) === held
  const letGo = () => {
    sessions.delete(id)
    release()
    // What lives in memory alone stays unkept, also off the screen.
    if (!isInMemoryOnly(id)) clearStatus(id)
  }
  const held: TabSession = {
    session,
    show(next) {
      viewer = next
    },
    async hide(from) {
      if (viewer !== from) return
      viewer = undefined
      if (await session.settle()) held.settled()
    },
    settled() {
      if (isHeld() && !viewer) letGo()
    },
    async lose() {
      if (isHeld()) sessions.delete(id)
      session.stop()
      const isKept = await session.settle()
      const states = () => [session.get().own]
      if (isKept) clearStatus(id)
      else statusOf(id).set({ kind: 'failed', problem: { kind: 'failed', detail: 'another tab took over' }, states })
      viewer?.(isKept ? undefined : session.get().own)
    },
    drop() {
      session.stop()
      if (isHeld()) letGo()
    },
  }
  sessions.set(id, held)
  return held
}

/** The session this tab holds of the evaluation, on screen or with something unkept; undefined when there is none. */
export function heldSession(id: EvaluationId): TabSession | undefined {
  return sessions.get(id)
}

/** Waits until every change in this tab has been kept or refused; true when nothing would be lost with the page. */
export async function settleAll(): Promise<boolean> {
  await Promise.all([...sessions.values()].map(({ session }) => session.settle()))
  return saveStatus.get().kind !== 'failed'
}

/** Forgets what this tab still holds of a wiped evaluation: opening it again must not bring it back. */
export function forgetWiped(id: EvaluationId): void {
  sessions.get(id)?.drop()
  // Also where no session is left: what lived in memory, or was unkept when another tab took over.
  clearStatus(id)
}

/** The same for all evaluations. */
export function forgetAllWiped(): void {
  for (const held of sessions.values()) held.drop()
  clearAllStatuses()
}

const sessions = new Map<EvaluationId, TabSession>()

import { changesBehind } from '../../domain/changes-behind.ts'
import { type Derived, deriveFromInbox } from '../../domain/derive-from-inbox.ts'
import { applyChange, type EvaluationChange, type EvaluationState } from '../../domain/evaluation-state.ts'
import type { EvaluationStore } from '../../domain/evaluation-store.ts'
import { exchangeOf, ownPartiesOf } from '../../domain/exchange.ts'
import type { HandOver } from '../../domain/hand-over.ts'
import type { InboxFile } from '../../domain/inbox.ts'
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

interface SessionParts extends Omit<EvaluationSession, 'save' | 'state' | 'own' | 'derived' | 'files' | 'know'> {
  readonly store: EvaluationStore
  readonly status: StatusOfEvaluation
  /** What the status is once everything is kept: never "saved" for the example or for memory. */
  readonly keptStatus: (at: string) => SaveStatus
  /** Called after each write that came back. */
  readonly onKept?: (change: EvaluationChange) => void
  /** Called each time that nothing is left to write. */
  readonly onAllKept?: () => void
  /** What the files of the inbox say, by their hash, read beforehand. */
  readonly known?: ReadonlyMap<string, HandOver>
}

/**
 * The one writer of an evaluation: changes apply in memory at once and are written one after the other. A change that could not
 * be written stays first in line, so that nothing overtakes it, and is tried again with the next one. Only own entries are written;
 * what the screens show is derived from them and from the files that came in.
 */
export function openLiveSession(initial: EvaluationState, parts: SessionParts): OwnedSession {
  const { store, status, keptStatus, onKept, onAllKept, known: given, ...rest } = parts
  const known = new Map(given)
  const unkept: { readonly change: EvaluationChange; readonly at: string }[] = []
  let isStopped = false
  let line: Promise<unknown> = Promise.resolve()

  const know: EvaluationSession['know'] = ({ sha256, handOver }) => {
    known.set(sha256, handOver)
  }
  const live = observable<EvaluationSession>({ ...rest, ...shownOf(initial, known), know, save })
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
    const at = rest.now()
    const session = live.get()
    const changes = [...changesBehind(session.own, session.derived, change, at)]
    const changed = changes.reduce((state, next) => applyChange(state, next, at), session.own)
    let shown = shownOf(changed, known)
    const exchange = exchangeOf(shown.derived, shown.files)
    if (exchange && JSON.stringify(exchange) !== JSON.stringify(changed.exchange)) {
      changes.push({ kind: 'exchange-noted', exchange })
      shown = shownOf({ ...changed, exchange }, known)
    }
    live.set({ ...session, ...shown })
    const entries = changes.map((next) => ({ change: next, at }))
    unkept.push(...entries)
    if (isStopped) return false
    if (status.get().kind !== 'failed') status.set({ kind: 'saving' })
    await writeLater()
    return !entries.some((entry) => unkept.includes(entry))
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
          states: () => [live.get().own],
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

/** What the screens see of these own entries and the files among them that could be read. */
export function shownOf(
  own: EvaluationState,
  known: ReadonlyMap<string, HandOver>,
): Pick<EvaluationSession, 'own' | 'state' | 'derived' | 'files'> {
  const files = own.inbox.files.flatMap(({ sha256, receivedAt }): InboxFile[] => {
    const handOver = known.get(sha256)
    return handOver ? [{ sha256, receivedAt, handOver }] : []
  })
  // An ordinary day on one device: what is shown is what was entered, the very same objects.
  const derived: Derived =
    files.length === 0
      ? { state: own, standings: {}, notes: [], conflicts: [], joinedInto: new Map() }
      : deriveFromInbox({ state: own, parties: ownPartiesOf(own), takenOver: own.takenOver }, files, own.inbox.choices)
  return { own, state: derived.state, derived, files }
}

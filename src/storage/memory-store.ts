import type { EvaluationId } from '../domain/evaluation.ts'
import { applyChange, type EvaluationState } from '../domain/evaluation-state.ts'
import type { EvaluationStore, StorageProblem } from '../domain/evaluation-store.ts'
import { outlineOf } from '../domain/outline.ts'
import { failed, type Result, succeeded } from '../domain/result.ts'
import { type TimelineEvent, timelineEventOf } from '../domain/timeline.ts'

/** A store that keeps everything in memory until the tab closes: the home of the example. */
export function openMemoryStore(): EvaluationStore {
  const kept = new Map<EvaluationId, Kept>()
  const secrets = new Map<string, string>()
  const listeners = new Set<() => void>()

  function changed(): Result<undefined, StorageProblem> {
    for (const listener of [...listeners]) listener()
    return succeeded(undefined)
  }

  /** Calls soon and after every change, never inside the caller's own turn. */
  function follow(call: () => void): () => void {
    const listener = () => queueMicrotask(() => listeners.has(listener) && call())
    listeners.add(listener)
    listener()
    return () => listeners.delete(listener)
  }

  return {
    watchList: (listener) =>
      follow(() => {
        const newestFirst = [...kept.values()].toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
        const evaluations = newestFirst.map(({ state, updatedAt }) => ({ ...outlineOf(state), updatedAt }))
        listener(succeeded({ evaluations, broken: [] }))
      }),
    load: async (id) => succeeded(kept.get(id)?.state),
    loadTimeline: async (id) => succeeded(kept.get(id)?.events ?? []),
    async loadRows(id) {
      const own = kept.get(id)
      return succeeded({ evaluations: own ? [own] : [] })
    },
    async create(state, at) {
      const { id } = state.evaluation
      if (kept.has(id)) return failed({ kind: 'failed', detail: 'evaluation exists' })
      kept.set(id, { state, updatedAt: at, events: [{ kind: 'created', at }] })
      return changed()
    },
    async restore(state, at) {
      const { id } = state.evaluation
      const events = kept.get(id)?.events ?? []
      kept.set(id, { state, updatedAt: at, events: [...events, { kind: 'restored', at }] })
      return changed()
    },
    async save(id, change, at) {
      const old = kept.get(id)
      if (!old) return failed({ kind: 'failed', detail: 'evaluation is gone' })
      const event = timelineEventOf(change, at)
      const events = event ? [...old.events, event] : old.events
      kept.set(id, { state: applyChange(old.state, change, at), updatedAt: at, events })
      return changed()
    },
    async keepSecret(jti, secret) {
      secrets.set(jti, secret)
      return succeeded(undefined)
    },
    loadSecret: async (jti) => succeeded(secrets.get(jti)),
    async wipe(id) {
      kept.delete(id)
      const invited = [...kept.values()].flatMap(({ state }) => Object.values(state.invitations ?? {}))
      for (const jti of secrets.keys()) if (!invited.some((invitation) => invitation.jti === jti)) secrets.delete(jti)
      return changed()
    },
    async wipeAll() {
      kept.clear()
      secrets.clear()
      return changed()
    },
  }
}

interface Kept {
  readonly state: EvaluationState
  readonly updatedAt: string
  readonly events: readonly TimelineEvent[]
}

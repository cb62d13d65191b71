import { useEffect, useState } from 'preact/hooks'
import { fillersOf } from '../../domain/evaluation.ts'
import { keep } from '../hooks/keep.ts'
import { readStorageEstimate } from '../hooks/persistence.ts'
import { isInMemoryOnly, storeOf } from '../hooks/stores.ts'
import { type EvaluationSession, useSessionRef } from '../hooks/use-session.ts'
import { keepAllFiles } from '../offline/keep-files.ts'
import type { OfflineFacts } from './offline-checks.ts'

/** What the last check found, undefined while it runs, and the way to check again. */
export function useOfflineCheck(): { readonly facts: OfflineFacts | undefined; readonly again: () => void } {
  const { current } = useSessionRef()
  const [facts, setFacts] = useState<OfflineFacts>()
  const [turn, setTurn] = useState(1)

  // Checks when the screen opens and at every further turn; the session itself stays the same while the evaluation is open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the line above
  useEffect(() => {
    let isCurrent = true
    setFacts(undefined)
    keep(gatherFacts(current).then((found) => isCurrent && setFacts(found)))
    return () => {
      isCurrent = false
    }
  }, [turn])
  return { facts, again: () => setTurn((count) => count + 1) }
}

async function gatherFacts(current: () => EvaluationSession): Promise<OfflineFacts> {
  const [files, storage, { isPersistent }] = await Promise.all([keepAllFiles(), testStorage(current()), readStorageEstimate()])
  const { evaluation, sheets } = current().state
  return { files, storage, isPersistent, notReady: fillersOf(evaluation).filter((filler) => sheets[filler]?.readyAt === undefined) }
}

/** Writes something and reads it back; changes land in order, so all that came before is there as well. */
async function testStorage({ state, isExample, save, newId }: EvaluationSession): Promise<OfflineFacts['storage']> {
  const { id } = state.evaluation
  if (isExample) return 'example'
  if (isInMemoryOnly(id)) return 'not-kept'
  const text = newId()
  const isWritten = await save({ kind: 'draft-kept', field, text })
  const kept = await (await storeOf(id)).load(id)
  await save({ kind: 'draft-kept', field, text: '' })
  return isWritten && kept.ok && kept.value?.drafts?.[field] === text ? 'kept' : 'not-kept'
}

const field = 'offline-check'

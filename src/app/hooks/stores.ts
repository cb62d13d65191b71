import { type EvaluationId, exampleId } from '../../domain/evaluation.ts'
import type { EvaluationStore, EvaluationSummary } from '../../domain/evaluation-store.ts'

/** The store on this device. One for the whole tab; its code is fetched at the first call. */
export function deviceStore(): Promise<EvaluationStore> {
  device ??= import('../../storage/dexie-store.ts').then(({ openDexieStore }) => openDexieStore())
  return device
}

/** Where the evaluation lives: the device, or memory for the example and for what the device refused. */
export async function storeOf(id: EvaluationId): Promise<EvaluationStore> {
  return id === exampleId || inMemoryOnly.has(id) ? await memoryStore() : await deviceStore()
}

/** From now on the evaluation lives in memory only, because this device cannot keep it. */
export async function keepInMemory(id: EvaluationId): Promise<EvaluationStore> {
  inMemoryOnly.add(id)
  return await memoryStore()
}

/** What lives in memory only because the device refused it, newest first: now and after every change; returns the way to stop. */
export async function watchInMemoryOnly(listener: (evaluations: readonly EvaluationSummary[]) => void): Promise<() => void> {
  if (inMemoryOnly.size === 0) {
    // An ordinary day: nothing need be fetched.
    listener([])
    return () => undefined
  }
  const store = await memoryStore()
  return store.watchList((list) => {
    if (list.ok) listener(list.value.evaluations.filter(({ evaluation }) => isInMemoryOnly(evaluation.id)))
  })
}

/** True when the device refused the evaluation: it is gone when the tab closes. */
export function isInMemoryOnly(id: EvaluationId): boolean {
  return inMemoryOnly.has(id)
}

/** Wipes the device and what it refused. */
export async function wipeEverything(): ReturnType<EvaluationStore['wipeAll']> {
  if (inMemoryOnly.size > 0) await (await memoryStore()).wipeAll()
  return await (await deviceStore()).wipeAll()
}

const inMemoryOnly = new Set<EvaluationId>()
let device: Promise<EvaluationStore> | undefined
let memory: Promise<EvaluationStore> | undefined

function memoryStore(): Promise<EvaluationStore> {
  memory ??= import('../../storage/memory-store.ts').then(({ openMemoryStore }) => openMemoryStore())
  return memory
}

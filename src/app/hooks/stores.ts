import { type EvaluationId, exampleId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { EvaluationStore } from '../../domain/evaluation-store.ts'

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

/** True when the device refused the evaluation: it is gone when the tab closes. */
export function isInMemoryOnly(id: EvaluationId): boolean {
  return inMemoryOnly.has(id)
}

/** The evaluations that the device refused, newest first; none on an ordinary day, and then nothing is fetched. */
export async function statesInMemory(): Promise<readonly EvaluationState[]> {
  if (inMemoryOnly.size === 0) return []
  const store = await memoryStore()
  const loaded = await Promise.all([...inMemoryOnly].toReversed().map((id) => store.load(id)))
  return loaded.flatMap((result) => (result.ok && result.value ? [result.value] : []))
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

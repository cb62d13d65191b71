import type { EvaluationId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { heldSession } from '../evaluation/tab-sessions.ts'
import { downloadFile } from './download-file.ts'
import { storeOf } from './stores.ts'

/** Gives the user everything of these evaluations as one file (formats §5, kind backup). */
export async function rescueAsFile(states: readonly EvaluationState[]): Promise<void> {
  const { writeBackup } = await import('../../bundle/envelope.ts')
  const { fileName, text } = await writeBackup(states, { at: new Date().toISOString(), appVersion: __APP_VERSION__ })
  downloadFile(fileName, text, 'application/json')
}

/** The same for evaluations as they are kept, with what this tab could not keep; returns how many cannot be read and are not in the file. */
export async function rescueKept(ids: readonly EvaluationId[]): Promise<{ readonly missing: number }> {
  const states = (await Promise.all(ids.map(newestOf))).flatMap((state) => state ?? [])
  await rescueAsFile(states)
  return { missing: ids.length - states.length }
}

/** Gives the user the rows of an evaluation that cannot be read, as they are; false when even those do not come. */
export async function rescueRows(id: EvaluationId): Promise<boolean> {
  const rows = await (await storeOf(id)).loadRows(id)
  if (!rows.ok) return false
  const { writeRows } = await import('../../bundle/write-rows.ts')
  const { fileName, text } = writeRows(rows.value, { id, at: new Date().toISOString(), appVersion: __APP_VERSION__ })
  downloadFile(fileName, text, 'application/json')
  return true
}

async function newestOf(id: EvaluationId): Promise<EvaluationState | undefined> {
  const held = heldSession(id)
  if (held) return held.session.get().own
  const loaded = await (await storeOf(id)).load(id)
  return loaded.ok ? loaded.value : undefined
}

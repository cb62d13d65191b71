import type { EvaluationId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { downloadFile } from './download-file.ts'
import { storeOf } from './stores.ts'

/** Gives the user everything of these evaluations as one file (formats §5, kind backup). */
export async function rescueAsFile(states: readonly EvaluationState[]): Promise<void> {
  const { writeBackup } = await import('../../bundle/envelope.ts')
  const { fileName, text } = await writeBackup(states, { at: new Date().toISOString(), appVersion: __APP_VERSION__ })
  downloadFile(fileName, text, 'application/json')
}

/** The same for evaluations as they are kept; `in-part` when one of them cannot be read and so is not in the file. */
export async function rescueKept(ids: readonly EvaluationId[]): Promise<'whole' | 'in-part'> {
  const loaded = await Promise.all(ids.map(async (id) => await (await storeOf(id)).load(id)))
  const states = loaded.flatMap((result) => (result.ok && result.value ? [result.value] : []))
  await rescueAsFile(states)
  return states.length === ids.length ? 'whole' : 'in-part'
}

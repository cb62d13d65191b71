import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { downloadFile } from './download-file.ts'

/** Gives the user everything of these evaluations as one file (formats §5, kind backup). */
export async function rescueAsFile(states: readonly EvaluationState[]): Promise<void> {
  const { writeBackup } = await import('../../bundle/envelope.ts')
  const { fileName, text } = await writeBackup(states, { at: new Date().toISOString(), appVersion: __APP_VERSION__ })
  downloadFile(fileName, text, 'application/json')
}

import type { EvaluationId } from '../../domain/evaluation.ts'
import { storeOf } from '../hooks/stores.ts'
import { forgetWiped } from './tab-sessions.ts'

/** Wipes one evaluation from the device and from this tab; false when that did not work. */
export async function wipeOne(id: EvaluationId): Promise<boolean> {
  const result = await (await storeOf(id)).wipe(id)
  if (result.ok) forgetWiped(id)
  return result.ok
}

import type { LocalIdentity } from '../../domain/matching.ts'
import { listOnce } from '../hooks/list-once.ts'
import { deviceStore } from '../hooks/stores.ts'

/** Every evaluation of this device with the ids under which files for it came before; none where it keeps nothing. */
export async function listLocalIdentities(): Promise<readonly LocalIdentity[]> {
  const list = await listOnce(await deviceStore())
  return list.ok ? list.value.evaluations.map(({ evaluation, exchange }) => ({ evaluation, aliases: exchange?.aliases ?? [] })) : []
}

import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { LocalIdentity } from '../../domain/matching.ts'
import { listOnce } from '../hooks/list-once.ts'
import { deviceStore } from '../hooks/stores.ts'

/** Every evaluation of this device with the ids under which files for it came before; none where it keeps nothing. */
export async function listLocalIdentities(): Promise<readonly LocalIdentity[]> {
  const list = await listOnce(await deviceStore())
  return list.ok ? list.value.evaluations.map(localIdentityOf) : []
}

/** The evaluation with the ids that others know it by: of files that came before, and of its invitations. */
export function localIdentityOf({
  evaluation,
  exchange,
  invitations,
}: Pick<EvaluationState, 'evaluation' | 'exchange' | 'invitations'>): LocalIdentity {
  return { evaluation, aliases: [...(exchange?.aliases ?? []), ...Object.values(invitations ?? {}).map((kept) => kept.evaluation)] }
}

import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { otherParty, type SheetParty } from '../../domain/party.ts'
import { navigate } from '../navigation.ts'

/** After a party's last word: over to the other party where they share the device and it is not ready; else back to the steps. */
export function goOn({ evaluation, sheets }: EvaluationState, party: SheetParty): void {
  const { id, mode } = evaluation
  if (mode === 'apart') return navigate({ screen: 'hand-over', id })
  const handsOver = mode === 'one-device' && party !== 'together' && sheets[otherParty(party)]?.readyAt === undefined
  navigate({ screen: handsOver ? 'hand-over' : 'steps', id })
}

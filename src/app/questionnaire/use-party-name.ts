import type { Party, SheetParty } from '../../domain/party.ts'
import { sheetPartyName } from '../../texts/questionnaire.ts'
import { partyName, partyNameInside } from '../../texts/terms.ts'
import { useSessionRef } from '../hooks/use-session.ts'
import { nextToPrepare } from './preparation.ts'

/** Who fills in: "Gemeente Haarlem", or both names where both fill in together; `inside` a sentence "gemeente Haarlem". */
export function usePartyName(party: SheetParty, place: 'start' | 'inside' = 'start'): string {
  const { evaluation } = useSessionRef().current().state
  const nameOf = place === 'inside' ? partyNameInside : partyName
  return sheetPartyName({ municipality: nameOf(evaluation, 'municipality'), provider: nameOf(evaluation, 'provider') }, party)
}

/** The party that is not ready yet with its name inside a sentence; undefined when both are. */
export function useOtherToPrepare(): { readonly party: Party; readonly name: string } | undefined {
  const { state } = useSessionRef().current()
  const party = nextToPrepare(state)
  return party && { party, name: partyNameInside(state.evaluation, party) }
}

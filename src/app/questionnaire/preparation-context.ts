import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { SheetParty } from '../../domain/party.ts'

/** Who is filling in: the parts inside the form read it here, because SurveyJS stands between them and the page. */
export const PreparingParty = createContext<SheetParty | undefined>(undefined)

/** The party that is filling in this form. */
export function usePreparingParty(): SheetParty {
  const party = useContext(PreparingParty)
  if (party === undefined) throw new Error('no preparing party here')
  return party
}

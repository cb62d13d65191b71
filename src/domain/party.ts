/** The two parties of an evaluation, of equal standing (R5). The insurer is never one of them (R9). */
export type Party = 'municipality' | 'provider'

/** Who filled in a sheet: one of the parties, or both at one table ("Vul samen in"). */
export type SheetParty = Party | 'together'

/** Both parties in the fixed order in which screens, reports and files name them. */
export const parties = ['municipality', 'provider'] as const satisfies readonly Party[]

/** The party across the table. */
export function otherParty(party: Party): Party {
  return party === 'municipality' ? 'provider' : 'municipality'
}

/** True when the unknown value names one of the two parties. */
export function isParty(value: unknown): value is Party {
  return value === 'municipality' || value === 'provider'
}

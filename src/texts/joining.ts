/** Every sentence about agreements that stand in two lists (formats §2). */
export const joiningTexts = {
  title: 'Staan er afspraken dubbel in?',
  lead: (other: string) => `Deze afspraken kwamen van ${other}. Kies welke u zelf ook al had.`,
  none: 'Nee, dit is een andere afspraak',
  joined: 'Afspraken samengevoegd.',

  wordingTitle: (count: number) => (count === 1 ? 'Eén afspraak staat er anders' : `${count} afspraken staan er anders`),
  wordingLead: (other: string) => `U en ${other} schreven dit verschillend op. Kies welke tekst blijft.`,
  wordingNumber: (place: number) => `Afspraak ${place}`,
  yours: 'Uw tekst',
  keepOurs: 'Houd uw tekst',
  takeTheirs: (other: string) => `Neem de tekst van ${other} over`,
  keptOurs: 'U houdt uw eigen tekst.',
  tookTheirs: 'De tekst is overgenomen.',
  toChoose: 'Bekijk de afspraken die anders zijn',
} as const

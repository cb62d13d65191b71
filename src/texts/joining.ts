/** Every sentence about agreements that stand in two lists (formats §2). */
export const joiningTexts = {
  title: 'Staan er afspraken dubbel in?',
  lead: (other: string) => `Deze afspraken kwamen van ${other}. Kies welke u zelf ook al had.`,
  none: 'Nee, dit is een andere afspraak',
  joined: 'Afspraken samengevoegd.',
} as const

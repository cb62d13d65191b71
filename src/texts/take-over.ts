/** Every sentence about taking over answers from another evaluation of the same party. */
export const takeOverTexts = {
  title: (count: number) => (count === 1 ? '1 vraag hebt u al eens beantwoord' : `${count} vragen hebt u al eens beantwoord`),
  offer: (from: string) => `Dat was in deze periode, bij ${from}. Wij vullen alleen lege vragen in.`,
  take: 'Neem over',
  taken: (from: string) => `Overgenomen uit ${from}. Klopt dit?`,
  filled: (count: number) => (count === 1 ? '1 antwoord overgenomen.' : `${count} antwoorden overgenomen.`),
} as const

/** Every sentence about a colleague's remarks. */
export const colleagueTexts = {
  askTitle: 'Vraag een collega',
  ask: [
    'Maak een concept en stuur het naar uw collega.',
    'Uw collega opent het, kiest dezelfde partij en gaat daar verder.',
    'Uw collega stuurt u opmerkingen terug. Uw antwoorden veranderen niet vanzelf.',
  ],
  writeTitle: 'Stuur opmerkingen naar uw collega',
  write: 'Schrijf bij een thema wat u wilt meegeven. Leeg laten mag.',
  from: 'Uw naam',
  make: 'Maak bestand met opmerkingen',
  nothing: 'Schrijf eerst een opmerking.',
  remarkOf: (from: string) => (from === '' ? 'Opmerking van een collega' : `Opmerking van ${from}`),
} as const

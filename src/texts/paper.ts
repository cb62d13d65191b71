import type { SheetParty } from '../domain/party.ts'

/** Every sentence of the questionnaire on paper. */
export const paperTexts = {
  title: 'Vragenlijst op papier',
  screen: 'Op papier',
  backToSteps: 'Terug naar de stappen',
  backToHelp: 'Terug naar de hulp',
  loading: 'De vragenlijst wordt geladen.',
  unavailable: 'Deze vragenlijst is er nog niet. Laad de pagina opnieuw.',
  print: 'Druk de vragenlijst af',
  for: 'Voor',
  about: 'Over',
  period: 'Periode',
  filledInBy: 'Ingevuld door (functie)',
  date: 'Datum',
  instructions: [
    'Kruis bij elke vraag één antwoord aan, tenzij er iets anders staat.',
    'U mag een vraag overslaan.',
    'Noem geen namen of gegevens waaraan een inwoner te herkennen is.',
    'Dit papier is voor uzelf. Typ uw antwoorden later over in de tool.',
  ],
  several: 'Kies alles wat past.',
  atMost: (count: number) => `Kies er hoogstens ${count}.`,
  agreementsTitle: 'De afspraken die u al hebt',
  agreementsQuestion: 'Hoe staat deze afspraak ervoor?',
  variables: { municipality: 'uw gemeente', provider: 'de aanbieder' },
  fillers: {
    municipality: 'De gemeente',
    provider: 'De aanbieder',
    together: 'De gemeente en de aanbieder samen',
  } satisfies Record<SheetParty, string>,
  links: {
    municipality: 'Lege vragenlijst voor de gemeente',
    provider: 'Lege vragenlijst voor de aanbieder',
    together: 'Lege vragenlijst om samen in te vullen',
  } satisfies Record<SheetParty, string>,
  helpTitle: 'De vragen op papier',
  help: 'U kunt een lege vragenlijst bekijken en afdrukken.',
} as const

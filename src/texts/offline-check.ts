/** Every sentence of "Klaar om zonder internet te vergaderen". */
export const offlineCheckTexts = {
  title: 'Klaar om zonder internet te vergaderen',
  screen: 'Zonder internet',
  back: 'Terug naar de stappen',
  lead: 'Doe deze controle op het apparaat waarmee u gaat vergaderen. Doe het terwijl u nog internet hebt.',
  busy: 'Wij controleren of alles op dit apparaat staat.',
  readyTitle: 'U kunt zonder internet vergaderen',
  ready: 'Alles wat u nodig hebt, staat op dit apparaat.',
  notReadyTitle: 'Nog niet alles is klaar',
  notReady: 'Hieronder staat wat u nog kunt doen.',
  again: 'Controleer opnieuw',
  toSteps: 'Naar de stappen',

  outcomes: { fine: 'In orde', missing: 'Nog doen', advice: 'Let op' },
  terms: {
    files: 'De tool op dit apparaat',
    storage: 'Uw evaluatie op dit apparaat',
    persistence: 'Bewaren door uw browser',
    answers: 'De antwoorden',
  },
  files: {
    kept: 'De hele tool staat op dit apparaat.',
    installing: 'De tool wordt nog opgehaald. Wacht even en controleer dan opnieuw.',
    'no-worker': 'Deze browser bewaart de tool niet. Gebruik een gewoon venster van een andere browser.',
    missing: (count: number) =>
      count === 1
        ? 'Er ontbreekt nog 1 bestand. Maak verbinding met internet en controleer opnieuw.'
        : `Er ontbreken nog ${count} bestanden. Maak verbinding met internet en controleer opnieuw.`,
  },
  storage: {
    kept: 'Uw evaluatie is bewaard. Wij hebben geschreven en weer gelezen.',
    'not-kept': 'Uw evaluatie is niet bewaard. Bewaar haar nu als bestand en laat dit tabblad open.',
    example: 'Het voorbeeld wordt nooit bewaard. Bij uw eigen evaluatie controleren wij dit wel.',
  },
  persistence: {
    fine: 'Uw browser belooft de gegevens te bewaren.',
    advice: 'Uw browser kan gegevens wissen die u lang niet gebruikt. Bewaar daarom ook een bestand.',
    ask: 'Vraag uw browser om alles te bewaren',
    refused: 'Uw browser belooft dit niet. Zet de tool op het beginscherm of bewaar een bestand.',
    toSettings: 'Bewaar een bestand bij Instellingen',
  },
  answers: {
    ready: 'De antwoorden zijn klaar en staan op dit apparaat.',
    missing: (names: string) => `Nog niet klaar: ${names}. Ga naar de stappen om dit af te maken.`,
  },
} as const

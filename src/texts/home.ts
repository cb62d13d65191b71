/** Every sentence of the first screen. */
export const homeTexts = {
  title: 'Uw evaluaties',
  lead: 'Hier staan de evaluaties die op dit apparaat zijn opgeslagen.',
  others: 'Andere evaluaties',
  finder: {
    title: 'Al uw evaluaties',
    search: 'Zoek op naam',
    searchHint: 'Gemeente, aanbieder, regio of code.',
    period: 'Periode',
    allPeriods: 'Alle periodes',
    progress: 'Status',
    allProgress: 'Alle statussen',
    evaluation: 'Evaluatie',
    found: (count: number, total: number) => (count === 0 ? 'Geen evaluatie gevonden.' : `${count} van de ${total} evaluaties`),
    showAll: 'Toon alle evaluaties',
    showRest: (count: number) => `Toon alle ${count} gevonden evaluaties`,
  },
  overviewTitle: 'Overzicht van een periode',
  overviewOf: (period: string) => `Overzicht ${period}`,
  anotherTitle: 'Nog een evaluatie',
  brokenTitle: 'Niet alles is te lezen',
  broken: (count: number) =>
    `${count === 1 ? '1 evaluatie is beschadigd.' : `${count} evaluaties zijn beschadigd.`} Neem contact met ons op via Hulp. Wis niets.`,

  toBroken: (place: number, total: number) => `Bewaar wat er nog is${total === 1 ? '' : ` (evaluatie ${place})`}`,

  notKept: 'Niet opgeslagen',
  notKeptHint: 'Sluit dit venster niet: dan bent u deze evaluatie kwijt.',

  welcome: 'Welkom',
  welcomeLead: 'Met deze tool kijken gemeente en zorgaanbieder samen terug op het wijkgericht werken.',
  empty:
    'U hebt nog geen evaluatie op dit apparaat. Kreeg u een uitnodiging? Klik op de link in die e-mail. Het invullen duurt voor elke partij ongeveer een kwartier.',
  begin: 'Begin zonder uitnodiging',
  open: 'Open een bestand of uitnodiging',
  example: 'Bekijk een voorbeeld',
  howTitle: 'Zo gaat het',
  how: [
    'U schrijft op welke afspraken u met elkaar hebt.',
    'Gemeente en aanbieder vullen ieder dezelfde vragen in.',
    'U bespreekt samen waar u anders over denkt.',
    'U stelt het verslag vast. Daarna stuurt een van u het naar Zilveren Kruis.',
  ],
  goodToKnowTitle: 'Goed om te weten',
  goodToKnow: [
    'U hebt geen account nodig. Uw antwoorden blijven op dit apparaat.',
    'De tool werkt ook zonder internet en slaat steeds alles op.',
    'De tool verstuurt niets zelf. U ziet vooraf wat Zilveren Kruis krijgt.',
  ],
} as const

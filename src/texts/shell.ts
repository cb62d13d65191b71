/** What stands round every screen. */
export const shellTexts = {
  help: 'Hulp',
  checkReport: 'Controleer een verslag',
  settings: 'Instellingen',
  accessibility: 'Toegankelijkheid',
  privacy: 'Privacy',
  version: 'Versie',
  example: 'Dit is een voorbeeld. Wij bewaren hier niets.',
  leaveExample: 'Stop met het voorbeeld',
} as const

/** A new version of the tool, or a part of it that did not come. */
export const updateTexts = {
  waiting: 'Er is een nieuwe versie.',
  use: 'Nieuwe versie gebruiken',
  otherTab: 'In een ander tabblad gebruikt u al een nieuwe versie. Laad deze pagina opnieuw.',
  missingPart: 'Een deel van de tool is niet geladen. Maak verbinding met internet en laad de pagina opnieuw.',
  reload: 'Laad de pagina opnieuw',
  unkept: 'Niet alles is opgeslagen. Bewaar uw antwoorden als bestand. Laad daarna de pagina zelf opnieuw.',
} as const

/** The page after a bug. */
export const errorTexts = {
  title: 'Er ging iets mis in de tool',
  text: 'Laad de pagina opnieuw. Helpt dat niet? Neem dan contact met ons op via Hulp.',
  textWithData: 'Wat u invulde, staat nog op dit apparaat. Bewaar het voor de zekerheid als bestand. Laad daarna de pagina opnieuw.',
  textUnkept: 'Niet alles wat u invulde, is opgeslagen. Bewaar het nu als bestand. Laad daarna de pagina opnieuw.',
  reload: 'Laad de pagina opnieuw',
  saveAsFile: 'Bewaar als bestand',
  detail: 'Technische melding:',
} as const

/** The page for an address that is none of ours. */
export const notFoundTexts = {
  title: 'Deze pagina bestaat niet',
  text: 'Controleer het adres, of ga naar uw evaluaties.',
  toHome: 'Naar uw evaluaties',
} as const

import type { ClearObstacle } from '../domain/clearing.ts'

/** Every sentence round clearing this device once an evaluation is finished. */
export const clearingTexts = {
  title: 'Ruim dit apparaat op',
  lead: 'U hebt het verslag in uw archief. U kunt deze evaluatie nu van dit apparaat wissen. Dat hoeft niet.',
  first: 'Doe eerst dit:',
  keepFile: 'Bewaar het verslag als .wgw-bestand',
  fileKept: 'Het bestand is gemaakt. Bewaar het bij het verslag in uw archief.',
  fileFailed: 'Het bestand is niet gemaakt. Probeer het opnieuw.',
  clear: 'Wis deze evaluatie van dit apparaat',
  question: 'Wilt u deze evaluatie van dit apparaat wissen?',
  goesTitle: 'Dit wissen wij',
  goes: ['Uw antwoorden, de afspraken en het gesprek van deze evaluatie.', 'Het verslag en de bestanden die u hier opende.'],
  staysTitle: 'Dit blijft',
  stays: ['De bestanden in uw archief en bij uw downloads.', 'Wat de ander heeft.', 'Uw andere evaluaties op dit apparaat.'],
  nextTime: 'De volgende keer opent u eerst het .wgw-bestand. Daarin staan de open afspraken.',
  failed: 'Het wissen is niet gelukt. Er is niets veranderd. Probeer het opnieuw.',
} as const

/** What must be done before clearing, as a task. */
export function clearObstacleText(obstacle: ClearObstacle): string {
  return obstacleTexts[obstacle]
}

const obstacleTexts: Readonly<Record<ClearObstacle, string>> = {
  'confirm-record': 'Wacht tot u allebei op het verslag hebt geantwoord.',
  report: 'Zorg dat het definitieve verslag op dit apparaat staat.',
  'give-copy': 'Geef de ander zijn exemplaar.',
  send: 'Verstuur het bestand naar Zilveren Kruis.',
  archive: 'Bewaar het verslag in uw archief.',
  'later-agreements': 'Er zijn afspraken die niet in het verslag staan. Neem die eerst mee naar een nieuwe periode.',
  'record-file': 'Bewaar het verslag als .wgw-bestand. Daarmee neemt u de open afspraken mee.',
}

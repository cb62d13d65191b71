import type { ConfigProblem } from '../domain/config.ts'

/** Every sentence of "Instellingen". */
export const settingsTexts = {
  title: 'Instellingen',
  storageTitle: 'Opslag',
  persistent: 'Dit apparaat bewaart uw gegevens blijvend.',
  notPersistent: 'Uw browser kan deze gegevens wissen als u de tool lang niet gebruikt. Bewaar daarom ook een bestand.',
  used: (used: string) => `De tool gebruikt nu ${used} op dit apparaat.`,
  backup: 'Bewaar alles als bestand',
  restore: 'Zet een reservekopie terug',
  backupMade: (missing: number) =>
    missing === 0
      ? 'Het bestand is gemaakt. U vindt het bij uw downloads.'
      : `Het bestand is gemaakt. ${unreadableText(missing)} Neem contact met ons op via Hulp.`,
  backupFailed: 'Het bestand is niet gemaakt. Laad de pagina opnieuw en probeer het nog eens.',
  offlineTitle: 'Zonder internet',
  offline: {
    ready: 'De tool werkt nu ook zonder internet.',
    notYet: 'De tool staat nog niet helemaal op dit apparaat. Houd de pagina even open, met internet.',
    refused: 'Uw browser bewaart de tool niet. Met internet werkt alles gewoon.',
  },

  wipeTitle: 'Wis gegevens',
  nothingKept: 'Op dit apparaat staan geen evaluaties.',
  wipeOne: 'Wis deze evaluatie',
  wipeOneHidden: (title: string) => `: ${title}`,
  wipeAll: 'Wis alles',
  brokenEvaluation: 'Beschadigde evaluatie',
  wipeOneQuestion: 'Wilt u deze evaluatie wissen?',
  wipeAllQuestion: 'Wilt u alles wissen?',
  wipeWarning: 'U kunt dit niet terugdraaien.',
  noBackup: 'Er is geen reservekopie van deze evaluatie.',
  noBackupOfAll: 'Er is geen reservekopie van uw evaluaties.',
  unreadable: unreadableText,
  backupFirst: 'Maak eerst een reservekopie',
  yesWipeOne: 'Ja, wis deze evaluatie',
  yesWipeAll: 'Ja, wis alles',
  noWipe: 'Nee, niet wissen',
  wiped: 'De gegevens zijn gewist.',
  notWiped: 'Het wissen is niet gelukt. Laad de pagina opnieuw en probeer het nog eens.',

  aboutTitle: 'Over deze tool',
  version: 'Versie',
  build: 'Bouw',
  config: 'Instellingen van de beheerder',
  configFine: 'In orde',
  technicalTitle: 'Technische gegevens',
  technical: 'Vraagt de helpdesk hierom? Kopieer de gegevens. Er staan geen antwoorden in.',
  copy: 'Kopieer technische gegevens',
  copied: 'Gekopieerd. U kunt het nu plakken in een e-mail.',
  notCopied: 'Kopiëren lukt hier niet. Selecteer de tekst en kopieer die zelf.',
  licencesTitle: 'Licenties',
  licences: 'Deze tool gebruikt open software en één open lettertype.',
} as const

/** What a file cannot hold. */
function unreadableText(count: number): string {
  if (count === 1) return '1 evaluatie is niet te lezen en kan niet in het bestand.'
  return `${count} evaluaties zijn niet te lezen en kunnen niet in het bestand.`
}

/** Why the host's own settings are not in use. */
export function configProblemText(problem: ConfigProblem): string {
  switch (problem.kind) {
    case 'unreachable':
      return 'Niet gevonden. De tool gebruikt de standaard.'
    case 'not-json':
    case 'invalid':
      return 'Het bestand config.json heeft een fout. De tool gebruikt de standaard.'
  }
}

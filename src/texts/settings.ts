import type { ConfigProblem } from '../domain/config.ts'

/** Every sentence of "Instellingen". */
export const settingsTexts = {
  title: 'Instellingen',
  storageTitle: 'Opslag',
  persistent: 'Dit apparaat bewaart uw gegevens blijvend.',
  notPersistent: 'Uw browser kan deze gegevens wissen als u de tool lang niet gebruikt. Bewaar daarom ook een bestand.',
  used: (used: string) => `De tool gebruikt nu ${used} op dit apparaat.`,
  unreadable: 'Wij kunnen de opslag van dit apparaat nu niet lezen.',
  backup: 'Bewaar alles als bestand',
  backupMade: {
    whole: 'Het bestand is gemaakt. U vindt het bij uw downloads.',
    'in-part': 'Het bestand is gemaakt, maar niet alles was te lezen. Neem contact met ons op via Hulp.',
  },

  wipeTitle: 'Wis gegevens',
  nothingKept: 'Op dit apparaat staan geen evaluaties.',
  wipeOne: 'Wis deze evaluatie',
  wipeOneHidden: (title: string) => `: ${title}`,
  wipeAll: 'Wis alles',
  brokenEvaluation: 'Beschadigde evaluatie',
  wipeOneQuestion: 'Wilt u deze evaluatie wissen?',
  wipeAllQuestion: 'Wilt u alles wissen?',
  wipeWarning: 'U kunt dit niet terugdraaien. Er is geen reservekopie van deze evaluatie.',
  wipeAllWarning: 'U kunt dit niet terugdraaien. Er is geen reservekopie van uw evaluaties.',
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

import type { Evaluation } from '../domain/evaluation.ts'
import { dateText, evaluationTitle, localDateOf, timeText } from './terms.ts'

/** What a file of this tool can hold. */
export type SentContent = 'answers' | 'record' | 'note'

/** Every sentence of "Wissel antwoorden uit" and "Open een bestand". */
export const exchangeTexts = {
  title: 'Wissel antwoorden uit',
  back: 'Terug naar de stappen',
  lead: 'U ziet de antwoorden van de ander pas als u allebei klaar bent.',

  sendTitle: '1. Stuur uw antwoorden',
  make: (other: string) => `Maak bestand voor ${other}`,
  makeDraft: 'Maak een concept',
  notReady: 'Uw antwoorden zijn nog niet klaar. In een concept ziet de ander alleen uw afspraken.',
  toCheck: 'Controleer uw antwoorden',
  changed: 'Past u uw antwoorden aan? Maak dan daarna een nieuw bestand.',

  openTitle: (other: string) => `2. Open de antwoorden van ${other}`,
  openTitleAlone: 'Open een bestand',
  openHint: 'Of sleep het bestand naar dit venster.',
  received: (other: string, at: string) => `Bestand van ${other} geopend op ${dayAndTimeText(at)}.`,
  receivedDraft: (other: string, at: string) => `Van ${other} hebt u alleen een concept, geopend op ${dayAndTimeText(at)}.`,

  recordTitle: 'Het verslag',
  recordForOther: (revision: number, other: string) => `Versie ${revision} is klaar. Geef ${other} dit exemplaar.`,
  recordForConfirming: (revision: number, other: string) => `Versie ${revision} is klaar. Vraag ${other} om akkoord.`,
  recordAnswer: (revision: number, other: string) => `U hebt op versie ${revision} geantwoord. Stuur dit terug naar ${other}.`,
  recordDeclined: (other: string) => `Blijft u het oneens? Geef ${other} dan dit exemplaar, met beide antwoorden.`,
  recordDeclinedUnasked: (other: string) => `Wilt u eerst weten wat ${other} vindt? Stuur dan deze versie.`,
  ownDecline: (revision: number, other: string) => `U bent niet akkoord met versie ${revision}. Stuur dit terug naar ${other}.`,
  newVersionComes: (other: string) => `Daarna kan ${other} een nieuwe versie maken. Die krijgt u dan toegestuurd.`,
  recordComplete: (revision: number) => `Versie ${revision} is compleet. U hebt allebei hetzelfde verslag.`,
  recordToConfirm: (revision: number) => `Versie ${revision} wacht op uw antwoord.`,
  toConfirm: 'Lees en geef uw antwoord',
  toReport: 'Naar het verslag',
  makingReport: 'Wij maken het definitieve verslag. Dit duurt even.',

  made: (fileName: string, at: string) => `${fileName} is gemaakt op ${dayAndTimeText(at)}. Stuur het als bijlage naar uw contactpersoon.`,
  makeFailed: 'Het bestand maken is niet gelukt. Uw gegevens zijn wel bewaard. Probeer het opnieuw.',
  share: 'Deel',
  shared: 'Het bestand is gedeeld.',
  copyMail: 'Kopieer e-mailtekst',
  copied: 'De tekst is gekopieerd. Plak hem in uw e-mail.',
  notCopied: 'Kopiëren lukt hier niet. Neem de tekst hieronder zelf over.',
  copyLabel: 'Tekst om over te nemen',

  openText: 'Open deze tekst',
  nothingPasted: 'Plak eerst de tekst uit de e-mail.',
  busy: 'Wij openen het bestand.',
  notKept: 'Het bestand is niet bewaard. Probeer het opnieuw.',
  useThis: 'Gebruik dit bestand',
  toOther: 'Ga naar die evaluatie',
  continued: 'U gaat verder met de antwoorden uit dit bestand. De vorige antwoorden zijn apart bewaard.',
  usedThis: 'U gebruikt nu dit bestand.',
  leftAsItWas: 'Alles blijft zoals het was. Het bestand is apart bewaard.',
  agreementsTaken: 'De open afspraken staan nu in uw lijst.',

  openPageTitle: 'Open een bestand',
  openPageLead: 'Kies het bestand of de uitnodiging die u kreeg. U kunt ook de hele e-mail plakken.',
  backHome: 'Terug naar uw evaluaties',
  ownParty: 'Voor wie vult u in?',
  ownPartyMissing: 'Kies voor wie u invult.',

  mail: (evaluation: Pick<Evaluation, 'municipality' | 'provider' | 'period'>, fileName: string, what: SentContent) =>
    [
      'Beste collega,',
      '',
      `In de bijlage vindt u ${sentWords[what]} evaluatie wijkgericht werken: ${evaluationTitle(evaluation)}.`,
      `Het bestand heet ${fileName}. Open het in de tool bij "Wissel antwoorden uit".`,
      '',
      'Met vriendelijke groet,',
    ].join('\n'),
} as const

const sentWords: Readonly<Record<SentContent, string>> = {
  answers: 'onze antwoorden voor de',
  record: 'het verslag van onze',
  note: 'mijn opmerkingen bij de',
}

/** "21 november om 14.05 uur". */
export function dayAndTimeText(iso: string): string {
  return `${dateText(localDateOf(iso)).replace(/ \d{4}$/, '')} om ${timeText(iso)}`
}

import type { Confirmation } from '../domain/record.ts'
import { shellTexts } from './shell.ts'
import { dateText } from './terms.ts'

/** Every sentence of "Controleer een verslag". */
export const checkReportTexts = {
  title: shellTexts.checkReport,
  backHome: 'Terug naar het begin',
  lead: 'Kies een gespreksverslag (PDF). U ziet of het nog zo is als het werd gemaakt.',
  choose: 'Kies een PDF',
  chooseAnother: 'Kies een andere PDF',
  drop: 'Of sleep de PDF naar dit venster. Het bestand blijft op dit apparaat.',
  chosen: (name: string) => `Gekozen bestand: ${name}`,
  busy: 'Wij controleren het verslag.',
  failed: 'Het controleren is niet gelukt. Probeer het opnieuw.',
  refusals: {
    'not-pdf': 'Dit is geen PDF. Kies het gespreksverslag, een bestand dat eindigt op .pdf.',
    'too-large': 'Dit bestand is te groot voor een gespreksverslag. Kies een ander bestand.',
    'not-ours':
      'Dit is geen gespreksverslag van deze tool. Of een ander programma heeft het opnieuw opgeslagen. Vraag dan om het oorspronkelijke bestand.',
  },
  verdicts: {
    unchanged: {
      title: 'Dit verslag is niet veranderd',
      text: 'Het is precies gelijk aan het verslag op dit apparaat.',
    },
    changed: {
      title: 'Dit verslag is veranderd',
      text: 'Het bestand is niet meer zoals het werd gemaakt. Gebruik het niet. Vraag om het oorspronkelijke bestand.',
    },
    intact: {
      title: 'Dit bestand is heel',
      text: 'Het is sinds het maken niet per ongeluk veranderd. Vergelijken met het verslag op dit apparaat lukt niet.',
    },
    'intact-unknown': {
      title: 'Dit apparaat kent dit verslag niet',
      text: 'Het bestand is heel: het is sinds het maken niet per ongeluk veranderd. Of iemand het heeft nagemaakt, ziet de tool niet.',
    },
    unknown: {
      title: 'Dit apparaat kent dit verslag niet',
      text: 'De tool kan niet zien of dit bestand is veranderd.',
    },
  },
  elsewhere: 'Wilt u meer zekerheid? Controleer het op het apparaat waar het verslag is gemaakt.',
  marks: {
    concept: 'Let op: dit is een concept. Nog niet beide partijen hadden gereageerd.',
    example: 'Let op: dit is het voorbeeld. De inhoud is verzonnen.',
  },
  factsTitle: 'Wat wij van dit verslag weten',
  claimsTitle: 'Wat het bestand over zichzelf zegt',
  report: 'Verslag',
  edition: 'Uitgave',
  unknownEdition: 'Niet te zien',
  version: 'Versie',
  versionWithCode: (revision: number, code: string) => `Versie ${revision}, code ${code}`,
  made: 'Gemaakt op',
  newer: 'Nieuwere versie',
  replacedBy: (revision: number, date: string, code: string) => `Versie ${revision} van ${date} komt hiervoor in de plaats (code ${code}).`,
  beside: (revision: number, code: string) =>
    `Er is ook een ander verslag met versie ${revision} (code ${code}). Spreek af welk verslag geldt.`,
  notChosen: (revision: number, code: string) => `Op dit apparaat geldt een ander verslag met versie ${revision} (code ${code}).`,
  newest: 'Nee, op dit apparaat staat geen nieuwere.',
  newerUnknown: 'Dit apparaat weet het niet.',
  wordsUnknown: 'Bevestigd',
  wordsInReport: 'Dit staat in het verslag zelf, bij “Eindoordeel en akkoord”. De tool kan het hier niet nagaan.',
  noWord: 'Nog geen antwoord op dit apparaat',
  word: (outcome: string, date: string, how: Confirmation['how']) => `${outcome}, op ${dateText(date)}, ${howWords[how]}`,
  limitsTitle: 'Wat de tool niet kan zien',
  limits: [
    'Of iemand een bestand bewust heeft nagemaakt. Alleen vergelijken met het verslag op een apparaat van uzelf geeft zekerheid.',
    'Wie er achter het scherm zat toen een partij akkoord gaf.',
    'Of er op een ander apparaat een nieuwere versie is.',
  ],
  helpTitle: 'Het verslag',
  help: [
    'Bewaar het verslag in uw eigen archief. De tool maakt daarvoor één bestand met alles erin.',
    'Wilt u weten of een verslag nog is zoals het werd gemaakt? Controleer het.',
    'Die controle beschermt tegen vergissingen, niet tegen bedrog.',
  ],
  code: 'Onder aan elke bladzijde van het verslag staat dezelfde code als hier.',
} as const

const howWords: Readonly<Record<Confirmation['how'], string>> = {
  'same-device': 'op het apparaat van het gesprek',
  'own-device': 'op het eigen apparaat',
  'by-mail': 'per e-mail',
}

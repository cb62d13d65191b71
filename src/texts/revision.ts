import type { RecordChange } from '../domain/record-changes.ts'

/** Every sentence about a next version of the report. */
export const revisionTexts = {
  title: 'Klopt er iets niet?',
  lead: 'Maak dan een nieuwe versie. De vorige versie blijft bewaard. U geeft daarna allebei opnieuw antwoord.',
  reason: 'Waarom maakt u een nieuwe versie?',
  reasonMissing: 'Vul in waarom u een nieuwe versie maakt.',
  begin: 'Maak een nieuwe versie',
  busyTitle: (version: number) => `U werkt aan versie ${version}`,
  busy: (reason: string) => `Reden: ${reason}`,
  toMeeting: 'Naar het gesprek',
  toConfirm: 'Naar vaststellen',
  drop: 'Toch geen nieuwe versie',
} as const

/** "Conclusie gewijzigd: Lokale situatie". `subject` is the question, theme or agreement in words, '' for the rest. */
export function recordChangeText({ part, kind }: RecordChange, subject: string): string {
  const what = `${recordPartWords[part]} ${kinds[kind]}`
  return subject === '' ? what : `${what}: ${subject}`
}

/** What each part of a record is called. */
export const recordPartWords: Readonly<Record<RecordChange['part'], string>> = {
  answer: 'Antwoord',
  conclusion: 'Conclusie',
  joint: 'Gezamenlijk antwoord',
  line: 'Uitleg bij een verschil',
  explanation: 'Toelichting',
  agreement: 'Afspraak',
  details: 'Gegevens van het gesprek',
  'next-time': 'Lijst voor de volgende keer',
  judgement: 'Oordeel',
  point: 'Punt voor de regio',
  example: 'Voorbeeld uit de praktijk',
  sender: 'Wie het bestand verstuurt',
}

const kinds: Readonly<Record<RecordChange['kind'], string>> = { added: 'toegevoegd', removed: 'weggehaald', changed: 'gewijzigd' }

import type { BundleField, BundleFieldKind } from '../domain/bundle.ts'
import { parsePeriod } from '../domain/period.ts'
import { groupTitles, meetingTexts } from './meeting.ts'
import { periodTitle } from './periods.ts'
import { reportTexts } from './report.ts'
import type { SurveyWords } from './survey-words.ts'
import { agreementStatusWords, dateText, meetingFormWords, momentText, monthText, outcomeWords, ownerWords } from './terms.ts'

/** A field as the reader sees it. */
export interface BundleFieldText {
  readonly name: string
  readonly value: string
}

/** Name and value of a field as "Versturen" shows them. A code without a word here is shown as it stands in the file. */
export function bundleFieldText(field: BundleField, words: SurveyWords): BundleFieldText {
  const value = field.values.map((part) => valueText(field, part, words)).filter((part) => part !== '')
  return { name: names[field.kind](field, words), value: value.join(', ') || 'Niet ingevuld' }
}

const names: Readonly<Record<BundleFieldKind, (field: BundleField, words: SurveyWords) => string>> = {
  format: () => 'Soort en versie van de bestanden',
  'evaluation-id': () => 'Nummer van de evaluatie',
  municipality: () => 'Gemeente',
  region: () => 'Regio',
  provider: () => 'Zorgaanbieder',
  period: () => 'Periode',
  covers: () => 'Mede namens',
  mode: () => 'Manier van invullen',
  'due-on': () => 'Verwacht op',
  writer: () => 'Wie het verslag bijhoudt',
  survey: () => 'Vragenlijst',
  revision: () => 'Versie van het verslag',
  parent: () => 'Controlecode van de vorige versie',
  'frozen-at': () => 'Vastgelegd op',
  sender: () => 'Wie verstuurt',
  'filled-in-by': () => 'Wie vulden in',
  answer: ({ subject, party }, words) => words.question(subject, party),
  'first-value': ({ subject, party }, words) => `Eerste antwoord: ${words.question(subject, party)}`,
  'shared-text': ({ subject, party }, words) => `Gedeelde toelichting: ${words.question(subject, party)}`,
  'comparison-group': ({ subject }, words) => words.question(subject),
  'meeting-date': () => 'Datum van het gesprek',
  'meeting-form': () => 'Vorm van het gesprek',
  present: ({ subject }) => `Aanwezig ${subject}, alleen de functie`,
  'next-time': () => 'Op de lijst voor de volgende keer',
  judgement: () => 'Eindoordeel',
  conclusion: ({ subject }, words) => `Conclusie: ${words.theme(subject)}`,
  explanation: ({ subject }, words) => `Gedeelde toelichting: ${words.theme(subject)}`,
  'joint-answer': ({ subject }, words) => `Samen: ${words.question(subject)}`,
  'difference-line': ({ subject, party }, words) => `Verschil blijft, zegt ${partyWord(party)}: ${words.question(subject)}`,
  'agreement-what': ({ subject }) => `Afspraak ${subject}`,
  'agreement-who': ({ subject }) => `Afspraak ${subject}, wie`,
  'agreement-due': ({ subject }) => `Afspraak ${subject}, klaar in`,
  'agreement-theme': ({ subject }) => `Afspraak ${subject}, thema`,
  'agreement-since': ({ subject }) => `Afspraak ${subject}, sinds`,
  'agreement-origin': ({ subject }) => `Afspraak ${subject}, oud of nieuw`,
  'agreement-joint-status': ({ subject }) => `Afspraak ${subject}, status volgens u samen`,
  'agreement-status': ({ subject, party }) => `Afspraak ${subject}, status volgens ${partyWord(party)}`,
  'agreement-note': ({ subject, party }) => `Afspraak ${subject}, gedeelde toelichting van ${partyWord(party)}`,
  'agreement-id': ({ subject }) => `Nummer van afspraak ${subject}`,
  'regional-point': ({ subject }) => `Punt ${subject} voor het regio-overleg`,
  'practice-example': () => 'Praktijkvoorbeeld',
  'confirmation-outcome': ({ party }) => `Akkoord van ${partyWord(party)}`,
  'confirmation-function': ({ party }) => `Functie van wie reageerde namens ${partyWord(party)}`,
  'confirmation-at': ({ party }) => `Moment van de reactie van ${partyWord(party)}`,
  'confirmation-text': ({ party }) => `Gedeelde opmerking of reden van ${partyWord(party)}`,
  'confirmation-how': ({ party }) => `Manier van reageren van ${partyWord(party)}`,
  'confirmation-proof': ({ party }) => `Bewijs van ${partyWord(party)}`,
  'content-hash': () => 'Controlecode van het verslag',
  'private-hash': () => 'Controlecode van wat niet meegaat',
  'app-version': () => 'Versie van de tool',
  invitation: ({ party }) => `Uitnodiging van ${partyWord(party)}`,
  entry: ({ subject }) => `Onderdeel ${subject} van het bestand`,
}

function valueText({ kind, subject, party }: BundleField, value: string | number | null, words: SurveyWords): string {
  if (value === null) return kind === 'first-value' ? 'Niet ingevuld' : ''
  if (kind === 'answer' || kind === 'first-value') return words.answer(subject, value, party)
  if (kind === 'joint-answer') return value === 'difference' ? meetingTexts.keepDifference : words.answer(subject, value)
  if (kind === 'agreement-theme' || kind === 'next-time') return words.theme(String(value))
  const text = String(value)
  if (kind === 'period' || kind === 'agreement-since') {
    const period = parsePeriod(text)
    return period.ok ? periodTitle(period.value) : text
  }
  if (kind === 'meeting-date' || kind === 'due-on') return dateText(text)
  if (kind === 'agreement-due') return monthText(text)
  if (kind === 'frozen-at' || kind === 'confirmation-at') return momentText(text)
  const codes = codeWords[kind]
  return codes && Object.hasOwn(codes, text) ? (codes[text] ?? text) : text
}

const partyCodes = { municipality: 'gemeente', provider: 'aanbieder', together: 'samen', other: 'andere organisatie' } as const

/** Words for codes, per kind of field; elsewhere a value is a name, a text or a technical mark. */
const codeWords: Readonly<Partial<Record<BundleFieldKind, Readonly<Record<string, string>>>>> = {
  provider: { agb: 'AGB', kvk: 'KvK', none: 'zonder code' },
  mode: { apart: 'Elk op een eigen apparaat', 'one-device': 'Om de beurt op één apparaat', together: 'Samen ingevuld' },
  writer: partyCodes,
  sender: partyCodes,
  'filled-in-by': partyCodes,
  present: partyCodes,
  'comparison-group': groupTitles,
  'meeting-form': meetingFormWords,
  judgement: reportTexts.judgements,
  conclusion: reportTexts.conclusions,
  'agreement-who': ownerWords,
  'agreement-origin': { existing: 'Stond er al', meeting: 'Gemaakt in dit gesprek' },
  'agreement-joint-status': agreementStatusWords,
  'agreement-status': agreementStatusWords,
  'confirmation-outcome': outcomeWords,
  'confirmation-how': { 'same-device': 'Op het apparaat van het gesprek', 'own-device': 'Op het eigen apparaat', 'by-mail': 'Per e-mail' },
}

function partyWord(party: string | undefined): string {
  return party === 'municipality' ? 'de gemeente' : party === 'provider' ? 'de aanbieder' : 'beide'
}

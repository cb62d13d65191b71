import type { Conclusion, Judgement, Outcome } from '../domain/meeting.ts'
import type { Party, SheetParty } from '../domain/party.ts'
import type { Level } from '../domain/survey.ts'
import { conclusionWords, judgementWords } from './terms.ts'

/** Every sentence of the report that is not its three-line summary (see `summaryTexts`). */
export const reportTexts = {
  title: 'Gespreksverslag wijkgericht werken',
  documentTitle: (title: string, pair: string, period: string) => `${title} – ${pair}, ${period}`,
  subject: 'Verslag van het evaluatiegesprek over de samenwerkingsafspraken wijkgericht werken',
  both: (first: string, second: string) => `${first} en ${second}`,
  bothInPeriod: (names: string, period: string) => `${names}, ${period}`,
  marks: {
    concept: {
      title: (title: string) => `Concept: ${title}`,
      notice: 'Dit is een concept. Nog niet beide partijen hebben gereageerd.',
      footer: (text: string) => `${text} · concept`,
    },
    example: {
      title: (title: string) => `Voorbeeld: ${title}`,
      notice: 'Dit is een voorbeeld. De organisaties, mensen en antwoorden zijn verzonnen.',
      footer: (text: string) => `${text} · voorbeeld`,
    },
  },
  onPaper: (answers: string) => `Staan de afspraken op papier? ${answers}`,
  answerOf: (name: string, answer: string) => `${name}: ${answer}.`,
  jointAnswer: 'Samen',

  region: 'Regio',
  onBehalfOf: 'Mede namens',
  meeting: 'Gesprek',
  meetingOn: (date: string, form: string) => `${date}, ${form}`,
  present: (name: string) => `Namens ${name}`,
  alsoPresent: 'Ook aanwezig',
  nobody: 'Niemand ingevuld',
  personWithFunction: (name: string, job: string) => `${name} (${job})`,
  caseNumber: (name: string) => `Zaaknummer ${name}`,
  manner: 'Wijze',
  filledTogether: 'Samen ingevuld',

  summary: 'Samenvatting',

  themes: 'Hoe gaat het per thema?',
  themesCaption: 'Per thema: hoe vaak de antwoorden hoog, midden of laag waren, en de conclusie',
  themesLead: 'Geteld is hoe vaak een partij hoog, midden of laag antwoordde. Haar oordeel over de ander staat apart.',
  themesLeadTogether: 'De partijen vulden samen één vragenlijst in. Geteld is hoe vaak zij hoog, midden of laag antwoordden.',
  theme: 'Thema',
  conclusion: 'Conclusie',
  together: 'Samen',
  conclusions: { ...conclusionWords, 'not-discussed': 'Niet besproken' } satisfies Record<Conclusion | 'not-discussed', string>,
  levels: { high: 'hoog', mid: 'midden', low: 'laag' } satisfies Record<Level, string>,
  noJudgement: 'geen oordeel',
  aboutOther: (counts: string) => `over de ander: ${counts}`,
  explanations: 'Toelichting',
  explanation: (theme: string) => (/[.?!]$/.test(theme) ? `${theme} ` : `${theme}. `),
  mandatoryNotDiscussed: (theme: string) => `‘${theme}’ is niet besproken. Dit onderwerp hoort in elk verslag.`,
  nextTime: (themes: string) => `Op de lijst voor de volgende keer: ${themes}.`,

  differences: 'Hier blijft een verschil van beeld',
  differencesCaption: 'Vragen waarover de partijen verschillend denken, met beide antwoorden',
  question: 'Vraag',
  notFilled: 'Niet ingevuld',
  revised: 'Herzien na de uitwisseling',
  revisedCaption: 'Antwoorden die na de uitwisseling zijn gewijzigd, met het eerste antwoord',
  who: 'Wie',
  before: 'Eerst',
  after: 'Nu',

  oldAgreements: 'Afspraken die er al waren',
  oldAgreementsCaption: 'Afspraken die er al waren, met hun status',
  noOldAgreements: 'Er waren nog geen afspraken.',
  newAgreements: 'Nieuwe afspraken',
  newAgreementsCaption: 'Afspraken die in het gesprek zijn gemaakt',
  agreement: 'Afspraak',
  due: 'Klaar in',
  status: 'Hoe staat het ervoor?',
  statusOf: (name: string, status: string) => `${name}: ${status}`,
  none: '–',

  regionalPoints: 'Punten voor het regio-overleg',
  example: 'Praktijkvoorbeeld',
  onlyForParties: ' (alleen voor de partijen zelf)',

  judgement: 'Eindoordeel: ',
  judgements: judgementWords,

  confirmations: 'Eindoordeel en akkoord',
  statements: {
    agreed: (name: string) => `${name} is akkoord met dit verslag.`,
    'agreed-with-remark': (name: string) => `${name} is akkoord met dit verslag, met een opmerking.`,
    declined: (name: string) => `${name} is niet akkoord met dit verslag.`,
  } satisfies Record<Outcome, (name: string) => string>,
  notYet: (name: string) => `${name} heeft nog niet gereageerd.`,
  givenBy: {
    'same-device': (date: string, person: string) => `Gegeven op ${date} door ${person}, op het apparaat van het gesprek.`,
    'own-device': (date: string, person: string) => `Gegeven op ${date} door ${person}, op het eigen apparaat.`,
  },
  givenByMail: (date: string, person: string, writer: string) => `Gegeven op ${date} per e-mail van ${person}, vastgelegd door ${writer}.`,
  remark: (text: string) => `Opmerking: ${text}`,
  reason: (text: string) => `Reden: ${text}`,
  remarkNotShared: 'De opmerking is niet gedeeld.',
  reasonNotShared: 'De reden is niet gedeeld.',

  annex: 'Alle antwoorden',
  annexLead: 'Dit kozen de partijen in de vragenlijst, en in het gesprek samen. Toelichtingen staan hier niet bij.',
  annexCaption: (theme: string) => `Alle antwoorden bij ‘${theme}’, van beide partijen en samen`,
  annexJoint: 'Samen',

  about: 'Over dit verslag',
  version: 'Versie',
  versionFrozen: (revision: number, date: string, code: string) => `${revision}, vastgelegd op ${date}, code ${code}`,
  replaces: 'Vervangt',
  replacesVersion: (revision: number, code: string, date?: string) =>
    date === undefined ? `Versie ${revision} (code ${code})` : `Versie ${revision} van ${date} (code ${code})`,
  revisionReason: 'Reden van deze versie',
  survey: 'Vragenlijst',
  surveyVersion: (version: string) => `Enquête Wijkgericht werken, versie ${version}`,
  sender: 'Verzending',
  sentBy: (name: string) => `${name} stuurt het verslag zonder namen naar Zilveren Kruis`,
  edition: 'Uitgave',
  editions: { parties: 'Voor de partijen zelf', insurer: 'Voor Zilveren Kruis, zonder namen', public: 'Zonder namen' },
  footer: (pair: string, revision: number) => `${pair} · versie ${revision}`,
  footerCode: (code: string) => `Code ${code}`,
  page: (page: number, pages: number) => `Pagina ${page} van ${pages}`,
} as const

/** How a party is called inside the summary, which holds no names. */
export const summaryPartyWords: Readonly<Record<Party, string>> = { municipality: 'gemeente', provider: 'aanbieder' }

/** Column title of a party's figures. */
export const figureTitles: Readonly<Record<SheetParty, string>> = {
  municipality: 'Gemeente',
  provider: 'Aanbieder',
  together: reportTexts.together,
}

/** How the collaboration is now, compared with half a year ago. */
export type Trend = 'better' | 'same' | 'worse'

const trendWords: Readonly<Record<Trend, string>> = { better: 'beter', same: 'hetzelfde', worse: 'minder goed' }
const trendComparison: Readonly<Record<Trend, string>> = {
  better: 'beter dan een half jaar geleden',
  same: 'hetzelfde als een half jaar geleden',
  worse: 'minder goed dan een half jaar geleden',
}

/** The fixed sentences of the three-line summary (mission §3): at most 15 words each, no names, no free text. */
export const summaryTexts = {
  nothingDiscussed: 'Er zijn geen thema’s besproken.',
  allGood: (discussed: number) =>
    discussed === 1 ? 'Op het besproken thema gaat het goed.' : `Op alle ${discussed} besproken thema’s gaat het goed.`,
  noneGood: (discussed: number) =>
    discussed === 1 ? 'Op het besproken thema gaat het nog niet goed.' : `Op geen van de ${discussed} besproken thema’s gaat het al goed.`,
  someGood: (good: number, discussed: number) => `Op ${good} van de ${discussed} besproken thema’s gaat het goed.`,

  trendBoth: (trend: Trend) => `Beide partijen vinden de samenwerking ${trendComparison[trend]}.`,
  trendApart: (municipality: Trend, provider: Trend) =>
    `De gemeente vindt de samenwerking ${trendWords[municipality]}, de aanbieder ${trendWords[provider]}.`,
  trendOfOne: (party: Party, trend: Trend) => `De ${summaryPartyWords[party]} vindt de samenwerking ${trendComparison[trend]}.`,
  firstTime: 'Dit is de eerste evaluatie.',

  notOnPaper: 'De afspraken staan nog niet op papier.',
  problems: (themes: readonly string[]) => `${themes.length === 1 ? 'Knelpunt' : 'Knelpunten'}: ${namedThemes(themes)}.`,
  attention: (themes: readonly string[]) => `${themes.length === 1 ? 'Aandachtspunt' : 'Aandachtspunten'}: ${namedThemes(themes)}.`,
  noProblems: 'Er zijn geen knelpunten.',
  noProblemsNamed: 'Er zijn geen knelpunten benoemd.',
  differences: (count: number) =>
    count === 1 ? 'Over 1 vraag blijft een verschil van beeld.' : `Over ${count} vragen blijft een verschil van beeld.`,

  oldAgreements: (count: number, done: number, running: number) =>
    `Van de ${count} oude afspraken ${done === 1 ? 'is' : 'zijn'} er ${numberOrNone(done)} klaar en ${running === 1 ? 'loopt' : 'lopen'} er ${numberOrNone(running)}.`,
  oneOldAgreement: {
    'not-started': 'De oude afspraak is nog niet begonnen.',
    running: 'De oude afspraak loopt.',
    done: 'De oude afspraak is klaar.',
    stopped: 'De oude afspraak is gestopt.',
    unsettled: 'Hoe de oude afspraak ervoor staat, ligt nog niet vast.',
  },
  noNewAgreements: 'Er zijn geen nieuwe afspraken gemaakt.',
  newAgreements: (count: number, firstDue: string | undefined) => {
    if (count === 1) return firstDue === undefined ? 'Er is 1 nieuwe afspraak.' : `Er is 1 nieuwe afspraak, voor ${firstDue}.`
    return firstDue === undefined ? `Er zijn ${count} nieuwe afspraken.` : `Er zijn ${count} nieuwe afspraken, de eerste voor ${firstDue}.`
  },
  judgements: {
    continue: 'De partijen willen zo doorgaan.',
    improve: 'De partijen willen doorgaan met verbeteringen.',
    review: 'De partijen willen de samenwerking opnieuw bekijken.',
  } satisfies Record<Judgement, string>,
  declined: (party: Party) => `De ${summaryPartyWords[party]} is niet akkoord met dit verslag.`,
  bothDeclined: 'Beide partijen zijn niet akkoord met dit verslag.',
} as const

/** "a, b en c"; one alone as it is, none as ''. */
export function enumerated(parts: readonly string[]): string {
  const last = parts.at(-1)
  if (last === undefined || parts.length === 1) return last ?? ''
  return `${parts.slice(0, -1).join(', ')} en ${last}`
}

/** At most two by name, the rest as a number: titles hold "en" themselves, hence the quotes. */
function namedThemes(titles: readonly string[]): string {
  const named = titles.slice(0, 2).map((title) => `‘${title}’`)
  const rest = titles.length - named.length
  if (rest === 0) return enumerated(named)
  return enumerated([...named, rest === 1 ? '1 ander thema' : `${rest} andere thema’s`])
}

function numberOrNone(count: number): string {
  return count === 0 ? 'geen' : String(count)
}

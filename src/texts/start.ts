import type { StorageProblem } from '../domain/evaluation-store.ts'
import { storageProblemText } from './storage.ts'

/** Every sentence of "Begin zonder uitnodiging". */
export const startTexts = {
  title: 'Begin zonder uitnodiging',
  back: 'Terug naar uw evaluaties',
  backToSteps: 'Terug naar de stappen',
  lead: 'Vul in waarover de evaluatie gaat. Uw antwoorden blijven op dit apparaat.',
  loading: 'De lijst met gemeenten wordt geladen.',

  period: 'Over welke periode gaat het?',
  municipality: 'Welke gemeente?',
  municipalityPrompt: 'Kies een gemeente',
  otherMunicipality: 'Andere gemeente',
  otherRegion: 'Andere regio',
  municipalityName: 'Naam van de gemeente',
  coversSummary: 'Vult de gemeente ook in voor andere gemeenten?',
  covers: 'Kies de gemeenten waarvoor u ook invult',

  provider: 'Naam van de zorgaanbieder',
  scheme: 'Welke code heeft de zorgaanbieder?',
  schemeHint: 'Met een code herkent Zilveren Kruis de zorgaanbieder zeker.',
  schemes: { agb: 'AGB-code', kvk: 'KvK-nummer', none: 'Geen code' },
  code: { agb: 'AGB-code', kvk: 'KvK-nummer' },
  codeHint: 'Acht cijfers.',

  mode: 'Hoe vult u in?',
  modes: {
    'one-device': { label: 'Om de beurt op dit apparaat', hint: 'U ziet elkaars antwoorden pas in het gesprek.' },
    apart: { label: 'Ieder op een eigen apparaat', hint: 'U stuurt elkaar uw antwoorden als bestand of per e-mail.' },
    together: { label: 'Samen aan één tafel', hint: 'U geeft samen één antwoord op elke vraag. Dat is de korte vorm.' },
  },

  ownParty: 'Voor wie vult u in?',
  ownPartyHint: 'De ander begint op zijn eigen apparaat.',
  ownPartyMissing: 'Kies voor wie u invult.',
  writer: 'Wie houdt het verslag bij?',
  writerHint: 'De ander leest mee en geeft akkoord.',
  writers: { municipality: 'De gemeente', provider: 'De zorgaanbieder' },

  ways: {
    'next-period': {
      title: 'Begin een nieuwe periode',
      lead: 'De gegevens van de vorige keer staan er al. Kijk of alles nog klopt.',
    },
    'same-provider': {
      title: 'Zelfde aanbieder, andere gemeente',
      lead: 'De gegevens van de zorgaanbieder staan er al. Kies nu de gemeente.',
    },
    'same-municipality': {
      title: 'Zelfde gemeente, andere aanbieder',
      lead: 'De gegevens van de gemeente staan er al. Vul nu de zorgaanbieder in.',
    },
  },
  carriedTitle: 'Deze open afspraken gaan mee',
  noneCarried: 'Er zijn geen open afspraken van de vorige keer.',
  alreadyHereTitle: 'Deze periode staat al op dit apparaat',
  alreadyHere: 'Ga naar die evaluatie',

  submit: 'Begin met deze evaluatie',
  goOnAnyway: 'Ga toch verder',
  notKeptTitle: 'Niet opgeslagen.',
  notKept: (problem: StorageProblem) => storageProblemText(problem, 'writing'),
  noSurvey: 'Voor deze periode is er nog geen vragenlijst. Kies een andere periode.',
} as const

/** What to do about each thing that is not right yet. */
export const startProblemTexts = {
  'period-missing': 'Kies de periode.',
  'municipality-missing': 'Kies een gemeente.',
  'municipality-name-missing': 'Vul de naam van de gemeente in.',
  'provider-missing': 'Vul de naam van de zorgaanbieder in.',
  'scheme-missing': 'Kies welke code de zorgaanbieder heeft. Of kies ‘Geen code’.',
  'code-malformed': 'Vul de code in met acht cijfers.',
  'writer-missing': 'Kies wie het verslag bijhoudt.',
} as const

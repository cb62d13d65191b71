import type { StorageProblem } from '../domain/evaluation-store.ts'
import { storageProblemText } from './storage.ts'

/** Every sentence of "Begin zonder uitnodiging". */
export const startTexts = {
  title: 'Begin zonder uitnodiging',
  back: 'Terug naar uw evaluaties',
  lead: 'Vul in waarover de evaluatie gaat.',
  mode: 'U vult om de beurt in op dit apparaat. Uw antwoorden blijven op dit apparaat.',
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

  writer: 'Wie houdt het verslag bij?',
  writerHint: 'De ander leest mee en geeft akkoord.',
  writers: { municipality: 'De gemeente', provider: 'De zorgaanbieder' },

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

import { type AgreementProblem, maxAgreements } from '../domain/agreements.ts'
import { maxTextLength } from '../domain/answers.ts'
import type { ComparisonGroup } from '../domain/comparison.ts'
import type { SectionProgress } from '../domain/meeting-sections.ts'
import { openTextHint } from './privacy.ts'
import { conclusionWords } from './terms.ts'

/** Every sentence of the meeting screens ("Gesprek"). */
export const meetingTexts = {
  screen: 'Gesprek',
  back: 'Terug naar de stappen',
  stepOf: (position: number, total: number) => `Onderdeel ${position} van ${total}`,
  loading: 'Wij leggen de antwoorden naast elkaar.',
  loadFailed: 'Wij konden de antwoorden niet naast elkaar leggen.',
  notYetTitle: 'Het gesprek kan nog niet beginnen',
  notYet: 'U ziet elkaars antwoorden pas als u allebei klaar bent.',
  toSteps: 'Naar de stappen',
  frozenTitle: 'Het gesprek is vastgelegd',
  frozen: 'U hebt het verslag vastgesteld. Daarom kunt u hier niets meer wijzigen.',
  toReport: 'Naar het verslag',
  beginTitle: 'Voer het gesprek',
  beginLead: 'U bespreekt eerst wat het zwaarst weegt. U kunt altijd terug en alles nog wijzigen.',
  minutesLabel: 'Hoeveel tijd hebt u?',
  minutes: { 30: 'Een half uur: twee thema’s', 60: 'Een uur: vier thema’s', 90: 'Anderhalf uur: zeven thema’s' },
  begin: 'Begin het gesprek',
  planTitle: 'Dit staat op de agenda',
  groupsTitle: 'Zo kijkt u allebei',
  questions: (count: number) => (count === 1 ? '1 vraag' : `${count} vragen`),
  manyPoints: (count: number) => `U verschilt op ${count} punten. Plan zo nodig een tweede gesprek.`,
  next: (position: number, title: string) => `Naar onderdeel ${position}: ${title}`,
  previous: (position: number) => `Terug naar onderdeel ${position}`,
  toConfirm: 'Naar vaststellen',

  factsTitle: 'Feiten die verschillen',
  factsLead: 'U gaf hier een ander antwoord. Kies samen wat klopt.',
  factsChoose: 'Wat klopt?',

  oldAgreementsTitle: 'Afspraken die u al had',
  oldAgreementsLead: 'Kies samen hoe elke afspraak ervoor staat.',
  jointStatus: 'Hoe staat deze afspraak ervoor?',
  reportedSame: 'U gaf allebei hetzelfde antwoord.',
  notFilled: 'Niet ingevuld',

  themeChosen: (name: string) => `${name} wil het hier zeker over hebben.`,
  themeChosenByBoth: 'U wilt het hier allebei over hebben.',
  onAgenda: (reasons: string) => `Op de agenda, omdat ${reasons}.`,
  reason: (party: string, answer: string) => `${party} “${answer}” koos`,
  reasonBoth: (answer: string) => `u allebei “${answer}” koos`,
  reasonNothing: (party: string) => `${party} niets invulde`,
  and: ' en ',
  jointLabel: 'Wat is samen uw antwoord?',
  scaleFigure: (municipality: string, one: string, provider: string, other: string) =>
    `${municipality} antwoordt ${one}, ${provider} antwoordt ${other}.`,
  keepDifference: 'Verschil blijft',
  keepDifferenceHint: 'Dat mag. In het verslag staan beide antwoorden.',
  lineLabel: (party: string) => `Waarom kijkt ${party} er zo naar?`,
  foldedItems: (count: number) => (count === 1 ? 'Nog 1 punt in dit thema' : `Nog ${count} punten in dit thema`),
  explanationsTitle: 'Wat u erbij schreef',
  alikeEverywhere: 'U gaf overal hetzelfde antwoord. Bespreek wat goed gaat en wat beter kan.',
  nothingMatters: 'U hebt geen punten die u moet bespreken. Bespreek wat goed gaat en wat beter kan.',
  noItems: 'In dit thema is geen punt dat u moet bespreken.',
  conclusionLabel: 'Wat is uw conclusie over dit thema?',
  conclusionHint: `Bij “${conclusionWords.attention}” en “${conclusionWords.problem}” kunt u er iets over opschrijven.`,
  conclusions: conclusionWords,
  explanationKept: 'Wat u hier typte, blijft bewaard maar komt nu niet in het verslag.',
  explanationWhen: `Alleen bij “${conclusionWords.attention}” of “${conclusionWords.problem}” staat er uitleg in.`,
  explanationLabel: 'Wat wilt u hierover vastleggen?',
  textHint: openTextHint,
  addAgreement: 'Maak een afspraak bij dit thema',
  addItemAgreement: 'Maak een afspraak bij deze vraag',
  writeNote: 'Schrijf hier iets over op',
  themeAgreements: 'Afspraken bij dit thema',
  dontDiscuss: 'Bespreek dit thema toch niet',

  clock: (minutes: number) => {
    if (minutes === 0) return 'De tijd voor dit thema is om. U mag doorgaan.'
    return minutes === 1 ? 'Voor dit thema: nog 1 minuut' : `Voor dit thema: nog ${minutes} minuten`
  },
  largeScreen: 'Toon op groot scherm',
  smallScreen: 'Terug naar gewoon scherm',
  largeScreenHides: 'Wat u vooraf zelf schreef, staat niet op het grote scherm.',
  overview: 'Alle onderdelen en uw tijd',
  overviewNav: 'Onderdelen van het gesprek',
  changeMinutes: 'Pas de agenda aan',

  newAgreementsTitle: 'Nieuwe afspraken',
  newAgreementsLead: 'Schrijf op wat u afspreekt, wie het doet en wanneer het klaar is.',
  noAgreements: 'Nog geen afspraken. U mag ook zonder afspraken verdergaan.',
  agreementTitle: 'Een afspraak toevoegen',
  agreementWhat: 'Wat spreekt u af?',
  agreementWho: 'Wie doet dit?',
  agreementDue: 'Wanneer is het klaar?',
  agreementTheme: 'Bij welk thema hoort dit?',
  noTheme: 'Bij geen thema',
  chooseMonth: 'Kies een maand',
  saveAgreement: 'Bewaar afspraak',
  saveChange: 'Bewaar wijziging',
  cancelEdit: 'Niet wijzigen',
  edit: 'Wijzig',
  remove: 'Verwijder',
  agreementRemoved: 'Afspraak verwijderd.',
  agreementSaved: 'Afspraak bewaard.',
  agreementsFull: `Er passen ${maxAgreements} afspraken op de lijst. Verwijder er eerst een.`,

  sameTitle: (count: number) => (count === 1 ? '1 vraag met hetzelfde antwoord' : `${count} vragen met hetzelfde antwoord`),
  sameLead: 'Neem deze antwoorden over als antwoord van u samen.',
  showSame: 'Bekijk ze eerst',
  takeOver: 'Neem deze antwoorden over',
  takenOver: 'De gelijke antwoorden zijn overgenomen.',

  restTitle: 'Tot slot',
  leftOutTitle: 'Thema’s die niet aan bod komen',
  restLead: 'In het verslag staat bij deze thema’s “Niet besproken”.',
  restNone: 'Alle thema’s staan op de agenda.',
  discussNow: 'Toch nu bespreken',
  mandatoryLeftOut: (theme: string) => `“${theme}” hoort in het verslag. Bespreekt u het niet, dan staat dat erin.`,
  skippedTitle: (count: number) => (count === 1 ? '1 punt overgeslagen' : `${count} punten overgeslagen`),
  skippedLead: 'Dat mag. U kunt er nu nog naar terug.',
  listForNextTime: (theme: string) => `Zet “${theme}” op de lijst voor de volgende keer`,
} as const

/** How far a section of the meeting is, beside its title. */
export function progressText(progress: SectionProgress): string {
  switch (progress.kind) {
    case 'settled':
      return `${progress.settled} van ${progress.total} gekozen`
    case 'theme':
      return progress.conclusion ? meetingTexts.conclusions[progress.conclusion] : 'Nog geen conclusie'
    case 'made':
      return progress.count === 1 ? '1 afspraak' : `${progress.count} afspraken`
    case 'none':
      return ''
  }
}

/** What is not right yet about an agreement, and what to do. */
export const agreementProblemTexts: Readonly<Record<AgreementProblem, string>> = {
  'what-missing': 'Vul in wat u afspreekt.',
  'what-too-long': `Deze afspraak is te lang. Gebruik hoogstens ${maxTextLength} tekens.`,
  'who-missing': 'Kies wie dit doet.',
  'due-malformed': 'Kies een maand uit de lijst.',
  'due-past': 'Kies een maand die nog komt.',
}

/** What the group of an item is called on screen (mission §2). */
export const groupTitles: Readonly<Record<ComparisonGroup, string>> = {
  'asked-of-one': 'Eenzijdig gevraagd',
  'facts-differ': 'Feiten die verschillen',
  fact: 'Feit',
  difference: 'Verschil van beeld',
  'improve-together': 'Samen verbeteren',
  'municipality-lacks': 'Gemeente mist iets',
  'provider-lacks': 'Aanbieder mist iets',
  'can-improve': 'Kan beter',
  'goes-well': 'Gaat goed',
  'one-knows': 'Eén weet het',
  'find-out': 'Samen uitzoeken',
  'not-applicable': 'Niet van toepassing',
  'not-filled': 'Niet ingevuld',
}

import type { Evaluation } from '../domain/evaluation.ts'
import type { Milestones } from '../domain/evaluation-state.ts'
import type { SheetParty } from '../domain/party.ts'
import type { TimelineEvent, TimelineKind } from '../domain/timeline.ts'
import { pairTitle, partyName } from './terms.ts'

/** Every sentence of "Wat is er gebeurd?". */
export const timelineTexts = {
  title: 'Wat is er gebeurd?',
  lead: 'Dit is op dit apparaat gedaan. Uw antwoorden staan hier niet bij.',
  loading: 'De tijdlijn wordt geladen.',
  empty: 'Er is nog niets gebeurd.',
  backToSteps: 'Terug naar de stappen',
} as const

/** What its sentences need of the evaluation. */
export type TimelineEvaluation = Pick<Evaluation, 'municipality' | 'provider' | 'mode'>

/** What happened, as a sentence: "Gemeente Haarlem is klaar met voorbereiden." */
export function timelineText({ kind, party, milestone }: TimelineEvent, evaluation: TimelineEvaluation): string {
  // Between two devices all that is known is that the file was made: to ask whether the other agrees, or to keep.
  if (milestone === 'copyGivenAt' && evaluation.mode === 'apart') return recordFileMade
  if (milestone) return milestoneTexts[milestone]
  return sentences[kind](party === undefined ? 'Een van de partijen' : nameOf(evaluation, party))
}

const sentences: Readonly<Record<TimelineKind, (party: string) => string>> = {
  created: () => 'U bent met deze evaluatie begonnen.',
  restored: () => 'U hebt deze evaluatie teruggezet uit een reservekopie.',
  'agreement-saved': () => 'De lijst met afspraken is bijgewerkt.',
  'agreement-removed': () => 'De lijst met afspraken is bijgewerkt.',
  'milestone-set': () => 'Een stap is afgerond.',
  'sheet-ready': (party) => `${party} is klaar met voorbereiden.`,
  'sheet-reopened': (party) => `${party} past de antwoorden weer aan.`,
  'meeting-begun': () => 'Het gesprek is begonnen.',
  'record-frozen': () => 'Het verslag is vastgelegd.',
  'record-adopted': () => 'Het verslag van de ander staat nu ook hier.',
  'record-chosen': () => 'U hebt gekozen welk verslag geldt.',
  confirmed: (party) => `${party} heeft gereageerd op het verslag.`,
  'revision-begun': () => 'Het verslag wordt aangepast.',
  'revision-dropped': () => 'Het verslag wordt toch niet aangepast.',
  'file-received': () => 'U hebt een bestand geopend.',
  'agreement-chosen': () => 'De lijst met afspraken is bijgewerkt.',
  'sheet-taken-over': (party) => `${party} gaat hier verder met antwoorden van een ander apparaat.`,
  'answer-revised': (party) => `${party} heeft een antwoord herzien.`,
  'writer-set': (party) => `${party} houdt het verslag bij.`,
  'invitation-linked': (party) => `De uitnodiging van ${party} is geopend.`,
  'report-made': () => 'De PDF van het verslag is gemaakt.',
}

const recordFileMade = 'Het bestand met het verslag is gemaakt.'

const milestoneTexts: Readonly<Record<keyof Milestones, string>> = {
  agreementsListedAt: 'De lijst met afspraken is compleet.',
  answersSentAt: 'Het bestand met uw antwoorden is gemaakt.',
  copyGivenAt: 'De ander heeft zijn exemplaar gekregen.',
  sentAt: 'Het verslag is verstuurd naar Zilveren Kruis.',
  archivedAt: 'Het verslag staat in uw archief.',
}

function nameOf(evaluation: Pick<Evaluation, 'municipality' | 'provider'>, party: SheetParty): string {
  return party === 'together' ? pairTitle(evaluation) : partyName(evaluation, party)
}

import { type Evaluation, exampleId, type Mode } from '../domain/evaluation.ts'
import type { Party } from '../domain/party.ts'
import type { Step, StepTask } from '../domain/steps.ts'
import { partyName, partyNameInside } from './terms.ts'

/** Words of the step list. */
export const evaluationTexts = {
  screen: 'Stappen',
  toHome: 'Naar uw evaluaties',
  back: 'Terug naar uw evaluaties',
  lead: (period: string, manner: string) => `Periode: ${period}. ${manner}`,
  beforeMeetingTitle: 'Handig voor het gesprek',
  nothingSentYet: 'Er gaat nog niets naar Zilveren Kruis.',
  allDoneTitle: 'Alles is klaar',
  allDone: 'U hebt alle stappen gedaan. Het verslag staat op dit apparaat tot u het wist.',
  toReport: 'Bekijk het verslag',
  goOnTitle: 'Verder vanaf deze evaluatie',
  timeline: 'Bekijk wat er is gebeurd',
} as const

/** How both fill in, in one sentence. */
export const mannerTexts = {
  apart: 'U vult allebei in op een eigen apparaat.',
  'one-device': 'U vult om de beurt in op dit apparaat.',
  together: 'U vult samen in op dit apparaat.',
} as const satisfies Record<Mode, string>

/** Pages for an evaluation that cannot be opened. */
export const cannotOpenTexts = {
  elsewhere: {
    title: 'Deze evaluatie is al open in een ander tabblad.',
    text: 'Ga verder in dat tabblad. Of ga hier verder: dan stopt het andere tabblad.',
    takeOver: 'Hier verdergaan',
  },
  lost: {
    title: 'U gaat verder in een ander tabblad',
    text: 'In dit tabblad slaan wij niets meer op. Alles tot nu toe is bewaard.',
    notAllKept: 'In dit tabblad slaan wij niets meer op. Uw laatste invoer is niet bewaard. Bewaar die nu als bestand.',
    takeOver: 'Hier verdergaan',
  },
  missing: {
    title: 'Deze evaluatie staat niet op dit apparaat',
    text: 'Misschien is zij gewist, of staat zij op een ander apparaat.',
  },
  storage: {
    title: 'Wij kunnen deze evaluatie niet openen',
    rows: 'Bewaar wat er nog staat als bestand. Wis niets: de helpdesk kan dan meekijken.',
    noRows: 'Het bestand is niet gemaakt. Laad de pagina opnieuw en probeer het nog eens.',
  },
  survey: {
    title: 'Deze evaluatie hoort bij een andere vragenlijst',
    file: 'Uw antwoorden staan nog op dit apparaat. Bewaar ze voor de zekerheid als bestand.',
  },
} as const

/** What the step asks: "Voer het gesprek". */
export function stepTitle(step: Pick<Step, 'task' | 'party'>, evaluation: Pick<Evaluation, 'municipality' | 'provider'>): string {
  if (step.task === 'prepare' && step.party) return prepareTitle(evaluation, step.party)
  return stepTitles[step.task]
}

/** The one primary button: what to do next. */
export function nextStepLabel(step: Step, evaluation: Pick<Evaluation, 'municipality' | 'provider'>): string {
  const title = stepTitle(step, evaluation)
  const inside = title.charAt(0).toLowerCase() + title.slice(1)
  return step.status === 'in-progress' ? `Ga verder: ${inside}` : title
}

/** Why a step cannot begin; undefined when it can. */
export function waitingText(step: Step, evaluation: Pick<Evaluation, 'id' | 'mode'>): string | undefined {
  if (step.task === 'send' && evaluation.id === exampleId) return 'Een voorbeeld kunt u niet versturen.'
  if (step.waitsFor === 'prepare' && evaluation.mode === 'together') return 'Vul eerst samen in.'
  return step.waitsFor && waitingTexts[step.waitsFor]
}

/** Which of both does the step; undefined where both do, and where that is settled by being done. */
export function doneByText(
  { doneBy, status }: Step,
  { evaluation, ownParty }: { readonly evaluation: Pick<Evaluation, 'municipality' | 'provider'>; readonly ownParty?: Party },
): string | undefined {
  if (doneBy === undefined || status === 'done') return undefined
  return doneBy === ownParty ? 'U verstuurt dit.' : `${partyName(evaluation, doneBy)} verstuurt dit.`
}

/** "3 van de 8 stappen klaar"; what is not needed here counts as done. */
export function progressText(steps: readonly Step[]): string {
  return `${steps.filter(({ status }) => status === 'done' || status === 'not-needed').length} van de ${steps.length} stappen klaar`
}

function prepareTitle(evaluation: Pick<Evaluation, 'municipality' | 'provider'>, party: Party): string {
  return `Bereid uw antwoorden voor (${partyNameInside(evaluation, party)})`
}

const stepTitles: Readonly<Record<StepTask, string>> = {
  'list-agreements': 'Schrijf op welke afspraken u hebt',
  // Of both together: one party's own is `prepareTitle`.
  prepare: 'Vul samen in',
  exchange: 'Wissel antwoorden uit',
  'hold-meeting': 'Voer het gesprek',
  'confirm-record': 'Stel het verslag vast',
  'give-copy': 'Geef de ander zijn exemplaar',
  send: 'Verstuur naar Zilveren Kruis',
  archive: 'Bewaar het verslag in uw archief',
}

const waitingTexts: Readonly<Record<StepTask, string>> = {
  'list-agreements': 'Schrijf eerst op welke afspraken u hebt.',
  prepare: 'Dit kan als beide partijen klaar zijn met hun antwoorden.',
  exchange: 'Dit kan als u elkaars antwoorden hebt.',
  'hold-meeting': 'Voer eerst het gesprek.',
  'confirm-record': 'Stel eerst het verslag vast.',
  'give-copy': 'Geef eerst de ander zijn exemplaar.',
  send: 'Verstuur eerst het verslag.',
  archive: 'Bewaar eerst het verslag.',
}

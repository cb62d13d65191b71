import type { EvaluationState } from '../domain/evaluation-state.ts'
import { meetingTexts } from './meeting.ts'

type InMode = Pick<EvaluationState, 'evaluation'>

/** What is said otherwise where both fill in one sheet at one table ("Vul samen in"). */
export const togetherTexts = {
  points: [
    'U geeft samen één antwoord op elke vraag. Eerst praten, dan kiezen.',
    'Wordt u het niet eens? Sla de vraag over en bespreek haar in het gesprek.',
    'Uw antwoorden blijven op dit apparaat. Er gaat nog niets naar Zilveren Kruis.',
    'Na het gesprek gaan de gekozen antwoorden naar Zilveren Kruis. Uw toelichting niet, tenzij u die deelt.',
  ],
  ready: 'Onze antwoorden zijn klaar',
  readyTitle: 'U bent klaar met samen invullen',
  readyLead: 'U kunt nu het gesprek voeren over wat het zwaarst weegt.',

  notYet: 'U kunt het gesprek voeren als uw antwoorden klaar zijn.',
  manyPoints: (count: number) => `U hebt ${count} punten om te bespreken. Plan zo nodig een tweede gesprek.`,
  answer: 'Samen gaf u dit antwoord',
  onAgenda: (answer: string) => `Op de agenda, omdat u samen “${answer}” koos.`,
  themeChosen: 'U wilt het hier zeker over hebben.',
} as const

/** More to talk about than fits in one meeting. */
export function manyPointsText({ evaluation }: InMode, count: number): string {
  return evaluation.mode === 'together' ? togetherTexts.manyPoints(count) : meetingTexts.manyPoints(count)
}

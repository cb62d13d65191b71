import type { EvaluationOutline } from '../../domain/outline.ts'
import { otherParty } from '../../domain/party.ts'
import type { Step } from '../../domain/steps.ts'
import type { Route } from '../routes.ts'

/** Where the step is done; undefined for one that is not possible yet. */
export function routeOfStep(outline: EvaluationOutline, step: Step): Route | undefined {
  const { id } = outline.evaluation
  if (step.status === 'not-possible') return undefined
  switch (step.task) {
    case 'list-agreements':
      return { screen: 'agreements', id }
    case 'prepare':
      return prepareRoute(outline, step)
    case 'exchange':
      return { screen: 'hand-over', id }
    case 'hold-meeting':
      return { screen: 'meeting', id, section: outline.figures.meeting?.section ?? 1 }
    case 'confirm-record':
      return { screen: 'confirm', id }
    case 'send':
      return { screen: 'send', id }
    case 'give-copy':
      return { screen: outline.ownParty ? 'hand-over' : 'report', id }
    case 'archive':
      return { screen: 'report', id }
  }
}

/** The second party begins with taking over the device. */
function prepareRoute({ evaluation, sheets }: EvaluationOutline, { party, status }: Step): Route {
  const { id, mode } = evaluation
  if (!party) return { screen: 'introduction', id, party: 'together' }
  const takesOver = mode === 'one-device' && status === 'not-started' && sheets[otherParty(party)]?.readyAt !== undefined
  return takesOver ? { screen: 'hand-over', id } : { screen: 'introduction', id, party }
}

import { changesToAdopt } from './adopting.ts'
import type { Derived } from './derive-from-inbox.ts'
import type { EvaluationChange, EvaluationState } from './evaluation-state.ts'
import { isExchanged } from './exchange.ts'
import { latestAgreementChoices } from './inbox.ts'

/**
 * Everything that must be written for one change on the screen, in its order: what a file brought is taken among the own entries first,
 * an agreement that a file has too is left out by a decision, and the device that begins the meeting keeps the record. Empty for a
 * change that is not allowed any more: own answers stay as they are once those of the other party were seen (mission §0.4).
 */
export function changesBehind(own: EvaluationState, derived: Derived, change: EvaluationChange, at: string): readonly EvaluationChange[] {
  switch (change.kind) {
    case 'answer-set':
    case 'sheet-reopened':
      return isExchanged(derived.state) && change.party === own.ownParty ? [] : [change]
    case 'meeting-begun':
      return own.ownParty !== undefined && own.evaluation.writer !== own.ownParty
        ? [{ kind: 'writer-set', writer: own.ownParty }, change]
        : [change]
    case 'agreement-removed':
      return own.inbox.files.length === 0
        ? [change]
        : [change, { kind: 'agreement-chosen', choice: { kind: 'left-out', id: change.id, at } }]
    case 'agreement-saved': {
      const choice = latestAgreementChoices(own.inbox.choices.agreements).get(change.agreement.id)
      const isLeftOut = choice?.kind === 'left-out'
      return isLeftOut ? [change, { kind: 'agreement-chosen', choice: { kind: 'apart', id: choice.id, at } }] : [change]
    }
    default:
      return [...changesToAdopt(own, derived.state, change), change]
  }
}

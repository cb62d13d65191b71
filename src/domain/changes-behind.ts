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
  if (change.kind === 'answer-set' || change.kind === 'sheet-reopened') {
    return isExchanged(derived.state) && change.party === own.ownParty ? [] : [change]
  }
  if (change.kind === 'meeting-begun') {
    const { ownParty } = own
    return ownParty === undefined || own.evaluation.writer === ownParty ? [change] : [{ kind: 'writer-set', writer: ownParty }, change]
  }
  if (change.kind === 'agreement-removed') {
    const leftOut = { kind: 'agreement-chosen', choice: { kind: 'left-out', id: change.id, at } } as const
    return own.inbox.files.length === 0 ? [change] : [change, leftOut]
  }
  if (change.kind === 'agreement-saved') {
    const choice = latestAgreementChoices(own.inbox.choices.agreements).get(change.agreement.id)
    const isLeftOut = choice?.kind === 'left-out'
    return isLeftOut ? [change, { kind: 'agreement-chosen', choice: { kind: 'apart', id: choice.id, at } }] : [change]
  }
  return [...changesToAdopt(own, derived.state, change), change]
}

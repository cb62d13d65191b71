import { changesToAdopt } from './adopting.ts'
import type { Derived } from './derive-from-inbox.ts'
import { type EvaluationChange, type EvaluationState, latestRecordOf } from './evaluation-state.ts'
import { isExchanged } from './exchange.ts'
import { type AgreementChoice, latestAgreementChoices } from './inbox.ts'

/**
 * Everything that must be written for one change on the screen, in its order: what a file brought is taken among the own entries first,
 * an agreement that a file has too is left out by a decision, the device that begins the meeting keeps the record, and a milestone
 * remembers the record it was reached with. Empty for a change that is not allowed any more: own answers stay as they are once those of
 * the other party were seen (mission §0.4).
 */
export function changesBehind(own: EvaluationState, derived: Derived, change: EvaluationChange, at: string): readonly EvaluationChange[] {
  const { kind } = change
  if (kind === 'answer-set' || kind === 'sheet-reopened') return isExchanged(derived.state) && change.party === own.ownParty ? [] : [change]
  if (kind === 'meeting-begun') return [...writerOf(own), change]
  if (kind === 'agreement-removed') return [change, ...leavingOut(own, { kind: 'left-out', id: change.id, at })]
  if (kind === 'agreement-saved') {
    const choice = latestAgreementChoices(own.inbox.choices.agreements).get(change.agreement.id)
    return choice?.kind === 'left-out' ? [change, ...leavingOut(own, { kind: 'apart', id: choice.id, at })] : [change]
  }
  if (kind === 'milestone-set') return [withMark(change, derived.state)]
  return [...changesToAdopt(own, derived.state, change), change]
}

/** The words of the other party stand in files only: what the screens show tells which there were. */
function withMark(change: Extract<EvaluationChange, { kind: 'milestone-set' }>, shown: EvaluationState): EvaluationChange {
  const record = latestRecordOf(shown)
  if (!record || change.reachedAt === undefined) return change
  const { contentHash, confirmations } = record
  return { ...change, mark: { contentHash, confirmedBy: confirmations.map(({ party }) => party) } }
}

function writerOf({ ownParty, evaluation }: EvaluationState): readonly EvaluationChange[] {
  return ownParty === undefined || evaluation.writer === ownParty ? [] : [{ kind: 'writer-set', writer: ownParty }]
}

/** A file may have the agreement too: only a decision keeps it off the list, or puts it back. */
function leavingOut({ inbox }: EvaluationState, choice: AgreementChoice): readonly EvaluationChange[] {
  return inbox.files.length === 0 ? [] : [{ kind: 'agreement-chosen', choice }]
}

import type { EvaluationChange, EvaluationState } from './evaluation-state.ts'

/**
 * What must be written before this change, because it is about an agreement or a record that only a file brought: a change of something
 * that is not among the own rows would change nothing. Empty where everything it needs is there. `derived` is what the screens show.
 */
export function changesToAdopt(own: EvaluationState, derived: EvaluationState, change: EvaluationChange): readonly EvaluationChange[] {
  if (change.kind === 'agreement-settled') {
    const theirs = derived.agreements.find(({ id }) => id === change.id)
    const isOwn = own.agreements.some(({ id }) => id === change.id)
    return theirs && !isOwn ? [{ kind: 'agreement-saved', agreement: theirs }] : []
  }
  if (!isAboutRecord(change)) return []
  const contentHash = change.kind === 'confirmed' ? change.confirmation.contentHash : change.contentHash
  const theirs = derived.records.find((record) => record.contentHash === contentHash)
  const isOwn = own.records.some((record) => record.contentHash === contentHash)
  return theirs && !isOwn ? [{ kind: 'record-adopted', record: theirs }] : []
}

function isAboutRecord(
  change: EvaluationChange,
): change is Extract<EvaluationChange, { kind: 'confirmed' | 'report-made' | 'revision-begun' | 'record-chosen' }> {
  return ['confirmed', 'report-made', 'revision-begun', 'record-chosen'].includes(change.kind)
}

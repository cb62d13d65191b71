import type { EvaluationState } from './evaluation-state.ts'
import { findBranches, isAncestor, newestFrom } from './merge-records.ts'
import type { FrozenRecord } from './record.ts'

/** True while two records were made apart and nobody chose on this device which one counts. */
export function isRecordToChoose({ records, chosenRecord }: Pick<EvaluationState, 'records' | 'chosenRecord'>): boolean {
  const isChosen = chosenRecord !== undefined && newestFrom(records, chosenRecord) !== undefined
  return !isChosen && findBranches(records).length > 0
}

/** The record that was seen before this one: what it goes on from, else the newest earlier revision; undefined for the first. */
export function recordBefore(records: readonly FrozenRecord[], frozen: FrozenRecord): FrozenRecord | undefined {
  const earlier = records.filter(({ revision }) => revision < frozen.revision)
  return earlier.findLast(({ contentHash }) => isAncestor(records, contentHash, frozen)) ?? earlier.at(-1)
}

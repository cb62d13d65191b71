import type { AgreementId } from './agreements.ts'
import { type EvaluationState, latestRecordOf } from './evaluation-state.ts'
import { outlineOf } from './outline.ts'
import { buildSteps, type StepTask } from './steps.ts'

/**
 * What must be done before this device may forget an evaluation without anything being lost: a task of the step list; `report`: the
 * final report is not here yet; `later-agreements`: there are agreements that neither
 * a record nor the next period holds; `record-file`: the record was not kept
 * as a file, which carries the open agreements into the next period.
 */
export type ClearObstacle =
  | Extract<StepTask, 'confirm-record' | 'give-copy' | 'send' | 'archive'>
  | 'report'
  | 'later-agreements'
  | 'record-file'

/** The field that remembers of which record the file was kept. */
export const keptRecordField = 'record-file-kept'

/**
 * All that stands in the way of clearing, in the order in which it is done; empty when nothing would be lost. `carried` are the agreements
 * that stand in the next period on this device: those are safe there.
 */
export function findClearObstacles(state: EvaluationState, carried: ReadonlySet<AgreementId> = new Set()): readonly ClearObstacle[] {
  const record = latestRecordOf(state)
  if (!record) return ['confirm-record']
  const steps = buildSteps(outlineOf(state))
  const isOpen = (task: StepTask) => steps.some((step) => step.task === task && step.status !== 'done' && step.status !== 'not-needed')
  const obstacles: readonly (readonly [ClearObstacle, boolean])[] = [
    ['confirm-record', isOpen('confirm-record')],
    ['report', record.pdf === undefined],
    ['give-copy', isOpen('give-copy')],
    ['send', isOpen('send')],
    ['archive', isOpen('archive')],
    ['later-agreements', hasLaterAgreements(state, record.recordJson, carried)],
    ['record-file', state.drafts?.[keptRecordField] !== record.contentHash],
  ]
  return obstacles.filter(([, isThere]) => isThere).map(([obstacle]) => obstacle)
}

/** An id stands in the text of the record or it does not: it is nothing but letters, digits and hyphens. */
function hasLaterAgreements({ agreements }: EvaluationState, recordJson: string, carried: ReadonlySet<AgreementId>): boolean {
  return agreements.some(({ id, what }) => what.trim() !== '' && !carried.has(id) && !recordJson.includes(JSON.stringify(id)))
}

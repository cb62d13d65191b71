import { exampleId } from './evaluation.ts'
import { type EvaluationState, latestRecordOf, type Milestones } from './evaluation-state.ts'
import { type Party, parties } from './party.ts'

export type StepTask = 'list-agreements' | 'prepare' | 'hold-meeting' | 'confirm-record' | 'give-copy' | 'send' | 'archive'

/** Nog niet begonnen, Bezig, Klaar, Nog niet mogelijk. */
export type StepStatus = 'not-started' | 'in-progress' | 'done' | 'not-possible'

/** One line of the step list: plain data, so that the list of evaluations can keep it beside the header. */
export interface Step {
  readonly task: StepTask
  /** Whose preparation; absent for every other task, and where both fill in one sheet. */
  readonly party?: Party
  readonly status: StepStatus
  /** What must be done first; absent when the task is possible, and for sending the example, which never is. */
  readonly waitsFor?: StepTask
}

/** The tasks of an evaluation on this device in their order, each with how far it is. Agreements never hold up the rest (mission §0.6). */
export function buildSteps(state: EvaluationState): readonly Step[] {
  const record = latestRecordOf(state)
  const isConfirmed = record !== undefined && parties.every((party) => record.confirmations.some((word) => word.party === party))
  const afterConfirming = (task: StepTask, milestone: keyof Milestones): Step => {
    if (!record || !isConfirmed) return { task, status: 'not-possible', waitsFor: 'confirm-record' }
    // A milestone of an earlier revision says nothing of this one.
    return { task, status: (state.milestones[milestone] ?? '') >= record.frozenAt ? 'done' : 'not-started' }
  }
  return [
    { task: 'list-agreements', status: statusOfList(state) },
    ...preparationsOf(state),
    meetingStepOf(state),
    confirmStepOf(state, isConfirmed),
    afterConfirming('give-copy', 'copyGivenAt'),
    state.evaluation.id === exampleId ? { task: 'send', status: 'not-possible' } : afterConfirming('send', 'sentAt'),
    afterConfirming('archive', 'archivedAt'),
  ]
}

/** The step to go on with: one that is under way, else the first that can begin; undefined when all is done. */
export function nextStep(steps: readonly Step[]): Step | undefined {
  return steps.find(({ status }) => status === 'in-progress') ?? steps.find(({ status }) => status === 'not-started')
}

function statusOfList({ milestones, agreements }: EvaluationState): StepStatus {
  if (milestones.agreementsListedAt !== undefined) return 'done'
  return agreements.some(({ origin }) => origin === 'existing') ? 'in-progress' : 'not-started'
}

function preparationsOf(state: EvaluationState): readonly Step[] {
  if (state.evaluation.mode === 'together') return [{ task: 'prepare', status: statusOfSheet(state, 'together') }]
  return parties.map((party) => ({ task: 'prepare', party, status: statusOfSheet(state, party) }))
}

function statusOfSheet({ sheets, reports }: EvaluationState, party: Party | 'together'): StepStatus {
  const sheet = sheets[party]
  if (sheet?.readyAt !== undefined) return 'done'
  const isBegun =
    Object.keys(sheet?.answers ?? {}).length > 0 || (sheet?.revision ?? 0) > 0 || reports.some((report) => report.party === party)
  return isBegun ? 'in-progress' : 'not-started'
}

function meetingStepOf(state: EvaluationState): Step {
  const task = 'hold-meeting'
  if (hasBegunConfirming(state)) return { task, status: 'done' }
  if (state.meeting) return { task, status: 'in-progress' }
  const isReady = preparationsOf(state).every(({ status }) => status === 'done')
  return isReady ? { task, status: 'not-started' } : { task, status: 'not-possible', waitsFor: 'prepare' }
}

function confirmStepOf(state: EvaluationState, isConfirmed: boolean): Step {
  const task = 'confirm-record'
  if (isConfirmed) return { task, status: 'done' }
  if (hasBegunConfirming(state)) return { task, status: 'in-progress' }
  return hasOutcome(state) ? { task, status: 'not-started' } : { task, status: 'not-possible', waitsFor: 'hold-meeting' }
}

/** The meeting counts as held once the parties fill in what only "Vaststellen" asks, or froze a record. */
function hasBegunConfirming({ meeting, records }: EvaluationState): boolean {
  if (records.length > 0) return true
  return (
    meeting !== undefined && (meeting.judgement !== undefined || meeting.sender !== undefined || Object.keys(meeting.confirming).length > 0)
  )
}

/** True when the meeting has led to something that can be recorded. */
function hasOutcome({ meeting, agreements }: EvaluationState): boolean {
  if (!meeting) return false
  const recorded = [meeting.conclusions, meeting.joint, meeting.explanations, meeting.regionalPoints]
  return recorded.some((part) => Object.keys(part).length > 0) || agreements.some(({ origin }) => origin === 'meeting')
}

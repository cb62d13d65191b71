import { exampleId } from './evaluation.ts'
import type { Milestones } from './evaluation-state.ts'
import type { EvaluationOutline } from './outline.ts'
import { type Party, parties } from './party.ts'

/** What a step of the list asks; its Dutch title is in `src/texts/evaluation.ts`. */
export type StepTask = 'list-agreements' | 'prepare' | 'hold-meeting' | 'confirm-record' | 'give-copy' | 'send' | 'archive'

/** Nog niet begonnen, Bezig, Klaar, Nog niet mogelijk. */
export type StepStatus = 'not-started' | 'in-progress' | 'done' | 'not-possible'

/** One line of the step list. */
export interface Step {
  readonly task: StepTask
  /** Whose preparation; absent for every other task, and where both fill in one sheet. */
  readonly party?: Party
  readonly status: StepStatus
  /** What must be done first; absent when the task is possible, and for sending the example, which never is. */
  readonly waitsFor?: StepTask
}

/** The tasks of an evaluation on this device in their order, each with how far it is. Agreements never hold up the rest (mission §0.6). */
export function buildSteps(outline: EvaluationOutline): readonly Step[] {
  const { record } = outline.figures
  const isConfirmed = record !== undefined && parties.every((party) => record.confirmedBy.includes(party))
  const afterConfirming = (task: StepTask, milestone: keyof Milestones): Step => {
    if (!record || !isConfirmed) return { task, status: 'not-possible', waitsFor: 'confirm-record' }
    // A milestone of an earlier revision says nothing of this one.
    return { task, status: (outline.milestones[milestone] ?? '') >= record.frozenAt ? 'done' : 'not-started' }
  }
  return [
    { task: 'list-agreements', status: statusOfList(outline) },
    ...preparationsOf(outline),
    meetingStepOf(outline),
    confirmStepOf(outline, isConfirmed),
    afterConfirming('give-copy', 'copyGivenAt'),
    outline.evaluation.id === exampleId ? { task: 'send', status: 'not-possible' } : afterConfirming('send', 'sentAt'),
    afterConfirming('archive', 'archivedAt'),
  ]
}

/** The step to go on with: one that is under way, else the first that can begin; undefined when all is done. */
export function nextStep(steps: readonly Step[]): Step | undefined {
  return steps.find(({ status }) => status === 'in-progress') ?? steps.find(({ status }) => status === 'not-started')
}

function statusOfList({ milestones, figures }: EvaluationOutline): StepStatus {
  if (milestones.agreementsListedAt !== undefined) return 'done'
  return figures.agreements.existing > 0 ? 'in-progress' : 'not-started'
}

function preparationsOf(outline: EvaluationOutline): readonly Step[] {
  if (outline.evaluation.mode === 'together') return [{ task: 'prepare', status: statusOfSheet(outline, 'together') }]
  return parties.map((party) => ({ task: 'prepare', party, status: statusOfSheet(outline, party) }))
}

function statusOfSheet({ sheets, figures }: EvaluationOutline, party: Party | 'together'): StepStatus {
  const sheet = sheets[party]
  if (sheet?.readyAt !== undefined) return 'done'
  const reports = party === 'together' ? 0 : figures.reports[party]
  const isBegun = figures.answers[party] > 0 || (sheet?.revision ?? 0) > 0 || reports > 0
  return isBegun ? 'in-progress' : 'not-started'
}

function meetingStepOf(outline: EvaluationOutline): Step {
  const task = 'hold-meeting'
  if (hasBegunConfirming(outline)) return { task, status: 'done' }
  if (outline.figures.meeting) return { task, status: 'in-progress' }
  const isReady = preparationsOf(outline).every(({ status }) => status === 'done')
  return isReady ? { task, status: 'not-started' } : { task, status: 'not-possible', waitsFor: 'prepare' }
}

function confirmStepOf(outline: EvaluationOutline, isConfirmed: boolean): Step {
  const task = 'confirm-record'
  if (isConfirmed) return { task, status: 'done' }
  if (hasBegunConfirming(outline)) return { task, status: 'in-progress' }
  return hasOutcome(outline) ? { task, status: 'not-started' } : { task, status: 'not-possible', waitsFor: 'hold-meeting' }
}

/** The meeting counts as held once the parties fill in what only "Vaststellen" asks, or froze a record. */
function hasBegunConfirming({ figures }: EvaluationOutline): boolean {
  return figures.record !== undefined || figures.meeting?.isConfirming === true
}

/** True when the meeting has led to something that can be recorded. */
function hasOutcome({ figures: { meeting, agreements } }: EvaluationOutline): boolean {
  return meeting !== undefined && (meeting.hasOutcome || agreements.meeting > 0)
}

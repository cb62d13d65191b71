import { exampleId } from './evaluation.ts'
import type { Milestones } from './evaluation-state.ts'
import type { EvaluationOutline, RecordFigures } from './outline.ts'
import { otherParty, type Party, parties } from './party.ts'

/** What a step of the list asks; its Dutch title is in `src/texts/evaluation.ts`. */
export type StepTask = 'list-agreements' | 'prepare' | 'exchange' | 'hold-meeting' | 'confirm-record' | 'give-copy' | 'send' | 'archive'

/** Nog niet begonnen, Bezig, Klaar, Nog niet mogelijk; `not-needed` here, because the other party does it. */
export type StepStatus = 'not-started' | 'in-progress' | 'done' | 'not-possible' | 'not-needed'

/** One line of the step list. */
export interface Step {
  readonly task: StepTask
  /** Whose preparation; absent for every other task, and where both fill in one sheet. */
  readonly party?: Party
  readonly status: StepStatus
  /** What must be done first; absent when the task is possible, and for sending the example, which never is. */
  readonly waitsFor?: StepTask
  /** Who does it, where only one of both does: sending, once a record says who. */
  readonly doneBy?: Party
}

/** The tasks of an evaluation on this device in their order, each with how far it is. Agreements never hold up the rest (mission §0.6). */
export function buildSteps(outline: EvaluationOutline): readonly Step[] {
  const record = recordOf(outline)
  const isConfirmed = record !== undefined && parties.every((party) => record.confirmedBy.includes(party)) && outline.revising === undefined
  const afterConfirming = (task: StepTask, milestone: keyof Milestones): Step => {
    if (!record || !isConfirmed) return { task, status: 'not-possible', waitsFor: 'confirm-record' }
    return { task, status: isReachedWith(outline, milestone, record) ? 'done' : 'not-started' }
  }
  return [
    { task: 'list-agreements', status: statusOfList(outline) },
    ...preparationsOf(outline),
    ...exchangeStepsOf(outline),
    meetingStepOf(outline),
    confirmStepOf(outline, isConfirmed),
    record && outline.ownParty ? giveCopyApart(outline, record) : afterConfirming('give-copy', 'copyGivenAt'),
    outline.evaluation.id === exampleId ? { task: 'send', status: 'not-possible' } : sendStepOf(outline, afterConfirming('send', 'sentAt')),
    afterConfirming('archive', 'archivedAt'),
  ]
}

/** The newest record, made here or received. */
export function recordOf({ figures, exchange }: EvaluationOutline): RecordFigures | undefined {
  return exchange?.record ?? figures.record
}

/**
 * True where the meeting is held: the device of the party that keeps the record, which is always so where both fill in here. Of two
 * records that were made apart the chosen one tells whose that is.
 */
export function isWriterHere(outline: EvaluationOutline): boolean {
  const { ownParty, evaluation, figures } = outline
  if (ownParty === undefined || recordOf(outline) === undefined) return true
  return figures.meeting !== undefined && evaluation.writer === ownParty
}

/** The step to go on with: one that is under way, else the first that can begin; undefined when all is done. */
export function nextStep(steps: readonly Step[]): Step | undefined {
  return steps.find(({ status }) => status === 'in-progress') ?? steps.find(({ status }) => status === 'not-started')
}

function statusOfList(outline: EvaluationOutline): StepStatus {
  const { milestones, figures } = outline
  // What both had stands in the record: the list is closed.
  if (milestones.agreementsListedAt !== undefined || recordOf(outline) !== undefined) return 'done'
  return figures.agreements.existing > 0 ? 'in-progress' : 'not-started'
}

function preparationsOf(outline: EvaluationOutline): readonly Step[] {
  if (outline.evaluation.mode === 'together') return [{ task: 'prepare', status: statusOfSheet(outline, 'together') }]
  const { ownParty } = outline
  if (ownParty === undefined) return parties.map((party) => ({ task: 'prepare', party, status: statusOfSheet(outline, party) }))
  const status = statusOfSheet(outline, ownParty)
  // On a device that only reads and confirms a record, nothing was prepared, and nothing need be any more.
  const isOver = status === 'not-started' && recordOf(outline) !== undefined
  return [{ task: 'prepare', party: ownParty, status: isOver ? 'not-needed' : status }]
}

/** Two devices: over when both answers are here, or a record came. It is possible from the first day: agreements travel unsealed. */
function exchangeStepsOf(outline: EvaluationOutline): readonly Step[] {
  const { ownParty, exchange, sheets, milestones } = outline
  if (ownParty === undefined) return []
  const task = 'exchange'
  if (isExchangeOver(outline)) return [{ task, status: 'done' }]
  const hasBegun = sheets[ownParty]?.readyAt !== undefined || milestones.answersSentAt !== undefined || exchange !== undefined
  return [{ task, status: hasBegun ? 'in-progress' : 'not-started' }]
}

function isExchangeOver(outline: EvaluationOutline): boolean {
  return outline.exchange?.otherAnswers === 'shown' || outline.figures.meeting !== undefined || recordOf(outline) !== undefined
}

/** The record goes out to be confirmed as soon as it is frozen, and once more with both outcomes and the report. */
function giveCopyApart(outline: EvaluationOutline, record: RecordFigures): Step {
  const task = 'give-copy'
  const { ownParty } = outline
  const { confirmedBy } = record
  if (outline.revising !== undefined) return { task, status: 'not-possible', waitsFor: 'confirm-record' }
  const isHereSaid = ownParty !== undefined && confirmedBy.includes(ownParty)
  if (!isHereSaid) return { task, status: 'not-possible', waitsFor: 'confirm-record' }
  if (!isReachedWith(outline, 'copyGivenAt', record)) return { task, status: 'not-started' }
  if (!isWriterHere(outline)) return { task, status: 'done' }
  if (!confirmedBy.includes(otherParty(ownParty))) return { task, status: 'in-progress' }
  return { task, status: isGivenWithAllWords(outline, record) ? 'done' : 'not-started' }
}

/** The copy held the other party's word: told by what was in it, never by two devices' clocks. */
function isGivenWithAllWords(
  { reachedWith, milestones }: EvaluationOutline,
  { frozenAt, confirmedAt = frozenAt, confirmedBy }: RecordFigures,
) {
  const given = reachedWith?.copyGivenAt
  if (given) return confirmedBy.every((party) => given.confirmedBy.includes(party))
  // Given by an older version of the tool, which kept only when.
  return (milestones.copyGivenAt ?? '') >= confirmedAt
}

/** True when the milestone was reached, and with the record as it is now: a tick of a version before says nothing of the next one. */
export function isMilestoneReached(outline: EvaluationOutline, milestone: keyof Milestones): boolean {
  const record = recordOf(outline)
  return outline.milestones[milestone] !== undefined && (record === undefined || isReachedWith(outline, milestone, record))
}

/** True when the milestone is about this record: one of an earlier revision says nothing of this one. */
function isReachedWith({ milestones, reachedWith }: EvaluationOutline, milestone: keyof Milestones, record: RecordFigures): boolean {
  const mark = reachedWith?.[milestone]
  if (mark && record.contentHash !== undefined) return mark.contentHash === record.contentHash
  // Reached with an older version of the tool, which kept only when.
  return (milestones[milestone] ?? '') >= record.frozenAt
}

/** The bundle goes once: the other party's device has nothing to send, but may when it has to. */
function sendStepOf(outline: EvaluationOutline, step: Step): Step {
  const doneBy = recordOf(outline)?.sender
  if (doneBy === undefined) return step
  const isForOther = outline.ownParty !== undefined && outline.ownParty !== doneBy
  return isForOther && step.status === 'not-started' ? { ...step, status: 'not-needed', doneBy } : { ...step, doneBy }
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
  if (outline.revising !== undefined) return { task, status: 'in-progress' }
  if (hasBegunConfirming(outline)) return { task, status: 'done' }
  if (outline.figures.meeting) return { task, status: 'in-progress' }
  const isReady = preparationsOf(outline).every(({ status }) => status === 'done')
  if (outline.ownParty && !isExchangeOver(outline)) return { task, status: 'not-possible', waitsFor: 'exchange' }
  return isReady ? { task, status: 'not-started' } : { task, status: 'not-possible', waitsFor: 'prepare' }
}

function confirmStepOf(outline: EvaluationOutline, isConfirmed: boolean): Step {
  const task = 'confirm-record'
  if (isConfirmed) return { task, status: 'done' }
  if (!isWriterHere(outline)) {
    const isSaid = outline.ownParty !== undefined && recordOf(outline)?.confirmedBy.includes(outline.ownParty) === true
    return { task, status: isSaid ? 'done' : 'not-started' }
  }
  if (hasBegunConfirming(outline)) return { task, status: 'in-progress' }
  return hasOutcome(outline) ? { task, status: 'not-started' } : { task, status: 'not-possible', waitsFor: 'hold-meeting' }
}

/** The meeting counts as held once the parties fill in what only "Vaststellen" asks, or froze a record. */
function hasBegunConfirming(outline: EvaluationOutline): boolean {
  return recordOf(outline) !== undefined || outline.figures.meeting?.isConfirming === true
}

/** True when the meeting has led to something that can be recorded; joint answers are there before it begins. */
function hasOutcome({ evaluation, figures: { meeting, agreements } }: EvaluationOutline): boolean {
  return meeting !== undefined && (evaluation.mode === 'together' || meeting.hasOutcome || agreements.meeting > 0)
}

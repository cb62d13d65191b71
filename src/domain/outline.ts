import type { Agreement } from './agreements.ts'
import type { AnswerSheet } from './answers.ts'
import { type EvaluationState, latestRecordOf } from './evaluation-state.ts'
import type { Meeting } from './meeting.ts'
import type { Party, SheetParty } from './party.ts'
import { type FrozenRecord, senderOf } from './record.ts'

/** What lists know of an evaluation: its header and a few figures, never an answer (formats §3). Its steps follow from this. */
export interface EvaluationOutline
  extends Pick<EvaluationState, 'evaluation' | 'milestones' | 'reachedWith' | 'ownParty' | 'exchange' | 'revising' | 'invitations'> {
  readonly sheets: Readonly<Partial<Record<SheetParty, Pick<AnswerSheet, 'revision' | 'readyAt'>>>>
  readonly figures: EvaluationFigures
}

/** What is counted of the content, small enough to be kept beside the header. */
export interface EvaluationFigures {
  /** How many questions each answered. */
  readonly answers: Readonly<Record<SheetParty, number>>
  /** On how many agreements each reported. */
  readonly reports: Readonly<Record<Party, number>>
  readonly agreements: Readonly<Record<Agreement['origin'], number>>
  readonly meeting?: MeetingFigures
  /** Of the newest record. */
  readonly record?: RecordFigures
}

interface MeetingFigures {
  /** Section last looked at. */
  readonly section: number
  /** Something was concluded, answered together, explained or noted for the region. */
  readonly hasOutcome: boolean
  /** Something was filled in that only "Vaststellen" asks. */
  readonly isConfirming: boolean
}

/** The newest record, as a list shows it. */
export interface RecordFigures {
  readonly revision: number
  readonly frozenAt: string
  readonly confirmedBy: readonly Party[]
  /** When the last of them spoke; absent while nobody did. */
  readonly confirmedAt?: string
  /** Absent in figures of an older version of the tool, like the sender. */
  readonly contentHash?: string
  /** Who sends it to the insurer. */
  readonly sender?: Party
}

/** The outline of a state; give `figures` when the state is only a header and they are known. */
export function outlineOf(state: EvaluationState, figures: EvaluationFigures = figuresOf(state)): EvaluationOutline {
  const { evaluation, milestones, reachedWith, ownParty, exchange, revising, invitations } = state
  const sheets = Object.values(state.sheets).map(({ party, revision, readyAt }) => [
    party,
    { revision, ...(readyAt === undefined ? {} : { readyAt }) },
  ])
  return {
    evaluation,
    ...(ownParty === undefined ? {} : { ownParty }),
    ...(exchange === undefined ? {} : { exchange }),
    ...(revising === undefined ? {} : { revising }),
    ...(invitations === undefined ? {} : { invitations }),
    milestones,
    ...(reachedWith === undefined ? {} : { reachedWith }),
    sheets: Object.fromEntries(sheets),
    figures,
  }
}

/** Counts a state. */
export function figuresOf(state: EvaluationState): EvaluationFigures {
  const { sheets, reports, agreements, meeting } = state
  const record = latestRecordOf(state)
  const answersOf = (party: SheetParty) => Object.keys(sheets[party]?.answers ?? {}).length
  const reportsOf = (by: Party) => reports.filter(({ party }) => party === by).length
  const agreementsOf = (from: Agreement['origin']) => agreements.filter(({ origin }) => origin === from).length
  return {
    answers: { municipality: answersOf('municipality'), provider: answersOf('provider'), together: answersOf('together') },
    reports: { municipality: reportsOf('municipality'), provider: reportsOf('provider') },
    agreements: { existing: agreementsOf('existing'), meeting: agreementsOf('meeting') },
    ...(meeting ? { meeting: meetingFiguresOf(meeting) } : {}),
    ...(record ? { record: recordFiguresOf(record) } : {}),
  }
}

function meetingFiguresOf(meeting: Meeting): MeetingFigures {
  const { section, conclusions, joint, explanations, regionalPoints, judgement, sender, confirming } = meeting
  return {
    section,
    hasOutcome: [conclusions, joint, explanations, regionalPoints].some((part) => Object.keys(part).length > 0),
    isConfirming: judgement !== undefined || sender !== undefined || Object.keys(confirming).length > 0,
  }
}

function recordFiguresOf(record: FrozenRecord): RecordFigures {
  const { revision, frozenAt, confirmations, contentHash } = record
  const sender = senderOf(record)
  const confirmedAt = confirmations
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  return {
    revision,
    frozenAt,
    confirmedBy: confirmations.map(({ party }) => party),
    ...(confirmedAt === undefined ? {} : { confirmedAt }),
    contentHash,
    ...(sender === undefined ? {} : { sender }),
  }
}

import type { EvaluationChange, Milestones } from './evaluation-state.ts'
import type { SheetParty } from './party.ts'

/** What the timeline tells: the turns, not every key that was pressed. */
export type TimelineKind = 'created' | 'restored' | Exclude<EvaluationChange['kind'], (typeof quietKinds)[number]>

/** One turn in the life of an evaluation on this device: that it happened, never an answer (formats §3). */
export interface TimelineEvent {
  readonly kind: TimelineKind
  readonly at: string
  /** Whose turn it was; absent where it is nobody's alone. */
  readonly party?: SheetParty
  readonly milestone?: keyof Milestones
}

/** What the timeline keeps of a change made at `at`; undefined when it is no turn, or takes one back. */
export function timelineEventOf(change: EvaluationChange, at: string): TimelineEvent | undefined {
  if (isQuiet(change)) return undefined
  const { kind } = change
  switch (kind) {
    case 'milestone-set':
      return change.reachedAt === undefined ? undefined : { kind, at, milestone: change.milestone }
    case 'sheet-ready':
    case 'sheet-reopened':
      return { kind, at, party: change.party }
    case 'answer-revised':
      return { kind, at, party: change.party }
    case 'confirmed':
      return { kind, at, party: change.confirmation.party }
    case 'sheet-taken-over':
      return { kind, at, party: change.file.sheet.party }
    case 'writer-set':
      return { kind, at, party: change.writer }
    case 'invitation-linked':
      return { kind, at, party: change.invitation.party }
    case 'agreement-saved':
    case 'agreement-removed':
    case 'agreement-chosen':
    case 'meeting-begun':
    case 'record-frozen':
    case 'record-adopted':
    case 'record-chosen':
    case 'report-made':
    case 'revision-begun':
    case 'revision-dropped':
    case 'file-received':
      return { kind, at }
  }
}

const quietKinds = [
  'answer-set',
  'draft-kept',
  'text-shared',
  'agreement-reported',
  'agreement-settled',
  'meeting-action',
  'file-chosen',
  'exchange-noted',
] as const

function isQuiet(change: EvaluationChange): change is Extract<EvaluationChange, { kind: (typeof quietKinds)[number] }> {
  return quietKinds.some((kind) => kind === change.kind)
}

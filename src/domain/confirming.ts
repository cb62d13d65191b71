import type { EvaluationState } from './evaluation-state.ts'
import type { ConfirmationDraft } from './meeting.ts'
import { type Party, parties } from './party.ts'

/** The field in which "Vaststellen" keeps whether the other party speaks on this device too. */
export const otherSpeaksField = 'confirm-other'

/** Who says here, before freezing, whether it agrees: both, or on a device of its own that party and the other only when it is there too. */
export function partiesConfirmingHere({ ownParty, drafts }: Pick<EvaluationState, 'ownParty' | 'drafts'>): readonly Party[] {
  return ownParty === undefined || drafts?.[otherSpeaksField] === 'here' ? parties : [ownParty]
}

/** What must still be filled in before the record can be frozen. */
export type ConfirmProblem =
  | { readonly kind: 'meeting-missing' | 'date-missing' | 'form-missing' | 'judgement-missing' | 'sender-missing' }
  /** Nobody of this party with a function is named. */
  | { readonly kind: 'attendee-missing'; readonly party: Party }
  /** Someone is named without function. */
  | { readonly kind: 'attendee-function-missing'; readonly attendee: string }
  | { readonly kind: 'outcome-missing' | 'function-missing' | 'remark-missing' | 'reason-missing'; readonly party: Party }

/**
 * What keeps the record from being frozen, in the order of the page; empty when nothing does. Conclusions are never required: a theme
 * without one is "niet besproken" (mission §0.6).
 */
export function findConfirmProblems(state: EvaluationState): readonly ConfirmProblem[] {
  const { meeting } = state
  if (!meeting) return [{ kind: 'meeting-missing' }]
  const problems: ConfirmProblem[] = []
  if (!isDate(meeting.date)) problems.push({ kind: 'date-missing' })
  if (meeting.form === undefined) problems.push({ kind: 'form-missing' })
  for (const party of parties) {
    const isThere = meeting.present.some((attendee) => attendee.party === party && attendee.function.trim() !== '')
    if (!isThere) problems.push({ kind: 'attendee-missing', party })
  }
  for (const attendee of meeting.present) {
    const isNamedOnly = attendee.function.trim() === '' && (attendee.name ?? '').trim() !== ''
    if (isNamedOnly) problems.push({ kind: 'attendee-function-missing', attendee: attendee.id })
  }
  if (meeting.judgement === undefined) problems.push({ kind: 'judgement-missing' })
  for (const party of partiesConfirmingHere(state)) problems.push(...findDraftProblems(party, meeting.confirming[party]))
  if (meeting.sender === undefined) problems.push({ kind: 'sender-missing' })
  return problems
}

/** What one party still has to fill in of its word. */
export function findDraftProblems(party: Party, draft: ConfirmationDraft | undefined): readonly ConfirmProblem[] {
  const problems: ConfirmProblem[] = []
  const hasText = (draft?.text ?? '').trim() !== ''
  if (draft?.outcome === undefined) problems.push({ kind: 'outcome-missing', party })
  if (draft?.outcome === 'agreed-with-remark' && !hasText) problems.push({ kind: 'remark-missing', party })
  if (draft?.outcome === 'declined' && !hasText) problems.push({ kind: 'reason-missing', party })
  if ((draft?.function ?? '').trim() === '') problems.push({ kind: 'function-missing', party })
  return problems
}

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

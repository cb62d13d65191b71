import type { Agreement, AgreementId } from '../../../src/domain/agreements.ts'
import type { EvaluationChange } from '../../../src/domain/evaluation-state.ts'
import type { MeetingAction } from '../../../src/domain/meeting.ts'
import { parties } from '../../../src/domain/party.ts'
import type { Period } from '../../../src/domain/period.ts'

const act = (action: MeetingAction): EvaluationChange => ({ kind: 'meeting-action', action })

/** Both parties are ready and their meeting has begun. */
export const meetingBegun: readonly EvaluationChange[] = [
  ...parties.map((party) => ({ kind: 'sheet-ready', party }) as const),
  { kind: 'meeting-begun', date: '2026-11-21' },
]

/** The same, with all filled in that "Vaststellen" asks. */
export const meetingDone: readonly EvaluationChange[] = [
  ...meetingBegun,
  act({ kind: 'details-set', form: 'on-site' }),
  ...parties.map((party) => act({ kind: 'attendee-set', attendee: { id: `a-${party}`, party, function: 'Adviseur' } })),
  act({ kind: 'judgement-set', judgement: 'continue' }),
  act({ kind: 'sender-set', sender: 'municipality' }),
  ...parties.map((party) =>
    act({ kind: 'confirmation-drafted', party, draft: { function: 'Adviseur', name: '', text: '', outcome: 'agreed' } }),
  ),
]

/** So many agreements that were there before, each with its own id and text. */
export function agreementsSaved(count: number): readonly EvaluationChange[] {
  return Array.from({ length: count }, (_, place) => ({ kind: 'agreement-saved', agreement: agreement(place + 1) }))
}

function agreement(number: number): Agreement {
  return { id: `agreement-${number}` as AgreementId, what: `Afspraak ${number}`, since: '2018-1' as Period, origin: 'existing' }
}

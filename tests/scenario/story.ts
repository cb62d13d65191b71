import type { Agreement, AgreementId, AgreementStatus } from '../../src/domain/agreements.ts'
import type { Evaluation, EvaluationId } from '../../src/domain/evaluation.ts'
import {
  applyChange,
  beginEvaluation,
  type EvaluationChange,
  type EvaluationState,
  latestRecordOf,
  type Milestones,
} from '../../src/domain/evaluation-state.ts'
import type { MeetingAction, Outcome } from '../../src/domain/meeting.ts'
import type { Party, SheetParty } from '../../src/domain/party.ts'
import type { Period } from '../../src/domain/period.ts'
import type { FrozenRecord } from '../../src/domain/record.ts'
import type { QuestionId } from '../../src/domain/survey.ts'
import type { Answers } from './compared.ts'

/**
 * An evaluation told as a story: each sentence gives the story after it, and `state` is how things stand then. Every sentence happens
 * a minute after the one before, from nine o'clock on 12 June 2018, through the same `applyChange` as in the tool.
 */
export interface Story {
  readonly state: EvaluationState
  /** Agreements that were held before, with ids `agreement-1`, `agreement-2` … */
  readonly lists: (...whats: readonly string[]) => Story
  readonly reaches: (milestone: keyof Milestones) => Story
  readonly answers: (party: SheetParty, answers: Answers) => Story
  readonly shares: (party: SheetParty, ...questions: readonly string[]) => Story
  readonly reports: (party: Party, agreement: string, status: AgreementStatus, note?: { text: string; shared: boolean }) => Story
  readonly isReady: (...fillers: readonly SheetParty[]) => Story
  readonly reopens: (party: SheetParty) => Story
  readonly meets: (...actions: readonly MeetingAction[]) => Story
  readonly agreesOn: (what: string, details?: Partial<Agreement>) => Story
  /** Fills in all that "Vaststellen" asks, both agreeing unless said otherwise. */
  readonly fillsInConfirming: (outcomes?: Partial<Record<Party, Outcome>>) => Story
  /** A frozen record; its text is not what this story is about. */
  readonly freezes: (contentHash: string) => Story
  readonly confirms: (party: Party, contentHash: string, outcome?: Outcome) => Story
  readonly happens: (...changes: readonly EvaluationChange[]) => Story
}

/** The beginning of a story: Haarlem and Thuiszorg Voorbeeld on one device, nothing filled in. */
export function tellStory(details: Partial<Evaluation> = {}): Story {
  return continueFrom(
    beginEvaluation({
      id: 'a3c4e0aa-0000-4000-8000-000000000001' as EvaluationId,
      municipality: { code: 'GM0392', name: 'Haarlem' },
      region: { id: 'zuid-kennemerland', name: 'Zuid Kennemerland' },
      provider: { scheme: 'agb', value: '99000001', name: 'Thuiszorg Voorbeeld' },
      period: '2018-1' as Period,
      covers: [],
      mode: 'one-device',
      survey: { id: 'small', version: '1', sha256: 'ab'.repeat(32) },
      writer: 'municipality',
      createdAt: '2018-06-12T09:00:00.000Z',
      ...details,
    }),
    0,
  )
}

function continueFrom(state: EvaluationState, minute: number): Story {
  const at = `2018-06-12T${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`
  const happens = (...changes: readonly EvaluationChange[]) =>
    continueFrom(
      changes.reduce((before, change) => applyChange(before, change, at), state),
      minute + 1,
    )
  const acts = (...actions: readonly MeetingAction[]) => happens(...actions.map((action) => ({ kind: 'meeting-action', action }) as const))
  const saves = (agreement: Agreement): EvaluationChange => ({ kind: 'agreement-saved', agreement })
  const nextId = (offset = 1) => `agreement-${state.agreements.length + offset}` as AgreementId
  const since = state.evaluation.period
  return {
    state,
    happens,
    lists: (...whats) => happens(...whats.map((what, index) => saves({ id: nextId(index + 1), what, since, origin: 'existing' }))),
    reaches: (milestone) => happens({ kind: 'milestone-set', milestone, reachedAt: at }),
    answers: (party, answers) =>
      happens(...Object.entries(answers).map(([id, value]) => ({ kind: 'answer-set', party, question: id as QuestionId, value }) as const)),
    shares: (party, ...questions) =>
      happens(...questions.map((id) => ({ kind: 'text-shared', party, question: id as QuestionId, shared: true }) as const)),
    reports: (party, agreement, status, note) =>
      happens({
        kind: 'agreement-reported',
        report: {
          agreementId: agreement as AgreementId,
          party,
          status,
          ...(note ? { note: note.text } : {}),
          noteShared: note?.shared ?? false,
        },
      }),
    isReady: (...fillers) => happens(...fillers.map((party) => ({ kind: 'sheet-ready', party }) as const)),
    reopens: (party) => happens({ kind: 'sheet-reopened', party }),
    meets: (...actions) =>
      happens({ kind: 'meeting-begun', date: '2018-06-12' }, ...actions.map((action) => ({ kind: 'meeting-action', action }) as const)),
    agreesOn: (what, details) => happens(saves({ id: nextId(), what, who: 'together', since, origin: 'meeting', ...details })),
    fillsInConfirming: (outcomes = {}) =>
      acts(
        { kind: 'details-set', date: '2018-06-12', form: 'on-site' },
        { kind: 'attendee-set', attendee: { id: 'a1', party: 'municipality', function: 'Beleidsadviseur', name: 'Anouk de Vries' } },
        { kind: 'attendee-set', attendee: { id: 'a2', party: 'provider', function: 'Regiomanager' } },
        { kind: 'judgement-set', judgement: 'improve' },
        { kind: 'sender-set', sender: 'municipality' },
        drafted('municipality', outcomes.municipality ?? 'agreed'),
        drafted('provider', outcomes.provider ?? 'agreed'),
      ),
    freezes: (contentHash) => {
      const revision = state.records.length + 1
      const parent = latestRecordOf(state)?.contentHash
      const record: FrozenRecord = {
        ...{ recordJson: '{}', privateJson: '{}', contentHash, revision, frozenAt: at, confirmations: [] },
        ...(parent === undefined ? {} : { parent }),
      }
      return happens({ kind: 'record-frozen', record })
    },
    confirms: (party, contentHash, outcome = 'agreed') =>
      happens({
        kind: 'confirmed',
        confirmation: { party, function: 'Adviseur', at, outcome, share: false, how: 'same-device', contentHash },
      }),
  }
}

function drafted(party: Party, outcome: Outcome): MeetingAction {
  const text = outcome === 'agreed' ? '' : 'Wij missen de wachttijden.'
  return { kind: 'confirmation-drafted', party, draft: { function: 'Adviseur', name: '', outcome, text } }
}

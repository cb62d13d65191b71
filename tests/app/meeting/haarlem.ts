import { openLiveSession } from '../../../src/app/evaluation/live-session.ts'
import { observable } from '../../../src/app/hooks/observable.ts'
import type { SaveStatus } from '../../../src/app/hooks/save-status.ts'
import type { LiveSession } from '../../../src/app/hooks/use-session.ts'
import type { Agreement, AgreementId } from '../../../src/domain/agreements.ts'
import type { AnswerValue } from '../../../src/domain/answers.ts'
import type { EvaluationChange } from '../../../src/domain/evaluation-state.ts'
import type { Party } from '../../../src/domain/party.ts'
import type { Period } from '../../../src/domain/period.ts'
import type { QuestionId } from '../../../src/domain/survey.ts'
import { openMemoryStore } from '../../../src/storage/memory-store.ts'
import { surveyVariables } from '../../../src/texts/survey-variables.ts'
import { publishedSurvey, stateAfter } from '../questionnaire/evaluation.ts'

/** A clock that the test moves, and one evaluation with both preparations ready. */
export interface MeetingScene {
  readonly session: LiveSession
  readonly passMinutes: (minutes: number) => void
}

/** Three differences, one thing both lack, a fact that differs and an agreement on which the reports differ; then these changes. */
export async function openMeeting(
  changes: readonly EvaluationChange[] = [{ kind: 'meeting-begun', date: '2026-11-21' }],
): Promise<MeetingScene> {
  return openScene([...prepared, ...changes])
}

/** Both gave the same answer to the one question they answered, and are ready. */
export async function openAlike(other: AnswerValue = 4): Promise<MeetingScene> {
  return openScene([
    ...alike.map((question) => answer('municipality', question, 4)),
    ...alike.map((question) => answer('provider', question, other)),
    ...ready,
  ])
}

export const oldAgreement: Agreement = {
  id: 'old' as AgreementId,
  what: 'Wij bellen binnen drie dagen terug',
  since: '2017-2' as Period,
  origin: 'existing',
}

async function openScene(changes: readonly EvaluationChange[]): Promise<MeetingScene> {
  const { survey, definition } = await publishedSurvey()
  const state = stateAfter(changes)
  const store = openMemoryStore()
  let moment = Date.parse('2026-11-21T12:00:00.000Z')
  let ids = 0
  const now = () => new Date(moment).toISOString()
  await store.create(state, now())
  const session = openLiveSession(state, {
    store,
    survey,
    definition,
    isExample: false,
    hasSeveralRegions: false,
    variables: (party) => surveyVariables({ ...state.evaluation, regionSize: 3 }, party),
    now,
    newId: () => {
      ids += 1
      return `id-${ids}`
    },
    status: observable<SaveStatus>({ kind: 'idle' }),
    keptStatus: (at) => ({ kind: 'saved', at }),
  })
  return {
    session,
    passMinutes: (minutes) => {
      moment += minutes * 60_000
    },
  }
}

const answer = (party: Party, question: string, value: AnswerValue): EvaluationChange => ({
  kind: 'answer-set',
  party,
  question: question as QuestionId,
  value,
})

const report = (party: Party, status: 'done' | 'running'): EvaluationChange => ({
  kind: 'agreement-reported',
  report: { agreementId: oldAgreement.id, party, status, noteShared: false, note: `Notitie van ${party}` },
})

const ready: readonly EvaluationChange[] = [
  { kind: 'sheet-ready', party: 'municipality' },
  { kind: 'sheet-ready', party: 'provider' },
]

const alike = ['afs_werkbaar', 'sig_terug']

const prepared: readonly EvaluationChange[] = [
  { kind: 'agreement-saved', agreement: oldAgreement },
  report('municipality', 'done'),
  report('provider', 'running'),
  answer('municipality', 'ctx_huisarts', 'separate'),
  answer('provider', 'ctx_huisarts', 'together'),
  answer('municipality', 'sig_iedereen', 'no'),
  answer('provider', 'sig_iedereen', 'yes'),
  answer('municipality', 'sig_terug', 2),
  answer('provider', 'sig_terug', 2),
  answer('municipality', 'sig_toelichting', 'Dit schreef de gemeente voor zichzelf'),
  answer('municipality', 'afs_vast', 'yes'),
  answer('provider', 'afs_vast', 'no'),
  answer('municipality', 'afs_plaats', 'yes'),
  answer('provider', 'afs_plaats', 'yes'),
  answer('municipality', 'pos_aanspreek', 'yes'),
  answer('provider', 'pos_aanspreek', 'no'),
  ...ready,
]

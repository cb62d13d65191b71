import type { Agreement, AgreementId } from '../../src/domain/agreements.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import { beginEvaluation, type EvaluationChange, type EvaluationState } from '../../src/domain/evaluation-state.ts'
import type { Period } from '../../src/domain/period.ts'
import type { FrozenRecord } from '../../src/domain/record.ts'
import type { QuestionId } from '../../src/domain/survey.ts'

/** A new evaluation of Haarlem and a provider, with this id. */
export function newEvaluation(id = 'a3c4e0aa-0000-4000-8000-000000000001'): EvaluationState {
  return beginEvaluation({
    id: id as EvaluationId,
    municipality: { code: 'GM0392', name: 'Haarlem' },
    region: { id: 'zuid-kennemerland', name: 'Zuid Kennemerland' },
    provider: { scheme: 'agb', value: '01234567', name: 'Thuiszorg Voorbeeld' },
    period: '2018-1' as Period,
    covers: [],
    mode: 'one-device',
    survey: { id: 'evaluation', version: '2018.1', sha256: 'ab'.repeat(32) },
    writer: 'municipality',
    createdAt: '2018-11-21T10:00:00.000Z',
  })
}

/** An agreement that was held before the meeting. */
export function agreement(id: string, what: string): Agreement {
  return { id: id as AgreementId, what, since: '2018-1' as Period, origin: 'existing' }
}

/** A frozen record with this content hash. */
export function frozenRecord(contentHash: string, revision: number): FrozenRecord {
  return { recordJson: '{}', privateJson: '{}', contentHash, revision, frozenAt: '2018-12-03T10:00:00.000Z', confirmations: [] }
}

/** "Question q has this value" for the municipality. */
export function answer(question: string, value: string | number | undefined): EvaluationChange {
  const change = { kind: 'answer-set', party: 'municipality', question: question as QuestionId } as const
  return value === undefined ? change : { ...change, value }
}

import { expect, test } from 'vitest'
import { isPreparedBy, nextToPrepare, preparationStageOf, resumeStepOf } from '../../../src/app/questionnaire/preparation.ts'
import type { EvaluationChange } from '../../../src/domain/evaluation-state.ts'
import type { QuestionId } from '../../../src/domain/survey.ts'
import { publishedSurvey, stateAfter } from './evaluation.ts'

const municipalityReady: EvaluationChange = { kind: 'sheet-ready', party: 'municipality' }
const providerReady: EvaluationChange = { kind: 'sheet-ready', party: 'provider' }

test('a ready party is sealed on a shared device until the other is ready too', () => {
  const state = stateAfter([municipalityReady])
  expect(preparationStageOf(state, 'municipality')).toBe('sealed')
  expect(preparationStageOf(state, 'provider')).toBe('open')
  const both = stateAfter([municipalityReady, providerReady])
  expect(preparationStageOf(both, 'municipality')).toBe('ready')
  expect(preparationStageOf(both, 'provider')).toBe('ready')
})

test('a ready party on its own device has nothing to hide from itself', () => {
  expect(preparationStageOf(stateAfter([municipalityReady], 'apart'), 'municipality')).toBe('ready')
})

test('reopening is free until the meeting has begun, and after that all is fixed', () => {
  expect(preparationStageOf(stateAfter([municipalityReady, { kind: 'sheet-reopened', party: 'municipality' }]), 'municipality')).toBe(
    'open',
  )
  const met = stateAfter([municipalityReady, providerReady, { kind: 'meeting-begun', date: '2018-11-21' }])
  expect(preparationStageOf(met, 'municipality')).toBe('fixed')
})

test('the device goes to the first party that is not ready', () => {
  expect(nextToPrepare(stateAfter([]))).toBe('municipality')
  expect(nextToPrepare(stateAfter([municipalityReady]))).toBe('provider')
  expect(nextToPrepare(stateAfter([providerReady]))).toBe('municipality')
  expect(nextToPrepare(stateAfter([municipalityReady, providerReady]))).toBeUndefined()
})

test('both together fill in only an evaluation that is filled in together', () => {
  expect(isPreparedBy(stateAfter([]), 'municipality')).toBe(true)
  expect(isPreparedBy(stateAfter([]), 'together')).toBe(false)
  expect(isPreparedBy(stateAfter([], 'together'), 'together')).toBe(true)
  expect(isPreparedBy(stateAfter([], 'together'), 'provider')).toBe(false)
})

test('on a device of its own only that party fills in', () => {
  const own = { ...stateAfter([], 'apart'), ownParty: 'provider' } as const
  expect(isPreparedBy(own, 'provider')).toBe(true)
  expect(isPreparedBy(own, 'municipality')).toBe(false)
})

test('a party comes back to the last theme it answered', async () => {
  const { survey } = await publishedSurvey()
  const answer = (question: string): EvaluationChange => ({
    kind: 'answer-set',
    party: 'provider',
    question: question as QuestionId,
    value: 'unknown',
  })
  expect(resumeStepOf(survey, stateAfter([]).sheets.provider)).toBeUndefined()
  expect(resumeStepOf(survey, stateAfter([answer('pos_vorm'), answer('ctx_vorm')]).sheets.provider)).toBe(3)
  expect(resumeStepOf(survey, stateAfter([answer('res_trend')]).sheets.provider)).toBe(8)
})

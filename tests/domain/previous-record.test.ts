import { expect, test } from 'vitest'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import type { Period } from '../../src/domain/period.ts'
import { previousEvaluationOf } from '../../src/domain/previous-record.ts'
import { tellStory } from '../scenario/story.ts'

const { evaluation } = tellStory().state
const local = (id: string, period: string, details = {}) => ({
  evaluation: { ...evaluation, id: id as EvaluationId, period: period as Period, ...details },
  aliases: [],
})

test('the last evaluation of the same two before this period, never a later one or of others', () => {
  const list = [local('long ago', '2016-2'), local('before', '2017-2'), local('now', '2018-1'), local('after', '2018-2')]
  expect(previousEvaluationOf(evaluation, list)).toBe('before')
  expect(previousEvaluationOf(evaluation, list.toReversed())).toBe('before')
  expect(previousEvaluationOf(evaluation, list.slice(2))).toBeUndefined()
  const elsewhere = { municipality: { code: 'GM0453', name: 'Velsen' } }
  expect(previousEvaluationOf(evaluation, [local('elsewhere', '2017-2', elsewhere)])).toBeUndefined()
  const other = { provider: { scheme: 'agb', value: '99000002', name: 'Andere Zorg' } }
  expect(previousEvaluationOf(evaluation, [local('other provider', '2017-2', other)])).toBeUndefined()
})

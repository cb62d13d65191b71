import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EvaluationId, ProviderRef } from '../../src/domain/evaluation.ts'
import { type EvaluationIdentity, type LocalIdentity, matchEvaluation } from '../../src/domain/matching.ts'
import type { Period } from '../../src/domain/period.ts'
import { runs } from '../support/runs.ts'

const agb: ProviderRef = { scheme: 'agb', value: '12345678', name: 'Thuiszorg Voorbeeld' }
const haarlem: EvaluationIdentity = {
  id: 'here' as EvaluationId,
  municipality: { code: 'GM0392', name: 'Haarlem' },
  region: { id: 'zuid-kennemerland', name: 'Zuid Kennemerland' },
  provider: agb,
  period: '2018-1' as Period,
}
const here: readonly LocalIdentity[] = [{ evaluation: haarlem, aliases: ['alias' as EvaluationId] }]
const file = (details: Partial<EvaluationIdentity>): EvaluationIdentity => ({ ...haarlem, id: 'elsewhere' as EvaluationId, ...details })

test.each<readonly [name: string, details: Partial<EvaluationIdentity>, kind: string]>([
  [
    'the same id, whatever else',
    { id: 'here' as EvaluationId, provider: { ...agb, value: '87654321' }, period: '2019-1' as Period },
    'same',
  ],
  ['an id under which it came before', { id: 'alias' as EvaluationId, provider: { ...agb, scheme: 'none', value: '' } }, 'same'],
  ['the same place, period and typed code', {}, 'same'],
  ['the same code under another name', { provider: { ...agb, name: 'TZ Voorbeeld' } }, 'same'],
  ['the same digits of another scheme', { provider: { ...agb, scheme: 'kvk' } }, 'doubtful'],
  ['another code', { provider: { ...agb, value: '87654321' } }, 'doubtful'],
  ['the same name without code', { provider: { scheme: 'none', value: '', name: agb.name } }, 'doubtful'],
  ['another period', { period: '2018-2' as Period }, 'other-period'],
  [
    'another period, the name alone',
    { period: '2018-2' as Period, provider: { scheme: 'none', value: '', name: 'thuiszorg voorbeeld' } },
    'other-period',
  ],
  ['another provider in another period', { period: '2018-2' as Period, provider: { ...agb, value: '87654321', name: 'Anders' } }, 'none'],
  ['another municipality', { municipality: { code: 'GM0453', name: 'Velsen' } }, 'none'],
  ['the same municipality in another region', { region: { id: 'rotterdam-wmo', name: 'Rotterdam - WMO' } }, 'none'],
  ['a municipality without code, by name', { municipality: { code: null, name: 'haarlem ' } }, 'same'],
])('%s', (_, details, kind) => {
  expect(matchEvaluation(file(details), here).kind).toBe(kind)
})

test('the evaluation with the same code wins from others in the same place', () => {
  const other = { evaluation: { ...haarlem, id: 'other' as EvaluationId, provider: { ...agb, value: '87654321' } }, aliases: [] }
  expect(matchEvaluation(file({}), [other, ...here])).toEqual({ kind: 'same', id: 'here' })
  expect(matchEvaluation(file({ provider: { ...agb, scheme: 'none', value: '' } }), [other, ...here])).toEqual({
    kind: 'doubtful',
    ids: ['other', 'here'],
  })
})

const anyIdentity: fc.Arbitrary<EvaluationIdentity> = fc.record({
  id: fc.constantFrom('a', 'b', 'c').map((id) => id as EvaluationId),
  municipality: fc.constantFrom({ code: 'GM0392', name: 'Haarlem' }, { code: null, name: 'Haarlem' }, { code: 'GM0453', name: 'Velsen' }),
  region: fc.constantFrom({ id: 'zuid-kennemerland', name: 'Zuid Kennemerland' }, { id: null, name: 'Andere regio' }),
  provider: fc.constantFrom<ProviderRef>(agb, { ...agb, scheme: 'kvk' }, { scheme: 'none', value: '', name: agb.name }),
  period: fc.constantFrom('2018-1', '2018-2').map((period) => period as Period),
})

test('both devices judge the same: what matches here matches there', () => {
  fc.assert(
    fc.property(anyIdentity, anyIdentity, (one, other) => {
      const judged = matchEvaluation(one, [{ evaluation: other, aliases: [] }]).kind
      expect(matchEvaluation(other, [{ evaluation: one, aliases: [] }]).kind).toBe(judged)
    }),
    runs(1000),
  )
})

test('only what is proven the same is matched without a question', () => {
  fc.assert(
    fc.property(anyIdentity, fc.uniqueArray(anyIdentity, { maxLength: 4, selector: ({ id }) => id }), (one, others) => {
      const match = matchEvaluation(
        one,
        others.map((evaluation) => ({ evaluation, aliases: [] })),
      )
      if (match.kind !== 'same' || match.id === one.id) return
      const found = others.find(({ id }) => id === match.id)
      expect(found?.period).toBe(one.period)
      expect(one.provider.scheme).not.toBe('none')
    }),
    runs(1000),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Allocation } from '../../../src/domain/allocation.ts'
import type { ProviderRef } from '../../../src/domain/evaluation.ts'
import { parseDecisions, writeDecisions } from '../../../src/insurer/invite/decisions-csv.ts'
import { type ProviderDecision, resolveProviders } from '../../../src/insurer/invite/provider-names.ts'
import { runs } from '../../support/runs.ts'

const agb = (value: string, name: string): ProviderRef => ({ scheme: 'agb', value, name })
const kvk = (value: string, name: string): ProviderRef => ({ scheme: 'kvk', value, name })
const none = (name: string): ProviderRef => ({ scheme: 'none', value: '', name })

function lines(...providers: readonly ProviderRef[]): readonly Allocation[] {
  const contact = { name: '', email: '' }
  return providers.map((provider, index) => ({
    line: index + 2,
    municipality: { code: 'GM0392', name: 'Haarlem' },
    region: { id: 'zuid-kennemerland', name: 'Zuid Kennemerland' },
    provider,
    covers: [],
    contacts: { municipality: contact, provider: contact },
  }))
}

/** The file as it was written, with "ja" behind what was asked. */
const agreed = (decisions: readonly ProviderDecision[]) => decisions.map((decision) => ({ ...decision, agreed: true }))

test.each<readonly [string, readonly ProviderRef[], ProviderRef]>([
  [
    'one code under two names',
    [agb('01234567', 'Zorg Zuid'), agb('01234567', 'ZorgZuid'), agb('01234567', 'Zorg Zuid')],
    agb('01234567', 'Zorg Zuid'),
  ],
  ['one name with and without code', [none('Zorg Zuid'), none('Zorg Zuid'), agb('01234567', 'Zorg Zuid')], agb('01234567', 'Zorg Zuid')],
  [
    'one name under two kinds of code',
    [agb('01234567', 'Zorg Zuid'), kvk('12345678', 'Stichting Zorg-Zuid B.V.')],
    agb('01234567', 'Zorg Zuid'),
  ],
  ['capitals and accents', [none('Coöp. Zórg Zuid'), none('coop zorg zuid'), none('coop zorg zuid')], none('coop zorg zuid')],
])('%s is asked once, with a proposal, and remembered', (_, providers, proposal) => {
  const asked = resolveProviders(lines(...providers), [], false)
  expect(asked.questions.map((question) => question.proposal)).toEqual([proposal])
  expect(asked.decisions.every((decision) => !decision.agreed)).toBe(true)
  const again = resolveProviders(lines(...providers), asked.decisions, false)
  expect(again.questions).toHaveLength(1)
  const answered = resolveProviders(lines(...providers), agreed(asked.decisions), false)
  expect(answered.questions).toEqual([])
  expect(answered.allocations.map(({ provider }) => provider)).toEqual(providers.map(() => proposal))
  expect(resolveProviders(lines(...providers), [], true).allocations).toEqual(answered.allocations)
})

test('different providers are not asked about', () => {
  const providers = [agb('01234567', 'Zorg Zuid'), agb('01234568', 'Zorg Noord'), none('Zorg Oost')]
  const resolved = resolveProviders(lines(...providers), [], false)
  expect(resolved.questions).toEqual([])
  expect(resolved.allocations.map(({ provider }) => provider)).toEqual(providers)
})

test('what the insurer changed in the proposal is what counts, also that they are two', () => {
  const [first, second] = [agb('01234567', 'Zorg Zuid'), agb('07654321', 'Zorg Zuid')]
  const apart = [first, second].map((provider) => ({ written: provider, taken: provider, agreed: true }))
  const resolved = resolveProviders(lines(first, second), apart, false)
  expect(resolved.questions).toEqual([])
  expect(resolved.allocations.map(({ provider }) => provider)).toEqual([first, second])
  const renamed = [{ written: first, taken: agb('01234567', 'Thuiszorg Zuid'), agreed: true }]
  expect(resolveProviders(lines(first), renamed, false).allocations[0]?.provider.name).toBe('Thuiszorg Zuid')
})

test('a third way of writing is asked about alone, with what was agreed as proposal', () => {
  const [known, other, third] = [agb('01234567', 'Zorg Zuid'), agb('01234567', 'ZorgZuid'), agb('01234567', 'Z.Z.')]
  const before = agreed(resolveProviders(lines(known, known, other), [], false).decisions)
  const asked = resolveProviders(lines(third, third, third, other, known), before, false)
  expect(asked.questions.map(({ proposal, lines: at }) => [proposal, at])).toEqual([[known, [2, 3, 4, 5, 6]]])
  expect(asked.decisions.filter((decision) => !decision.agreed).map(({ written }) => written)).toEqual([third])
})

test('decisions that the list does not need stay in the file', () => {
  const before = [{ written: none('Oud'), taken: none('Nieuw'), agreed: true }]
  expect(resolveProviders(lines(agb('01234567', 'Zorg')), before, false).decisions).toContainEqual(before[0])
})

test('aanbieders.csv gives back what was written', () => {
  const provider = fc.oneof(
    fc
      .tuple(fc.constantFrom('agb', 'kvk'), fc.stringMatching(/^\d{8}$/), fc.constantFrom('Zorg', "'t Hart", '=1+1', 'a;b"c', '-'))
      .map(([scheme, value, name]) => (scheme === 'agb' ? agb(value, name) : kvk(value, name))),
    fc.constantFrom(none('Zorg'), none('@zorg')),
  )
  fc.assert(
    fc.property(fc.array(fc.record({ written: provider, taken: provider, agreed: fc.boolean() })), (decisions) => {
      expect(parseDecisions(writeDecisions(decisions))).toEqual({ ok: true, value: decisions })
    }),
    runs(200),
  )
})

test.each([
  ['', 0, ''],
  ['codesoort;code\n', 1, 'aanbieder'],
  ['codesoort;code;aanbieder;wordt_codesoort;wordt_code;wordt_aanbieder;akkoord\nagb;1234567;Zorg;agb;01234567;Zorg;ja', 2, 'code'],
  ['codesoort;code;aanbieder;wordt_codesoort;wordt_code;wordt_aanbieder;akkoord\nagb;01234567;Zorg;agb;;Zorg;ja', 2, 'wordt_code'],
  ['codesoort;code;aanbieder;wordt_codesoort;wordt_code;wordt_aanbieder;akkoord\ngeen;;Zorg;geen;;Zorg;nee', 2, 'akkoord'],
])('aanbieders.csv %j is refused by its place', (text, line, column) => {
  expect(parseDecisions(text)).toEqual({ ok: false, problem: { kind: 'not-decisions', line, column } })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Period, parsePeriod, periodPartsOf, periodStart, previousPeriod } from '../../src/domain/period.ts'
import { periodTitle } from '../../src/texts/periods.ts'

test('half-years and years are periods', () => {
  for (const text of ['2018-1', '2018-2', '2018']) expect(parsePeriod(text)).toEqual({ ok: true, value: text })
})

test.each([
  '2018-3',
  '2018-0',
  '2018-',
  '2018-12',
  '18-1',
  ' 2018-1',
  '2018-1 ',
  '',
  '2018-1\n',
  'voorbeeld',
  2018,
  null,
  undefined,
  ['2018-1'],
])('%j is not a period', (value) => {
  expect(parsePeriod(value)).toEqual({ ok: false, problem: { kind: 'not-a-period' } })
})

test('a period starts with its first day', () => {
  expect(periodStart(period('2018-1'))).toBe('2018-01-01')
  expect(periodStart(period('2018-2'))).toBe('2018-07-01')
  expect(periodStart(period('2018'))).toBe('2018-01-01')
})

test('the period before has the same length', () => {
  expect(previousPeriod(period('2018-2'))).toBe('2018-1')
  expect(previousPeriod(period('2018-1'))).toBe('2017-2')
  expect(previousPeriod(period('2018'))).toBe('2017')
})

test('a period reads as a sentence says it', () => {
  expect(periodTitle(period('2018-1'))).toBe('eerste halfjaar 2018')
  expect(periodTitle(period('2026-2'))).toBe('tweede halfjaar 2026')
  expect(periodTitle(period('2018'))).toBe('2018')
})

test('going back is always to an earlier period of the same kind', () => {
  const periods = fc
    .tuple(fc.integer({ min: 2001, max: 2099 }), fc.constantFrom('', '-1', '-2'))
    .map(([year, half]) => period(`${year}${half}`))
  fc.assert(
    fc.property(periods, (now) => {
      const before = previousPeriod(now)
      expect(parsePeriod(before).ok).toBe(true)
      expect(periodStart(before) < periodStart(now)).toBe(true)
      expect(periodPartsOf(before).half === null).toBe(periodPartsOf(now).half === null)
    }),
  )
})

function period(text: string): Period {
  const parsed = parsePeriod(text)
  if (!parsed.ok) throw new Error(`not a period: ${text}`)
  return parsed.value
}

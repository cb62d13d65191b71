import { expect, test } from 'vitest'
import { type Period, parsePeriod, periodStart } from '../../src/domain/period.ts'
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

test('a period reads as a sentence says it', () => {
  expect(periodTitle(period('2018-1'))).toBe('eerste halfjaar 2018')
  expect(periodTitle(period('2026-2'))).toBe('tweede halfjaar 2026')
  expect(periodTitle(period('2018'))).toBe('2018')
})

function period(text: string): Period {
  const parsed = parsePeriod(text)
  if (!parsed.ok) throw new Error(`not a period: ${text}`)
  return parsed.value
}

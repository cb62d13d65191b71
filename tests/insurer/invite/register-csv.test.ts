import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EvaluationId } from '../../../src/domain/evaluation.ts'
import type { Period } from '../../../src/domain/period.ts'
import { parseRegister, writeRegister } from '../../../src/insurer/invite/register-csv.ts'
import { type RegisterRow, sortedRegister } from '../../../src/insurer/register.ts'
import { runs } from '../../support/runs.ts'

const name = fc.oneof(
  fc.constantFrom("'s-Gravenhage", 'a;b"c', '=1+1', '-x', 'ZORG, Zuid'),
  fc
    .string({ minLength: 1, maxLength: 40 })
    .filter((text) => text.trim() === text && /^[^|:'\n\r\t]+$/.test(text) && !/^\s*[=+\-@＝＋－＠]/.test(text)),
)
const municipality = fc.record({ code: fc.constantFrom('GM0392', 'GM0599', null), name: name.filter((text) => !/[|:]/.test(text)) })
const date = fc.constantFrom('2018-11-01', '2019-01-15', '2020-02-29')

const row: fc.Arbitrary<RegisterRow> = fc.record({
  jti: fc.uuid(),
  state: fc.constantFrom('valid', 'replaced', 'revoked'),
  issue: fc.integer({ min: 1, max: 9999 }),
  party: fc.constantFrom('municipality', 'provider'),
  organisation: name,
  organisationKey: fc.constantFrom('GM0392', 'agb:01234567', 'naam:zorg-zuid'),
  evaluation: fc.record({
    // A UUID, as ids are.
    id: fc.uuid().map((id) => id as EvaluationId),
    municipality,
    region: fc.record({ id: fc.constantFrom('zuid-kennemerland', null), name }),
    provider: fc.oneof(
      fc.record({ scheme: fc.constantFrom('agb' as const, 'kvk' as const), value: fc.stringMatching(/^\d{8}$/), name }),
      fc.record({ scheme: fc.constant('none' as const), value: fc.constant(''), name }),
    ),
    covers: fc.array(municipality, { maxLength: 3 }),
  }),
  // A period in the form that parsePeriod accepts.
  period: fc.constantFrom('2018-1' as Period, '2018-2' as Period, '2019' as Period),
  dueOn: date,
  issuedOn: date,
  expiresOn: date,
  tokenSha256: fc.stringMatching(/^[0-9a-f]{64}$/),
})

test('the register gives back what was written, in its one order', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const register = sortedRegister({ rows })
      const read = parseRegister(writeRegister({ rows: rows.toReversed() }))
      if (rows.length > 0) expect(read).toEqual({ ok: true, value: register })
      expect(writeRegister(register)).toBe(writeRegister({ rows: rows.toReversed() }))
    }),
    runs(300),
  )
})

const [sample] = fc.sample(row, { numRuns: 1, seed: 1 })
const written = writeRegister({ rows: sample ? [sample] : [] })
const [header = '', line = ''] = written.slice(1).split('\r\n')

/** The line with another text in this column. */
function withCell(column: string, text: string): string {
  const names = header.split(';')
  const cells = line.match(/"(?:[^"]|"")*"/g) ?? []
  return `${header}\r\n${cells.map((cell, at) => (names[at] === `"${column}"` ? `"${text}"` : cell)).join(';')}\r\n`
}

test.each([
  ['uitnodiging', '__proto__ x'],
  ['stand', 'geldigg'],
  ['stand', 'toString'],
  ['uitgifte', '0'],
  ['partij', 'verzekeraar'],
  ['evaluatie', 'voorbeeld'],
  ['periode', '2018-3'],
  ['gemeente_code', 'GM392'],
  ['aanbieder_codesoort', 'constructor'],
  ['aanbieder_code', '1234567'],
  ['mede_namens', 'Heemstede'],
  ['uiterste_datum', '15-1-2019'],
  ['token_sha256', 'AB'],
])('a register with another %s (%s) is refused by line and column', (column, text) => {
  expect(parseRegister(withCell(column, text))).toEqual({ ok: false, problem: { kind: 'not-a-register', line: 2, column } })
})

test('a file that is no register is refused as a whole', () => {
  expect(parseRegister('')).toEqual({ ok: false, problem: { kind: 'not-a-register', line: 0, column: '' } })
  expect(parseRegister('a;b\n1;2')).toEqual({ ok: false, problem: { kind: 'not-a-register', line: 1, column: 'uitnodiging' } })
  expect(parseRegister(`${header}\r\n"x`)).toEqual({ ok: false, problem: { kind: 'not-a-register', line: 2, column: '' } })
})

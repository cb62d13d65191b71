import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCsv, buildPlainCsv, type CsvValue, parseCsv } from '../../src/domain/csv.ts'
import { runs } from '../support/runs.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('=1+1', '@SUM(A1)', '-5', '+31', "'", '"', '""', ';', ',', '\r\n', '\n', '\t', 'a;b"c', '', ' ', '\uFEFF', '-9', 'null'),
)
const cell: fc.Arbitrary<CsvValue> = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
  fc.constant(null),
)
// A row of one empty cell is an empty line, which no CSV file can tell from none.
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))

test('plain CSV loses nothing: texts, numbers and empty cells come back as they were', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const parsed = parseCsv(buildPlainCsv(rows), ',')
      const back =
        parsed.ok &&
        parsed.value.map((cells) => cells.map((found) => (found.quoted ? found.text : found.text === '' ? null : Number(found.text))))
      expect(back).toEqual(rows.map((cells) => cells.map((value) => (value === 0 ? 0 : value))))
    }),
    runs(200),
  )
})

test('CSV for Dutch Excel comes back too: decimal commas, and at most an apostrophe before what would be run', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const csv = buildCsv(rows)
      expect(csv.startsWith('\uFEFF')).toBe(true)
      const parsed = parseCsv(csv, ';')
      const back =
        parsed.ok &&
        parsed.value.map((cells, row) =>
          cells.map((found, column) => {
            if (!found.quoted) return found.text === '' ? null : Number(found.text.replace(',', '.'))
            expect(found.text).not.toMatch(/^\s*[=+\-@]/)
            const original = rows[row]?.[column]
            return found.text === original ? found.text : found.text.slice(1)
          }),
        )
      expect(back).toEqual(rows.map((cells) => cells.map((value) => (value === 0 ? 0 : value))))
    }),
    runs(200),
  )
})

test.each(['"open', 'a"b', '"a"b'])('what is no CSV is refused with its line: %j', (bad) => {
  expect(parseCsv(`x,y\r\n${bad}\r\n`, ',')).toEqual({ ok: false, problem: { kind: 'not-csv', line: 2 } })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCsv } from '../../src/domain/csv.ts'

test('a table opens in Dutch Excel: byte order mark, semicolons, CRLF, texts in quotes, numbers bare', () => {
  expect(
    buildCsv([
      ['Gemeente', 'Aantal'],
      ['’s-Hertogenbosch; "Den Bosch"', 3],
    ]),
  ).toBe('\uFEFF"Gemeente";"Aantal"\r\n"’s-Hertogenbosch; ""Den Bosch""";3\r\n')
})

test.each(['=1+1', '+31', '-1', '@SUM(A1)', ' =1+1', '\t=1', '\r=1', '\nx', '＝1'])(
  'a cell that would be run as a formula is text: %j',
  (cell) => {
    expect(buildCsv([[cell]])).toBe(`\uFEFF"'${cell}"\r\n`)
  },
)

test('no cell ever begins with what a spreadsheet would run, and every cell comes back whole', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), { minLength: 1 }), (rows) => {
      const cells = [
        ...buildCsv(rows)
          .slice(1)
          .matchAll(/"((?:[^"]|"")*)"(?:;|\r\n)/g),
      ].map(([, cell = '']) => cell.replaceAll('""', '"'))
      expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([])
      expect(cells.map((cell, place) => (cell === rows.flat()[place] ? cell : cell.slice(1)))).toEqual(rows.flat())
    }),
    { numRuns: 1000 },
  )
})

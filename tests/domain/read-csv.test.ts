import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCsv } from '../../src/domain/csv.ts'
import { parseCsvTable } from '../../src/domain/read-csv.ts'
import { runs } from '../support/runs.ts'

const table = (columns: readonly string[], ...lines: readonly (readonly [number, ...string[]])[]) => ({
  ok: true,
  value: { columns, lines: lines.map(([line, ...cells]) => ({ line, cells })) },
})

test('Dutch and English Excel, with or without byte order mark, with any line ends', () => {
  const expected = table(['gemeente', 'aanbieder'], [2, 'Haarlem', 'Thuiszorg; Zuid, BV'], [3, "'s-Hertogenbosch", ''])
  const rows = ['Gemeente; Aanbieder ', 'Haarlem;"Thuiszorg; Zuid, BV"', "'s-Hertogenbosch;"]
  for (const end of ['\n', '\r\n', '\r']) {
    expect(parseCsvTable(rows.join(end))).toEqual(expected)
    expect(parseCsvTable(`\uFEFF${rows.join(end)}${end}`)).toEqual(expected)
  }
  expect(parseCsvTable('gemeente,aanbieder\nHaarlem,"Thuiszorg; Zuid, BV"\n\'s-Hertogenbosch,\n')).toEqual(expected)
})

test('a line knows where it starts, also after empty lines and line ends inside a text', () => {
  expect(parseCsvTable('a;b\n;\n\n"x\ny";"1"\nz;2\n')).toEqual(table(['a', 'b'], [4, 'x\ny', '1'], [6, 'z', '2']))
})

test.each([
  ['', { kind: 'empty' }],
  ['\n;\n', { kind: 'empty' }],
  ['a;b\n"x;y\n', { kind: 'not-csv', line: 2 }],
  ['a;b\nx "y";z\n', { kind: 'not-csv', line: 2 }],
  ['a;b\n"x"y;z\n', { kind: 'not-csv', line: 2 }],
  ['a;b\n1;2\n1;2;3\n', { kind: 'wrong-width', line: 3, expected: 2, found: 3 }],
  ['a;b\n\n1\n', { kind: 'wrong-width', line: 3, expected: 2, found: 1 }],
  ['a;b; A\n', { kind: 'column-twice', column: 'a' }],
])('%j is refused with its line', (text, problem) => expect(parseCsvTable(text)).toEqual({ ok: false, problem }))

test('what we write we read back, formulas and line ends included', () => {
  // An apostrophe that stands before a formula is the one sign that does not come back: it is the guard itself.
  const cell = fc
    .oneof(fc.string(), fc.constantFrom('=1+1', '-5', '@x', "'s-Gravenhage", '"', ';', '\t', 'a\r\nb'))
    .filter((text) => !/^'+(\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text))
  const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((text) => text.trim() !== ''))
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const read = parseCsvTable(buildCsv([['a', 'b', 'c'], ...rows]))
      expect(read.ok && read.value.lines.map(({ cells }) => cells)).toEqual(rows)
    }),
    runs(500),
  )
})

test('any text gives a table or a reason', () => {
  const piece = fc.constantFrom('"', ';', ',', '\n', '\r', '\r\n', 'x', '\uFEFF', "'", '=')
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const read = parseCsvTable(pieces.join(''))
      if (read.ok) for (const { cells } of read.value.lines) expect(cells).toHaveLength(read.value.columns.length)
    }),
    runs(500),
  )
})

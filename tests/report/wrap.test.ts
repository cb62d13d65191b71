import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divideWidth } from '../../src/report/pdf/column-widths.ts'
import { type Line, type Segment, unitsOf, wrap } from '../../src/report/pdf/wrap.ts'
import { runs } from '../support/runs.ts'

/** Every character is one wide, in both weights. */
const measure = (text: string) => text.length
const textOf = (line: Line) => line.map(({ text }) => text).join('')
const linesOf = (segments: readonly Segment[], width: number) => wrap(unitsOf(segments, measure), width, measure).map(textOf)
const plain = (text: string): readonly Segment[] => [{ text, weight: 'regular' }]

describe('breaking text into lines', () => {
  test.each([
    ['een twee drie', 8, ['een twee ', 'drie']],
    ['een\ntwee', 20, ['een ', 'twee']],
    ['warme-overdracht', 10, ['warme-', 'overdracht']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['en abcdefghij', 4, ['en ', 'abcd', 'efgh', 'ij']],
    ['', 10, []],
    ['   een', 10, ['een']],
  ])('%j in %i', (text, width, lines) => {
    expect(linesOf(plain(text), width)).toEqual(lines)
  })

  test('a word that changes weight halfway is not broken there', () => {
    const segments: readonly Segment[] = [
      { text: 'zij zei ', weight: 'regular' },
      { text: 'Oneens', weight: 'semiBold' },
      { text: '. En toen', weight: 'regular' },
    ]
    expect(linesOf(segments, 14)).toEqual(['zij zei ', 'Oneens. En ', 'toen'])
  })

  test('loses no character and keeps every line within the width', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', '-', '/', ' ', ' ', '\n', '.'), maxLength: 80 })
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), fc.integer({ min: 1, max: 20 }), (texts, width) => {
        const segments = texts.map((text, index): Segment => ({ text, weight: index % 2 === 0 ? 'regular' : 'semiBold' }))
        const lines = linesOf(segments, width)
        expect(lines.join('').replace(/\s/g, '')).toBe(texts.join('').replace(/\s/g, ''))
        expect(lines.filter((line) => line.trimEnd().length > width)).toEqual([])
      }),
      runs(1000),
    )
  })
})

describe('dividing the width over columns', () => {
  const need = fc.record({ least: fc.integer({ min: 1, max: 400 }), natural: fc.integer({ min: 1, max: 4000 }) })

  test('the widths add up, and none is under its longest word when all words fit', () => {
    fc.assert(
      fc.property(fc.array(need, { minLength: 1, maxLength: 6 }), (needs) => {
        const widths = divideWidth(needs, 487)
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(487)
        const fair = 487 / needs.length
        expect(widths.filter((width, index) => width < Math.min(needs[index]?.least ?? 0, fair) - 0.001)).toEqual([])
      }),
      runs(1000),
    )
  })

  test('short columns get what they need and the long one the rest', () => {
    const widths = divideWidth(
      [
        { least: 60, natural: 1500 },
        { least: 40, natural: 50 },
        { least: 60, natural: 90 },
      ],
      487,
    )
    expect(widths.map(Math.round)).toEqual([347, 50, 90])
  })
})

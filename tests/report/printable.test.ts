import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { glyphCheckOf, openPdf } from '../../src/report/pdf/jspdf-door.ts'
import { missingGlyph, printable } from '../../src/report/pdf/printable.ts'
import { runs } from '../support/runs.ts'
import { reportFonts } from './report-fixture.ts'

const hasGlyph = glyphCheckOf(openPdf(await reportFonts()))
const print = (text: string) => printable(text, hasGlyph)

describe('text for paper', () => {
  test.each([
    ['voor\tna', 'voor na'],
    ['voor\u0007na', 'voorna'],
    ['a\u00a0b\u2009c\u3000d', 'a b c d'],
    ['wijk\u2011team', 'wijk-team'],
    ['één\r\ntwee\u2028drie', 'één\ntwee\ndrie'],
    ['e\u0301e\u0301n', 'één'],
    ['sa\u00admen\u200bwerken', 'samenwerken'],
    ['Ayşe Yıldız, Čapek, Łódź, ’t Hoff – € 5 → ½ ²', 'Ayşe Yıldız, Čapek, Łódź, ’t Hoff – € 5 → ½ ²'],
  ])('%j needs no original beside it', (text, expected) => {
    expect(print(text)).toEqual({ text: expected })
  })

  test.each([
    ['goed 👍', `goed ${missingGlyph}`, 'goed 👍'],
    ['👍🏽', missingGlyph, '👍🏽'],
    ['中文', missingGlyph.repeat(2), '中文'],
    ['ﬁets', 'fiets', 'ﬁets'],
    ['\u0600', missingGlyph, '\u0600'],
    ['\ud800 einde', `${missingGlyph} einde`, '\ufffd einde'],
  ])('%j is printed otherwise and keeps what was meant', (text, expected, original) => {
    const printed = print(text)
    // U+FFFD may itself be in the font; then it stands as it is.
    if (expected.startsWith(missingGlyph) && hasGlyph(0xfffd) && original.includes('\ufffd')) expect(printed.text).toBe('\ufffd einde')
    else expect(printed).toEqual({ text: expected, original })
  })

  test('only characters with a glyph come out, whatever goes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect([...print(text).text].filter((character) => character !== '\n' && !hasGlyph(character.codePointAt(0) ?? 0))).toEqual([])
      }),
      runs(1000),
    )
  })

  test('letters and digits are never lost: they are printed, or the original goes along', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { text: printed, original } = print(text)
        const lettersOf = (words: string) =>
          words
            .normalize('NFC')
            .match(/[\p{L}\p{N}]/gu)
            ?.join('') ?? ''
        expect(original === undefined ? lettersOf(printed) : lettersOf(original)).toBe(lettersOf(text))
      }),
      runs(1000),
    )
  })

  test('no two characters that may be drawn share a glyph, or the last one used would be read for both', async () => {
    const pdf = openPdf(await reportFonts())
    // The parsed font file; jsPDF's types do not say what it holds.
    const { metadata } = pdf.getFont() as unknown as { metadata: { cmap: { unicode: { codeMap: Record<string, number> } } } }
    const byGlyph = new Map<number, string[]>()
    for (const [code, glyph] of Object.entries(metadata.cmap.unicode.codeMap)) {
      const { text } = print(`x${String.fromCodePoint(Number(code))}x`)
      const drawn = text.slice(1, -1)
      const sharing = byGlyph.get(glyph) ?? []
      if (glyph > 0 && drawn !== '' && !sharing.includes(drawn)) byGlyph.set(glyph, [...sharing, drawn])
    }
    expect([...byGlyph.values()].filter((sharing) => sharing.length > 1)).toEqual([])
  })
})

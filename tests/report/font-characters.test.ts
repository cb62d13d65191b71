import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fontCharacters, isInReportFont } from '../../src/report/pdf/font-characters.ts'
import { glyphCheckOf, openPdf } from '../../src/report/pdf/jspdf-door.ts'
import { findUnprintable, missingGlyph, printable } from '../../src/report/pdf/printable.ts'
import { runs } from '../support/runs.ts'
import { reportFonts } from './report-fixture.ts'

const hasGlyph = glyphCheckOf(openPdf(await reportFonts()))

test('the list says of every character exactly whether both shipped fonts have it', () => {
  const wrong = Array.from({ length: 0x10000 }, (_, codePoint) => codePoint).filter(
    (codePoint) => hasGlyph(codePoint) !== isInReportFont(codePoint),
  )
  expect(wrong).toEqual([])
  expect(Array.from(fontCharacters).every((sign) => isInReportFont(sign.codePointAt(0) ?? 0))).toBe(true)
})

test.each([
  ['Dit is gewoon Nederlands: één, reünie, ’s middags – € 5 → klaar.', []],
  ['goed 👍👍, 中文 en 👍', ['👍', '中', '文']],
  ['met een tab\ten een nieuwe\nregel, ﬁets, \u200b', []],
  ['e\u0301én', []],
])('in %j it names what becomes □', (text, lost) => {
  expect(findUnprintable(text, isInReportFont)).toEqual(lost)
})

test('it names something exactly when paper shows one □ more than was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const boxes = (given: string) => Array.from(given).filter((sign) => sign === missingGlyph).length
      const added = boxes(printable(text, isInReportFont).text) - boxes(text.normalize('NFC'))
      expect(findUnprintable(text, isInReportFont).length > 0).toBe(added > 0)
    }),
    runs(500),
  )
})

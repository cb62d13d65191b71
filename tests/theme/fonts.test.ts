import { readFileSync } from 'node:fs'
import { jsPDF } from 'jspdf'
import { describe, expect, test } from 'vitest'

describe.each(['Regular', 'SemiBold'])('the report font %s', (weight) => {
  const glyphOf = glyphsOf(`public/fonts/SourceSans3-${weight}.ttf`)

  test.each(Array.from('AZaz09éëïöçñşłığŁŐž€→✓☐☑□■●▲½²≥·–—’‘“”…\u00a0'))('has a glyph for %s', (sign) => {
    expect(glyphOf(sign)).toBeGreaterThan(0)
  })

  test('has no glyph for an emoji, so the report must say what it leaves out', () => {
    expect(glyphOf('👍')).toBe(0)
  })
})

test.each(['Regular', 'SemiBold'])('the screen font %s stays small', (weight) => {
  const bytes = readFileSync(`public/fonts/SourceSans3-${weight}.woff2`)
  expect(bytes.subarray(0, 4).toString()).toBe('wOF2')
  expect(bytes.length).toBeLessThan(24_000)
})

test('the licence goes with the fonts', () => {
  expect(readFileSync('public/fonts/OFL.txt', 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1')
})

function glyphsOf(file: string): (sign: string) => number {
  const doc = new jsPDF()
  doc.addFileToVFS('font.ttf', readFileSync(file).toString('binary'))
  doc.addFont('font.ttf', 'Test', 'normal')
  doc.setFont('Test')
  // jsPDF's types leave out the parsed font; 4.2.1 has it.
  const { metadata } = doc.getFont() as unknown as { metadata: { characterToGlyph(codePoint: number): number } }
  return (sign) => metadata.characterToGlyph(sign.codePointAt(0) ?? 0)
}

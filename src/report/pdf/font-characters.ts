/** First and last code point of what the fonts of screen and report hold: the one list from which they are cut. */
const ranges: readonly (readonly [first: number, last: number])[] = [
  // Latin, Latin-1, Latin Extended-A, the Romanian letters, capital sharp s and general punctuation, as far as Source Sans 3 has it.
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x1e9e, 0x1e9e],
  [0x2010, 0x201e],
  [0x2020, 0x2023],
  [0x2026, 0x2026],
]
const signs = '‰′″‹›⁄€™←↑→↓↔−≈≠≤≥■□▪▲▼◆○●☐☑✓✗'

/** Every character the fonts are cut to. */
export const fontCharacters: string =
  ranges
    .map(([first, last]) => Array.from({ length: last - first + 1 }, (_, offset) => String.fromCodePoint(first + offset)).join(''))
    .join('') + signs

/** True when the report's fonts can draw the character; needs neither the fonts nor the code that draws. */
export function isInReportFont(codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last) || signs.includes(String.fromCodePoint(codePoint))
}

/** Text as it goes on paper. */
export interface Printable {
  readonly text: string
  /** The text as it was meant, when paper shows it otherwise: goes along as ActualText, for screen readers and for copying. */
  readonly original?: string
}

/** Stands on paper for a character that the font does not have. */
export const missingGlyph = '□'

/**
 * Text that the font can draw (R12: no text may be lost). jsPDF cuts a line off at a tab or control character and drops what has no
 * glyph, so nothing else may reach it. Spaces of all kinds become one plain space, hyphens one hyphen, control and invisible characters
 * vanish, newlines stay; whatever else the font lacks becomes its plain form (ﬁ → fi) or □, and then `original` holds the text.
 */
export function printable(source: string, hasGlyph: (codePoint: number) => boolean): Printable {
  const meant = source.replace(loneSurrogate, '\ufffd').normalize('NFC')
  let changed = false
  const printed = Array.from(tidy(meant), (character) => {
    if (character === '\n' || isDrawable(character, hasGlyph)) return character
    changed = true
    return substituteFor(character, hasGlyph)
  })
  const text = printed.join('')
  return changed ? { text, original: meant } : { text }
}

/** The characters that become □ on paper, each once, in their order: to say so while somebody types. */
export function findUnprintable(source: string, hasGlyph: (codePoint: number) => boolean): readonly string[] {
  const lost = Array.from(tidy(source.replace(loneSurrogate, '\ufffd').normalize('NFC'))).filter(
    (character) => character !== '\n' && !isDrawable(character, hasGlyph) && substituteFor(character, hasGlyph) === missingGlyph,
  )
  return [...new Set(lost)]
}

/** Spaces, hyphens and invisible characters: changing these loses nothing. Arabic number signs count as format, but are seen. */
function tidy(text: string): string {
  return text
    .replace(/[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
    .replace(/ ?(?:\r\n?|[\n\u000b\f\u0085\u2028\u2029]) ?/g, '\n')
    .replace(/\n+/g, '\n')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[^\P{Cc}\n]|(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])\p{Cf}/gu, '')
}

function substituteFor(character: string, hasGlyph: (codePoint: number) => boolean): string {
  // Accents and variation marks without a glyph belong to the character before them, which already shows.
  if (/\p{M}|[\u{1f3fb}-\u{1f3ff}]/u.test(character)) return ''
  const plainForm = Array.from(character.normalize('NFKD')).filter((part) => isDrawable(part, hasGlyph))
  return plainForm.join('') || missingGlyph
}

function isDrawable(character: string, hasGlyph: (codePoint: number) => boolean): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  // jsPDF writes code units: outside the first plane it would draw two halves.
  return codePoint <= 0xffff && hasGlyph(codePoint)
}

const loneSurrogate = /\p{Surrogate}/gu

/** A stretch of text in one weight; with `href` it is a link. */
export interface Segment {
  readonly text: string
  readonly weight: Weight
  readonly href?: string
}

/** The two weights that the report is set in. */
export type Weight = 'regular' | 'semiBold'

/** What stands on one line. A soft-broken line keeps its last space, so that words are not glued together when the text is copied. */
export type Line = readonly Segment[]

/** The width of a text in this weight. */
export type Measure = (text: string, weight: Weight) => number

/** A stretch between places where a line may end; it may run over several segments ("**Oneens**."). */
export interface Unit {
  readonly segments: readonly Segment[]
  readonly width: number
  /** Its width without the spaces at its end, which may stick out of a line. */
  readonly bare: number
}

/** The text in the pieces that wrapping works with, measured once for every width it is wrapped to. */
export function unitsOf(segments: readonly Segment[], measure: Measure): readonly (Unit | 'newline')[] {
  const units: (Unit | 'newline')[] = []
  let unit: Segment[] = []
  const close = () => {
    if (unit.length > 0) units.push({ segments: unit, width: widthOf(unit, measure), bare: widthOf(trimmedEnd(unit), measure) })
    unit = []
  }
  for (const segment of segments) {
    for (const part of segment.text.match(/\n|[^ \n/–-]*[/–-]+ *|[^ \n/–-]+ *| +/g) ?? []) {
      if (part === '\n') {
        close()
        units.push('newline')
        continue
      }
      unit.push({ ...segment, text: part })
      if (/[ \-–/]$/.test(part)) close()
    }
  }
  close()
  return units
}

/**
 * Breaks text into lines no wider than `width`: at newlines, after spaces, hyphens and slashes, and inside a word only when the word
 * alone is wider than a line. Empty text gives no lines. No character is lost.
 */
export function wrap(units: readonly (Unit | 'newline')[], width: number, measure: Measure): readonly Line[] {
  const lines: Line[] = []
  let line: Segment[] = []
  let used = 0
  const finish = () => {
    if (line.length > 0) lines.push(merged(line))
    line = []
    used = 0
  }
  for (const unit of units) {
    if (unit === 'newline') {
      const last = line.at(-1)
      if (last && !last.text.endsWith(' ')) line.push({ ...last, text: ' ' })
      finish()
      continue
    }
    // A space at the start of a line would only push it to the right.
    if (used === 0 && unit.bare === 0) continue
    if (used > 0 && used + unit.bare > width + tolerance) finish()
    if (unit.bare <= width + tolerance) {
      line.push(...unit.segments)
      used += unit.width
      continue
    }
    for (const piece of cut(unit.segments, width, measure)) {
      finish()
      line.push(...piece)
      used = widthOf(piece, measure)
    }
  }
  finish()
  return lines
}

/** Width of the widest stretch that wrapping never breaks: what a column must at least have. */
export function longestUnitOf(units: readonly (Unit | 'newline')[]): number {
  return Math.max(0, ...units.map((unit) => (unit === 'newline' ? 0 : unit.bare)))
}

/** Width of the widest line of a text that ends its lines only at newlines, with the spaces at its end. */
export function naturalWidthOf(units: readonly (Unit | 'newline')[]): number {
  let widest = 0
  let width = 0
  for (const unit of units) {
    width = unit === 'newline' ? 0 : width + unit.width
    widest = Math.max(widest, width)
  }
  return widest
}

/** Sums of fractions may differ from their whole by a rounding error. */
const tolerance = 0.001

/** A word that is wider than a line, in pieces that fit; at least one character each. */
function cut(unit: readonly Segment[], width: number, measure: Measure): readonly (readonly Segment[])[] {
  const pieces: Segment[][] = []
  let piece: Segment[] = []
  let used = 0
  for (const segment of unit) {
    for (const character of segment.text) {
      const advance = measure(character, segment.weight)
      if (used > 0 && character !== ' ' && used + advance > width + tolerance) {
        pieces.push(merged(piece))
        piece = []
        used = 0
      }
      piece.push({ ...segment, text: character })
      used += advance
    }
  }
  pieces.push(merged(piece))
  return pieces
}

function widthOf(segments: readonly Segment[], measure: Measure): number {
  return segments.reduce((sum, { text, weight }) => sum + measure(text, weight), 0)
}

function trimmedEnd(unit: readonly Segment[]): readonly Segment[] {
  const last = unit.at(-1)
  return last ? [...unit.slice(0, -1), { ...last, text: last.text.trimEnd() }] : unit
}

/** Neighbours of the same weight and link as one segment. */
function merged(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  for (const segment of segments) {
    const last = result.at(-1)
    if (last && last.weight === segment.weight && last.href === segment.href)
      result[result.length - 1] = { ...last, text: last.text + segment.text }
    else result.push(segment)
  }
  return result
}

import type { jsPDF } from 'jspdf'
import type { RunText } from '../blocks.ts'
import { glyphCheckOf, useFont } from './jspdf-door.ts'
import { printable } from './printable.ts'
import { type Line, longestUnitOf, naturalWidthOf, type Segment, type Unit, unitsOf, type Weight, wrap } from './wrap.ts'

/** Text ready for paper. */
export interface Prepared {
  readonly segments: readonly Segment[]
  /** The text as meant, when paper shows it otherwise. */
  readonly actualText: string | undefined
}

/** What the fonts can draw, how wide it is and where it breaks: found out once for all the ways of setting the page that are tried. */
export interface TextMetrics {
  /** Text that the font can draw, in one weight unless a run is strong; the same text gives the same object. */
  readonly prepare: (runs: RunText, weight: Weight) => Prepared
  /** The width of a text at a size of one point. */
  readonly unitWidth: (text: string, weight: Weight) => number
  /** The text in lines no wider than `width`, at a size of one point. */
  readonly lines: (text: Prepared, width: number) => readonly Line[]
  /** The widest stretch that is never broken, at a size of one point. */
  readonly longestUnit: (text: Prepared) => number
}

/** The metrics of the fonts in this document. Measuring puts nothing on its pages. */
export function textMetricsOf(pdf: jsPDF): TextMetrics {
  const checkGlyph = glyphCheckOf(pdf)
  const drawable = new Map<number, boolean>()
  const hasGlyph = (codePoint: number) => remembered(drawable, codePoint, () => checkGlyph(codePoint))
  const prepared = { regular: new Map<string, Prepared>(), semiBold: new Map<string, Prepared>() }

  const widths = { regular: new Map<string, number>(), semiBold: new Map<string, number>() }
  const advances = { regular: new Map<string, number>(), semiBold: new Map<string, number>() }
  const advanceOf = (character: string, weight: Weight) => {
    useFont(pdf, weight, 1)
    return pdf.getTextWidth(character)
  }
  // jsPDF does not kern: a text is as wide as its characters. This runs thousands of times, so it makes nothing that is thrown away.
  const unitWidth = (text: string, weight: Weight) => {
    const known = widths[weight].get(text)
    if (known !== undefined) return known
    let width = 0
    for (const character of text) {
      let advance = advances[weight].get(character)
      if (advance === undefined) {
        advance = advanceOf(character, weight)
        advances[weight].set(character, advance)
      }
      width += advance
    }
    widths[weight].set(text, width)
    return width
  }

  const cutUp = new Map<Prepared, readonly (Unit | 'newline')[]>()
  const units = (text: Prepared) => remembered(cutUp, text, () => unitsOf(text.segments, unitWidth))
  const naturalWidths = new Map<Prepared, number>()
  const naturalWidth = (text: Prepared) => remembered(naturalWidths, text, () => naturalWidthOf(units(text)))
  const wrapped = new Map<Prepared, Map<number, readonly Line[]>>()
  const linesOf = (text: Prepared) => remembered(wrapped, text, () => new Map<number, readonly Line[]>())
  return {
    prepare: (runs, weight) => remembered(prepared[weight], keyOf(runs), () => prepare(runs, weight, hasGlyph)),
    unitWidth,
    lines: (text, width) => {
      // Most texts take one line, which is the same at every width that is tried.
      const allowed = naturalWidth(text) <= width ? Number.POSITIVE_INFINITY : width
      return remembered(linesOf(text), allowed, () => wrap(units(text), allowed, unitWidth))
    },
    longestUnit: (text) => longestUnitOf(units(text)),
  }
}

function prepare(runs: RunText, weight: Weight, hasGlyph: (codePoint: number) => boolean): Prepared {
  const printed = runs.map((run) => ({ run, ...printable(run.text, hasGlyph) }))
  const segments = printed.map(
    ({ run, text }): Segment => ({
      text,
      weight: run.kind === 'strong' ? 'semiBold' : weight,
      ...(run.kind === 'link' ? { href: run.href } : {}),
    }),
  )
  const isChanged = printed.some(({ original }) => original !== undefined)
  return { segments, actualText: isChanged ? printed.map(({ text, original }) => original ?? text).join('') : undefined }
}

/** The text itself where it is no more than that, as it nearly always is; both never begin alike. */
function keyOf(runs: RunText): string {
  const [first] = runs
  if (first?.kind === 'text' && runs.length === 1) return `t${first.text}`
  return JSON.stringify(runs)
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key)
  if (value !== undefined) return value
  const found = find()
  known.set(key, found)
  return found
}

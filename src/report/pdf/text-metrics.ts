import type { jsPDF } from 'jspdf'
import type { RunText } from '../blocks.ts'
import { glyphCheckOf, useFont } from './jspdf-door.ts'
import { printable } from './printable.ts'
import { type Line, longestUnitOf, type Segment, type Unit, unitsOf, type Weight, wrap } from './wrap.ts'

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
  const prepared = new Map<string, Prepared>()

  const widths = { regular: new Map<string, number>(), semiBold: new Map<string, number>() }
  const advanceOf = (character: string, weight: Weight) =>
    remembered(widths[weight], character, () => {
      useFont(pdf, weight, 1)
      return pdf.getTextWidth(character)
    })
  // jsPDF does not kern: a text is as wide as its characters.
  const unitWidth = (text: string, weight: Weight) =>
    remembered(widths[weight], text, () => Array.from(text).reduce((sum, character) => sum + advanceOf(character, weight), 0))

  const cutUp = new Map<Prepared, readonly (Unit | 'newline')[]>()
  const units = (text: Prepared) => remembered(cutUp, text, () => unitsOf(text.segments, unitWidth))
  const wrapped = new Map<Prepared, Map<number, readonly Line[]>>()
  const linesOf = (text: Prepared) => remembered(wrapped, text, () => new Map<number, readonly Line[]>())
  return {
    prepare: (runs, weight) => remembered(prepared, keyOf(runs, weight), () => prepare(runs, weight, hasGlyph)),
    unitWidth,
    lines: (text, width) => remembered(linesOf(text), width, () => wrap(units(text), width, unitWidth)),
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

function keyOf(runs: RunText, weight: Weight): string {
  return [weight, ...runs.flatMap((run) => [run.kind, run.kind === 'link' ? run.href : '', run.text])].join('\u0000')
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = known.get(key)
  if (value !== undefined) return value
  const found = find()
  known.set(key, found)
  return found
}

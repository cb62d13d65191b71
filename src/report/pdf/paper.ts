import type { jsPDF } from 'jspdf'
import type { RunText } from '../blocks.ts'
import { pageSize, useFont } from './jspdf-door.ts'
import { type Colour, palette } from './palette.ts'
import type { Writer } from './silent-writer.ts'
import type { Prepared, TextMetrics } from './text-metrics.ts'
import type { TextSize, Typography } from './typography.ts'
import type { Line, Segment, Weight } from './wrap.ts'

/** How a text looks: its size and colour. */
export interface TextStyle extends TextSize {
  readonly colour: Colour
}

const margin = { side: 54, top: 54, bottom: 60 } as const

/** The pages and the place where the next block goes. Draws text; what it means is up to the structure element around it. */
export class Paper {
  readonly pdf: jsPDF
  readonly writer: Writer
  readonly typography: Typography
  readonly left = margin.side
  readonly top = margin.top
  readonly width = pageSize.width - 2 * margin.side
  readonly bottom = pageSize.height - margin.bottom
  /** Where the next block starts. */
  y: number = margin.top
  readonly #metrics: TextMetrics
  #page = 1

  constructor(pdf: jsPDF, writer: Writer, typography: Typography, metrics: TextMetrics) {
    this.pdf = pdf
    this.writer = writer
    this.typography = typography
    this.#metrics = metrics
  }

  /** The page that is being filled, which is also how many there are. */
  get page(): number {
    return this.#page
  }

  get isAtTop(): boolean {
    return this.y <= this.top
  }

  breakPage(): void {
    this.writer.addPage()
    this.#page += 1
    this.y = this.top
  }

  /** Goes to a new page unless this much fits, or the page is still empty. */
  ensure(height: number): void {
    if (!this.isAtTop && this.y + height > this.bottom) this.breakPage()
  }

  /** Leaves white, but never at the top of a page. */
  skip(height: number): void {
    if (!this.isAtTop) this.y += height
  }

  /** Text that the font can draw, in one weight unless a run is strong. */
  prepare(runs: RunText, weight: Weight = 'regular'): Prepared {
    return this.#metrics.prepare(runs, weight)
  }

  lines(text: Prepared, width: number, size: number): readonly Line[] {
    return this.#metrics.lines(text, width / size)
  }

  /** Width of the widest stretch that wrapping never breaks: what a column must at least have. */
  longestUnitOf(text: Prepared, size: number): number {
    return this.#metrics.longestUnit(text) * size
  }

  widthOf(line: Line, size: number): number {
    return line.reduce((sum, { text, weight }) => sum + this.#metrics.unitWidth(text, weight) * size, 0)
  }

  /** Draws the lines from `y` down as content of the current element; links become Link elements. Each line may start elsewhere. */
  drawLines(lines: readonly Line[], x: number | ((line: Line, index: number) => number), y: number, style: TextStyle): void {
    const startOf = typeof x === 'number' ? () => x : x
    const placed = lines.flatMap((line, index) => this.#placeLine(line, startOf(line, index), y + index * style.leading, style))
    let start = 0
    while (start < placed.length) {
      const href = placed[start]?.segment.href
      if (href === undefined) {
        const next = placed.findIndex(({ segment }, index) => index > start && segment.href !== undefined)
        const end = next === -1 ? placed.length : next
        this.writer.mark(() => {
          for (const piece of placed.slice(start, end)) this.#put(piece, style)
        })
        start = end
        continue
      }
      const piece = placed[start]
      if (piece) this.#drawLink(piece, href, style)
      start += 1
    }
  }

  /** Draws lines from the current place on, over as many pages as needed, never leaving one line alone. */
  flowLines(lines: readonly Line[], x: number, style: TextStyle): void {
    let rest = lines
    while (rest.length > 0) {
      const room = Math.floor((this.bottom - this.y + 0.001) / style.leading)
      const wanted = rest.length - room === 1 ? room - 1 : room
      const count = rest.length <= room ? rest.length : wanted
      if (count < Math.min(2, rest.length) && !this.isAtTop) {
        this.breakPage()
        continue
      }
      this.drawLines(rest.slice(0, count), x, this.y, style)
      this.y += count * style.leading
      rest = rest.slice(count)
    }
  }

  fillBox(x: number, y: number, width: number, height: number, colour: Colour): void {
    this.writer.artifact(() => {
      this.pdf.setFillColor(...colour)
      this.pdf.rect(x, y, width, height, 'F')
    })
  }

  drawRule(y: number, colour: Colour = palette.rule): void {
    this.writer.artifact(() => {
      this.pdf.setDrawColor(...colour)
      this.pdf.setLineWidth(0.6)
      this.pdf.line(this.left, y, this.left + this.width, y)
    })
  }

  /** Draws one line of text inside an artifact that the caller opened. */
  putLine(line: Line, x: number, y: number, style: TextStyle): void {
    for (const piece of this.#placeLine(line, x, y, style)) this.#put(piece, style)
  }

  #placeLine(line: Line, x: number, y: number, { size, leading }: TextStyle) {
    // Capitals stand in the middle of their line.
    const baseline = y + (leading + 0.68 * size) / 2
    let at = x
    return line.map((segment, index) => {
      const place = { segment, x: at, y, baseline }
      // What stands last on its line need not be measured.
      if (index < line.length - 1) at += this.#metrics.unitWidth(segment.text, segment.weight) * size
      return place
    })
  }

  #put({ segment, x, baseline }: { segment: Segment; x: number; baseline: number }, { size, colour }: TextStyle): void {
    useFont(this.pdf, segment.weight, size)
    this.pdf.setTextColor(...(segment.href === undefined ? colour : palette.brand))
    this.pdf.text(segment.text, x, baseline)
  }

  #drawLink(piece: { segment: Segment; x: number; y: number; baseline: number }, href: string, style: TextStyle): void {
    const width = this.#metrics.unitWidth(piece.segment.text.trimEnd(), piece.segment.weight) * style.size
    const box = { x: piece.x, y: piece.y, width, height: style.leading }
    this.writer.link(href, piece.segment.text.trim(), box, () => this.#put(piece, style))
    this.writer.artifact(() => {
      this.pdf.setDrawColor(...palette.brand)
      this.pdf.setLineWidth(0.5)
      this.pdf.line(piece.x, piece.baseline + 1.5, piece.x + width, piece.baseline + 1.5)
    })
  }
}

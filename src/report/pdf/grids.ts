import type { jsPDF } from 'jspdf'
import type { LevelCounts } from '../../domain/comparison.ts'
import type { SheetParty } from '../../domain/party.ts'
import type { Level } from '../../domain/survey.ts'
import { plain, type ScaleBlock, type ScaleFigure, strong, type TableBlock } from '../blocks.ts'
import type { CellFigure, Grid, GridCell } from './draw-grid.ts'
import { type Colour, palette } from './palette.ts'
import type { Paper } from './paper.ts'

/** A table block, ready to be drawn. */
export function tableGrid(paper: Paper, { caption, columns, rows }: TableBlock): Grid {
  return {
    summary: caption,
    head: columns.map(({ title, align }) => ({ text: paper.prepare(plain(title), 'semiBold'), align })),
    rows: rows.map(({ cells }) => cells.map((cell, index) => ({ text: paper.prepare(cell), align: columns[index]?.align ?? 'start' }))),
    ...(columns.every(({ share }) => share !== undefined) ? { shares: columns.map(({ share }) => share ?? 0) } : {}),
  }
}

/** The figures per theme, ready to be drawn: the words that count the answers, and a mark for each of them. */
export function scaleGrid(paper: Paper, { caption, labelTitle, columns, conclusionTitle, rows }: ScaleBlock): Grid {
  const cell = (text: string, emphasis = false): GridCell => ({
    text: paper.prepare(emphasis ? strong(text) : plain(text)),
    align: 'start',
  })
  const offset = marksOffset(
    paper,
    rows.flatMap(({ figures }) => figures),
  )
  return {
    summary: caption,
    head: [labelTitle, ...columns.map(({ title }) => title), conclusionTitle].map((title) => cell(title, true)),
    rows: rows.map(({ label, figures, conclusion }) => [
      cell(label, true),
      ...figures.map((figure, index) => figureCell(paper, columns[index]?.party ?? 'together', figure, offset)),
      { text: paper.prepare(conclusion), align: 'start' as const },
    ]),
  }
}

/** Where the marks begin: behind the longest words of a usual number of answers. */
function marksOffset(paper: Paper, figures: readonly ScaleFigure[]): number {
  const { size } = paper.typography.table
  const usual = figures.filter(({ n }) => n > 0 && n <= usualMarks)
  const widths = usual.map(({ text }) =>
    paper.widthOf(paper.lines(paper.prepare(plain(text)), Number.POSITIVE_INFINITY, size)[0] ?? [], size),
  )
  return Math.max(0, ...widths) + 8
}

function figureCell(paper: Paper, party: SheetParty, { counts, n, text, aboutOther }: ScaleFigure, offset: number): GridCell {
  const words = paper.prepare(plain(aboutOther === undefined ? text : `${text}\n${aboutOther}`))
  return n === 0 ? { text: words, align: 'start' } : { text: words, align: 'start', figure: levelFigure(paper.pdf, party, counts, offset) }
}

const mark = { size: 5.6, gap: 2.2 } as const
/** More than this many stand above their words. */
const usualMarks = 4

/** One mark for each answer, high first: full for hoog, half for midden, open for laag. A circle is the municipality, a square the provider. */
function levelFigure(pdf: jsPDF, party: SheetParty, counts: LevelCounts, offset: number): CellFigure {
  const marks = (['high', 'mid', 'low'] as const).flatMap((level) => new Array<Level>(counts[level]).fill(level))
  return {
    width: marks.length * (mark.size + mark.gap) - mark.gap,
    offset: marks.length > usualMarks ? 0 : offset,
    height: mark.size + 5,
    draw: (x, y) => marks.forEach((level, index) => drawMark(pdf, party, level, x + index * (mark.size + mark.gap), y + 3.2)),
  }
}

function drawMark(pdf: jsPDF, party: SheetParty, level: Level, x: number, y: number): void {
  const radius = mark.size / 2
  const line = 0.8
  const colour: Colour = palette[party]
  pdf.setLineWidth(line)
  pdf.setDrawColor(...colour)
  pdf.setFillColor(...colour)
  const style = level === 'high' ? 'FD' : 'S'
  if (party === 'provider') {
    pdf.rect(x + line / 2, y + line / 2, mark.size - line, mark.size - line, style)
    if (level === 'mid') pdf.rect(x, y + radius, mark.size, radius, 'F')
    return
  }
  pdf.circle(x + radius, y + radius, radius - line / 2, style)
  if (level === 'mid') fillLowerHalf(pdf, x + radius, y + radius, radius)
}

/** Half a disc out of two Bézier quarters. */
function fillLowerHalf(pdf: jsPDF, x: number, y: number, radius: number): void {
  const handle = 0.5523 * radius
  const quarters = [
    [0, handle, -radius + handle, radius, -radius, radius],
    [-handle, 0, -radius, -radius + handle, -radius, -radius],
  ]
  pdf.lines(quarters, x + radius, y, [1, 1], 'F', true)
}

import { type ColumnNeed, divideWidth } from './column-widths.ts'
import { palette } from './palette.ts'
import type { Paper, TextStyle } from './paper.ts'
import type { StructElement } from './structure.ts'
import type { Prepared } from './text-metrics.ts'
import type { Line } from './wrap.ts'

/** A drawing with the words of a cell, which say the same: behind the first line where that fits, else above it. */
export interface CellFigure {
  readonly width: number
  /** How far behind the start of the words it begins, so that those of different rows stand in line. */
  readonly offset: number
  readonly height: number
  readonly draw: (x: number, y: number) => void
}

/** One cell: its text, ready for paper, and the figure beside it where there is one. */
export interface GridCell {
  readonly text: Prepared
  readonly align: 'start' | 'end'
  readonly figure?: CellFigure
}

/** A table as the page knows it. Every row has as many cells as the head; the first cell of a row is its header. */
export interface Grid {
  readonly summary: string
  readonly head: readonly GridCell[]
  readonly rows: readonly (readonly GridCell[])[]
  /** What part of the width each column has; without these, what its content asks for. */
  readonly shares?: readonly number[]
}

/** A table with its columns as wide as they will be and its text in lines. */
export interface GridLayout {
  readonly summary: string
  readonly head: PlacedRow
  readonly rows: readonly PlacedRow[]
}

/** Draws a table: rows stay whole where they can, the head comes back on each page (as an artifact, so it is read once). */
export function drawGrid(paper: Paper, layout: GridLayout): void {
  const first = layout.rows[0]
  paper.skip(paper.typography.blockGap)
  paper.ensure(layout.head.height + (first ? Math.min(first.height, leastRowHeight(paper)) : 0))
  paper.writer.element(
    'Table',
    () => {
      paper.writer.element('THead', () => paper.writer.element('TR', () => drawHead(paper, layout)))
      paper.writer.element('TBody', () => {
        for (const row of layout.rows) paper.writer.element('TR', () => drawRow(paper, layout, row))
      })
    },
    { summary: layout.summary },
  )
  paper.y += paper.typography.leadGap
}

/** What must fit on the page for the table to start there: all of it when it is short and to be kept whole, else its head and first row. */
export function gridStartHeight(paper: Paper, { head, rows }: GridLayout, keepWhole: boolean): number {
  const start = paper.typography.blockGap + head.height
  const whole = rows.reduce((sum, { height }) => sum + height, start)
  const pageHeight = paper.bottom - paper.top
  return keepWhole && whole <= 0.3 * pageHeight ? whole : Math.min(start + (rows[0]?.height ?? 0), pageHeight / 3)
}

interface PlacedCell extends Omit<GridCell, 'figure'> {
  readonly figure?: PlacedFigure
  readonly x: number
  readonly width: number
  readonly lines: readonly Line[]
}

interface PlacedFigure extends CellFigure {
  /** 0 when it stands above the words. */
  readonly behind: number
  /** 0 when it stands behind the words. */
  readonly above: number
}

interface PlacedRow {
  readonly cells: readonly PlacedCell[]
  readonly height: number
}

const sidePadding = 5

/** Sets a table in its columns. */
export function layOutGrid(paper: Paper, grid: Grid): GridLayout {
  const columns = grid.head.map((title, index) =>
    needOf(
      paper,
      title,
      grid.rows.flatMap((row) => row[index] ?? []),
    ),
  )
  const widths = grid.shares?.map((share) => share * paper.width) ?? divideWidth(columns, paper.width)
  const place = (cells: readonly GridCell[], style: TextStyle): PlacedRow => {
    const placed = cells.map((cell, index) => {
      const width = (widths[index] ?? 0) - 2 * sidePadding
      const x = paper.left + widths.slice(0, index).reduce((sum, other) => sum + other, 0) + sidePadding
      return placeCell(paper, cell, x, width, style)
    })
    const heights = placed.map(({ lines, figure }) => lines.length * style.leading + (figure?.above ?? 0))
    return { cells: placed, height: Math.max(0, ...heights) + 2 * paper.typography.cellPadding }
  }
  return { summary: grid.summary, head: place(grid.head, headStyle(paper)), rows: grid.rows.map((row) => place(row, cellStyle(paper))) }
}

function placeCell(paper: Paper, { figure, ...cell }: GridCell, x: number, width: number, style: TextStyle): PlacedCell {
  const lines = paper.lines(cell.text, width, style.size)
  if (!figure) return { ...cell, x, width, lines }
  const isUnbroken = lines.length === paper.lines(cell.text, Number.POSITIVE_INFINITY, style.size).length
  const isClear = paper.widthOf(lines[0] ?? [], style.size) < figure.offset
  const fits = isUnbroken && isClear && figure.offset + figure.width <= width
  return { ...cell, x, width, lines, figure: { ...figure, behind: fits ? figure.offset : 0, above: fits ? 0 : figure.height } }
}

function needOf(paper: Paper, title: GridCell, cells: readonly GridCell[]): ColumnNeed {
  const needs = [title, ...cells].map(({ text, figure }, index) => {
    const { size } = index === 0 ? headStyle(paper) : cellStyle(paper)
    const natural = paper.lines(text, Number.POSITIVE_INFINITY, size).map((line) => paper.widthOf(line, size))
    return {
      least: Math.max(paper.longestUnitOf(text, size), figure?.width ?? 0),
      natural: Math.max(0, figure ? figure.offset + figure.width : 0, ...natural),
    }
  })
  const padded = (widths: readonly number[]) => Math.max(...widths) + 2 * sidePadding + 0.5
  return { least: padded(needs.map(({ least }) => least)), natural: padded(needs.map(({ natural }) => natural)) }
}

function drawHead(paper: Paper, { head }: GridLayout): void {
  drawHeadGround(paper, head)
  for (const cell of head.cells) {
    paper.writer.element('TH', () => drawCellLines(paper, cell, cell.lines, headStyle(paper)), {
      scope: 'Column',
      actualText: cell.text.actualText,
    })
  }
  paper.y += head.height
}

function repeatHead(paper: Paper, { head }: GridLayout): void {
  drawHeadGround(paper, head)
  paper.writer.artifact(() => {
    const style = headStyle(paper)
    for (const cell of head.cells) {
      cell.lines.forEach((line, index) =>
        paper.putLine(line, startOf(paper, cell, line, style), textTop(paper) + index * style.leading, style),
      )
    }
  }, 'header')
  paper.y += head.height
}

function drawHeadGround(paper: Paper, head: PlacedRow): void {
  paper.fillBox(paper.left, paper.y, paper.width, head.height, palette.tint)
  paper.drawRule(paper.y + head.height, palette.brand)
}

function drawRow(paper: Paper, layout: GridLayout, row: PlacedRow): void {
  const style = cellStyle(paper)
  const breakPage = () => {
    paper.breakPage()
    repeatHead(paper, layout)
  }
  const pageRoom = paper.bottom - paper.top - layout.head.height
  if (paper.y + row.height > paper.bottom && row.height <= pageRoom) breakPage()
  const elements = new Map<PlacedCell, StructElement>()
  let rest = row.cells
  do {
    const figureHeight = Math.max(0, ...rest.map(({ figure }) => figure?.above ?? 0))
    if (paper.y + Math.min(leastRowHeight(paper), row.height) > paper.bottom) breakPage()
    const room = Math.max(1, Math.floor((paper.bottom - paper.y - 2 * paper.typography.cellPadding - figureHeight + 0.001) / style.leading))
    rest.forEach((cell, index) => {
      const source = row.cells[index]
      if (source) drawCellPart(paper, elements, source, cell, cell.lines.slice(0, room), index === 0)
    })
    const height = Math.max(...rest.map(({ lines, figure }) => Math.min(room, lines.length) * style.leading + (figure?.above ?? 0)))
    paper.y += height + 2 * paper.typography.cellPadding
    paper.drawRule(paper.y)
    rest = rest.map(({ figure: _, ...cell }) => ({ ...cell, lines: cell.lines.slice(room) }))
    if (rest.some(({ lines }) => lines.length > 0)) breakPage()
  } while (rest.some(({ lines }) => lines.length > 0))
}

/** The first part opens the element of the cell, later parts go on in it. */
function drawCellPart(
  paper: Paper,
  elements: Map<PlacedCell, StructElement>,
  source: PlacedCell,
  part: PlacedCell,
  lines: readonly Line[],
  isHeader: boolean,
): void {
  const draw = () => drawCellLines(paper, part, lines, cellStyle(paper))
  const open = elements.get(source)
  if (open) paper.writer.resume(open, draw)
  else {
    const attributes = { actualText: source.text.actualText }
    elements.set(source, paper.writer.element(isHeader ? 'TH' : 'TD', draw, isHeader ? { ...attributes, scope: 'Row' } : attributes))
  }
}

function drawCellLines(paper: Paper, cell: PlacedCell, lines: readonly Line[], style: TextStyle): void {
  const { figure } = cell
  if (figure) paper.writer.artifact(() => figure.draw(cell.x + figure.behind, textTop(paper)))
  if (lines.length === 0) return
  paper.drawLines(lines, (line) => startOf(paper, cell, line, style), textTop(paper) + (figure?.above ?? 0), style)
}

function startOf(paper: Paper, { align, x, width }: PlacedCell, line: Line, { size }: TextStyle): number {
  return align === 'start' ? x : x + width - paper.widthOf(line, size)
}

function textTop(paper: Paper): number {
  return paper.y + paper.typography.cellPadding
}

/** A row that must be split starts with at least three lines. */
function leastRowHeight(paper: Paper): number {
  return 3 * paper.typography.table.leading + 2 * paper.typography.cellPadding
}

function headStyle(paper: Paper): TextStyle {
  return { ...paper.typography.tableHead, colour: palette.quiet }
}

function cellStyle(paper: Paper): TextStyle {
  return { ...paper.typography.table, colour: palette.ink }
}

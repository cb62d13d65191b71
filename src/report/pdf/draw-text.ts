import type { ConfirmationBlock, FactsBlock, HeadingBlock, ListBlock, ParagraphBlock, RunText, Tone } from '../blocks.ts'
import { plain, strong } from '../blocks.ts'
import { type Colour, palette } from './palette.ts'
import type { Paper, TextStyle } from './paper.ts'
import type { Role } from './structure.ts'

/** Draws a heading; the caller has seen to it that what follows fits below it. */
export function drawHeading(paper: Paper, { level, text }: HeadingBlock): void {
  const { headingGap } = paper.typography
  paper.skip(headingGap.above)
  drawText(paper, `H${level}`, strong(text), paper.left, headingStyle(paper, level))
  paper.y += headingGap.below
}

/** How high a heading is, with the white around it. */
export function headingHeight(paper: Paper, { level, text }: HeadingBlock): number {
  const style = headingStyle(paper, level)
  const { headingGap } = paper.typography
  return headingGap.above + linesOf(paper, strong(text), paper.width, style) * style.leading + headingGap.below
}

/** Draws a paragraph; a notice gets a bar beside it. */
export function drawParagraph(paper: Paper, { tone, runs }: ParagraphBlock): void {
  if (tone === 'notice') {
    drawPanel(paper, [runs], palette.notice)
    return
  }
  drawText(paper, 'P', runs, paper.left, paragraphStyle(paper, tone))
  paper.y += tone === 'lead' ? paper.typography.leadGap : paper.typography.blockGap
}

/** How high the paragraph is when it is not broken. */
export function paragraphHeight(paper: Paper, { tone, runs }: ParagraphBlock): number {
  if (tone === 'notice') return panelHeight(paper, [runs])
  const style = paragraphStyle(paper, tone)
  return linesOf(paper, runs, paper.width, style) * style.leading + paper.typography.blockGap
}

/** Draws terms with their values beside them, as a list whose labels are the terms. */
export function drawFacts(paper: Paper, { items, tone }: FactsBlock): void {
  const style = tone === 'quiet' ? { ...paper.typography.small, colour: palette.ink } : bodyStyle(paper)
  const gap = 12
  const termWidths = items.map(({ term }) =>
    paper.widthOf(paper.lines(paper.prepare(plain(term)), Number.POSITIVE_INFINITY, style.size)[0] ?? [], style.size),
  )
  const termWidth = Math.min(Math.max(0, ...termWidths) + gap, 0.36 * paper.width)
  paper.skip(paper.typography.blockGap)
  paper.writer.element(
    'L',
    () => {
      for (const { term, value } of items) drawFact(paper, style, { term, value }, termWidth, gap)
    },
    { listNumbering: 'None' },
  )
  paper.y += paper.typography.blockGap
}

/** Draws a list with bullets. */
export function drawList(paper: Paper, { items }: ListBlock): void {
  const style = bodyStyle(paper)
  const indent = 12
  const drawItem = (item: RunText) => {
    const text = paper.prepare(item)
    const lines = paper.lines(text, paper.width - indent, style.size)
    paper.ensure(Math.min(2, Math.max(1, lines.length)) * style.leading)
    paper.writer.element('LI', () => {
      paper.writer.element('Lbl', () =>
        paper.drawLines([[{ text: '•', weight: 'regular' }]], paper.left + 1, paper.y, { ...style, colour: palette.brand }),
      )
      paper.writer.element('LBody', () => paper.flowLines(lines, paper.left + indent, style), { actualText: text.actualText })
    })
    // Of a text that nobody can see, the bullet still takes its line.
    paper.y += (lines.length === 0 ? style.leading : 0) + paper.typography.rowGap
  }
  paper.writer.element('L', () => items.forEach(drawItem), { listNumbering: 'Disc' })
  paper.y += paper.typography.blockGap
}

/** Draws one party's word: a bar and plain sentences, nothing to sign. */
export function drawConfirmation(paper: Paper, block: ConfirmationBlock): void {
  const colours = { agreed: palette.brand, 'agreed-with-remark': palette.brand, declined: palette.notice, open: palette.rule }
  drawPanel(paper, confirmationTexts(block), colours[block.outcome])
}

/** How high a confirmation is; it is kept whole. */
export function confirmationHeight(paper: Paper, block: ConfirmationBlock): number {
  return panelHeight(paper, confirmationTexts(block))
}

function confirmationTexts({ statement, details }: ConfirmationBlock): readonly RunText[] {
  return [strong(statement), ...details.map(plain)]
}

function drawText(paper: Paper, role: Role, runs: RunText, x: number, style: TextStyle): void {
  const text = paper.prepare(runs)
  const lines = paper.lines(text, paper.left + paper.width - x, style.size)
  paper.writer.element(role, () => paper.flowLines(lines, x, style), { actualText: text.actualText })
}

function drawFact(paper: Paper, style: TextStyle, { term, value }: FactsBlock['items'][number], termWidth: number, gap: number): void {
  const label = paper.prepare(plain(term))
  const text = paper.prepare(plain(value))
  const labelLines = paper.lines(label, termWidth - gap, style.size)
  const lines = paper.lines(text, paper.width - termWidth, style.size)
  paper.ensure(Math.max(labelLines.length, Math.min(2, lines.length)) * style.leading)
  const startPage = paper.page
  const lowest = paper.y + labelLines.length * style.leading
  paper.writer.element('LI', () => {
    paper.writer.element('Lbl', () => paper.drawLines(labelLines, paper.left, paper.y, { ...style, colour: palette.quiet }), {
      actualText: label.actualText,
    })
    paper.writer.element('LBody', () => paper.flowLines(lines, paper.left + termWidth, style), { actualText: text.actualText })
  })
  if (paper.page === startPage) paper.y = Math.max(paper.y, lowest)
  paper.y += paper.typography.rowGap
}

const panel = { bar: 3, indent: 12, padding: 3 } as const

function drawPanel(paper: Paper, texts: readonly RunText[], colour: Colour): void {
  const height = panelHeight(paper, texts) - paper.typography.blockGap
  paper.skip(paper.typography.blockGap)
  paper.ensure(height)
  // Taller than a page: the text runs on, and a bar would stand beside the wrong lines.
  if (paper.y + height <= paper.bottom) paper.fillBox(paper.left, paper.y, panel.bar, height - paper.typography.blockGap, colour)
  paper.y += panel.padding
  for (const runs of texts) drawText(paper, 'P', runs, paper.left + panel.indent, bodyStyle(paper))
  paper.y += panel.padding + paper.typography.blockGap
}

function panelHeight(paper: Paper, texts: readonly RunText[]): number {
  const style = bodyStyle(paper)
  const lines = texts.reduce((sum, runs) => sum + linesOf(paper, runs, paper.width - panel.indent, style), 0)
  return lines * style.leading + 2 * panel.padding + 2 * paper.typography.blockGap
}

function linesOf(paper: Paper, runs: RunText, width: number, style: TextStyle): number {
  return paper.lines(paper.prepare(runs), width, style.size).length
}

function bodyStyle(paper: Paper): TextStyle {
  return { ...paper.typography.body, colour: palette.ink }
}

function headingStyle(paper: Paper, level: HeadingBlock['level']): TextStyle {
  const { title, heading, subheading } = paper.typography
  if (level === 1) return { ...title, colour: palette.brand }
  return level === 2 ? { ...heading, colour: palette.brand } : { ...subheading, colour: palette.ink }
}

function paragraphStyle(paper: Paper, tone: Tone): TextStyle {
  const { lead, small, body } = paper.typography
  if (tone === 'lead') return { ...lead, colour: palette.ink }
  return tone === 'quiet' ? { ...small, colour: palette.quiet } : { ...body, colour: palette.ink }
}

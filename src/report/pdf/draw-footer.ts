import { reportTexts } from '../../texts/report.ts'
import { plain, type ReportDocument } from '../blocks.ts'
import { pageSize } from './jspdf-door.ts'
import { palette } from './palette.ts'
import type { Paper, TextStyle } from './paper.ts'
import type { Line } from './wrap.ts'

/** Draws the foot of every page: whose report it is, its code, and which page of how many. */
export function drawFooters(paper: Paper, document: ReportDocument): void {
  const footer = document.blocks.find((block) => block.kind === 'footer')
  if (!footer) return
  const style: TextStyle = { ...paper.typography.small, colour: palette.quiet }
  const top = pageSize.height - 40
  for (let page = 1; page <= paper.page; page += 1) {
    paper.pdf.setPage(page)
    const place = lineOf(paper, `${reportTexts.footerCode(footer.code)} · ${reportTexts.page(page, paper.page)}`)
    const placeWidth = paper.widthOf(place, style.size)
    const owner = shortened(paper, footer.text, paper.width - placeWidth - 20, style.size)
    paper.writer.artifact(() => {
      paper.pdf.setDrawColor(...palette.rule)
      paper.pdf.setLineWidth(0.6)
      paper.pdf.line(paper.left, top - 4, paper.left + paper.width, top - 4)
      paper.putLine(owner, paper.left, top, style)
      paper.putLine(place, paper.left + paper.width - placeWidth, top, style)
    }, 'footer')
  }
}

function lineOf(paper: Paper, text: string): Line {
  return paper.prepare(plain(text)).segments.map((segment) => ({ ...segment, text: segment.text.replaceAll('\n', ' ') }))
}

/** Long names end in an ellipsis here; the head of the report has them whole. */
function shortened(paper: Paper, text: string, width: number, size: number): Line {
  const whole = lineOf(paper, text)
  if (paper.widthOf(whole, size) <= width) return whole
  const characters = Array.from(text)
  for (let length = characters.length - 1; length > 0; length -= 1) {
    const line = lineOf(paper, `${characters.slice(0, length).join('').trimEnd()}…`)
    if (paper.widthOf(line, size) <= width) return line
  }
  return []
}

import type { ReportBlock, ReportDocument } from '../../../src/report/blocks.ts'
import { textOf } from '../../../src/report/blocks.ts'
import { openPdf, pageSize, type ReportFonts, useFont } from '../../../src/report/pdf/jspdf-door.ts'
import type { Weight } from '../../../src/report/pdf/wrap.ts'

/** What plain jsPDF costs: the same words in the same fonts, one below the other, without structure, tables or figures. */
export function renderUntagged(document: ReportDocument, fonts: ReportFonts): Uint8Array {
  const pdf = openPdf(fonts)
  let y = margin
  for (const { text, weight, size } of document.blocks.flatMap(linesOf)) {
    useFont(pdf, weight, size)
    // jsPDF's types say any.
    const wrapped = pdf.splitTextToSize(text, pageSize.width - 2 * margin) as readonly string[]
    for (const line of wrapped) {
      y += size * 1.4
      if (y > pageSize.height - margin) {
        pdf.addPage()
        y = margin + size * 1.4
      }
      pdf.text(line, margin, y)
    }
  }
  return new Uint8Array(pdf.output('arraybuffer'))
}

const margin = 54

interface Line {
  readonly text: string
  readonly weight: Weight
  readonly size: number
}

function linesOf(block: ReportBlock): readonly Line[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text, weight: 'semiBold', size: block.level === 1 ? 21 : 12 }]
    case 'paragraph':
      return [body(textOf(block.runs))]
    case 'facts':
      return block.items.flatMap(({ term, value }) => [{ ...body(term), weight: 'semiBold' as const }, body(value)])
    case 'list':
      return block.items.map((item) => body(textOf(item)))
    case 'table':
      return [
        ...block.columns.map(({ title }) => body(title)),
        ...block.rows.flatMap(({ cells }) => cells.map((cell) => body(textOf(cell)))),
      ]
    case 'scale':
      return block.rows.flatMap(({ label, figures, conclusion }) => [
        body(label),
        ...figures.flatMap(({ text, aboutOther = '' }) => [body(text), body(aboutOther)]),
        body(textOf(conclusion)),
      ])
    case 'confirmation':
      return [block.statement, ...block.details].map(body)
    case 'pageBreakHint':
      return []
    case 'footer':
      return [body(block.text)]
  }
}

function body(text: string): Line {
  return { text, weight: 'regular', size: 10 }
}

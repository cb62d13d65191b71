import { reportTexts } from '../texts/report.ts'
import { type ReportBlock, type ReportDocument, textOf } from './blocks.ts'

/** The report as plain text, for a mail: one block below the other, tables as one line a cell. Ends with a newline. */
export function renderText(document: ReportDocument): string {
  return `${document.blocks.flatMap(renderBlock).join('\n\n')}\n`
}

function renderBlock(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.level === 1 ? `${block.text}\n${'='.repeat(block.text.length)}` : block.text.toUpperCase()]
    case 'paragraph':
      return [textOf(block.runs)]
    case 'facts':
      return [block.items.map(({ term, value }) => `${term}: ${value}`).join('\n')]
    case 'list':
      return [block.items.map((item) => `- ${indent(textOf(item))}`).join('\n')]
    case 'table':
      return block.rows.map(({ cells }) =>
        cells
          .map((cell, index) => (index === 0 ? `- ${indent(textOf(cell))}` : `  ${block.columns[index]?.title}: ${indent(textOf(cell))}`))
          .join('\n'),
      )
    case 'scale':
      return block.rows.map(({ label, figures, conclusion }) =>
        [
          `- ${label}: ${textOf(conclusion)}`,
          ...figures.map(
            ({ text, aboutOther }, index) => `  ${block.columns[index]?.title}: ${[text, aboutOther].filter(Boolean).join('; ')}`,
          ),
        ].join('\n'),
      )
    case 'confirmation':
      return [[block.statement, ...block.details].join('\n')]
    case 'pageBreakHint':
      return []
    case 'footer':
      return [`${block.text} · ${reportTexts.footerCode(block.code)}`]
  }
}

/** Keeps the lines after the first under the text of the first. */
function indent(text: string): string {
  return text.replaceAll('\n', '\n  ')
}

import { reportTexts } from '../texts/report.ts'
import { type ReportBlock, type ReportDocument, type RunText, textOf } from './blocks.ts'

/** A line that mail programs and phones show without breaking it once more. */
const lineWidth = 72

/**
 * The report as plain text, to paste into a mail: lines of at most 72 characters (only a longer word is left whole), headings underlined,
 * a table as one paragraph a row with the name of each column. No word of the report is left out. Ends with a newline.
 */
export function renderText(document: ReportDocument): string {
  return `${document.blocks.flatMap(renderBlock).join('\n\n')}\n`
}

/** The paragraphs of a block. */
function renderBlock(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [renderHeading(block.level, paragraph(block.text))]
    case 'paragraph':
      return [block.tone === 'notice' ? item(textOf(block.runs), '! ') : paragraph(textOf(block.runs))]
    case 'facts':
      return [block.items.map(({ term, value }) => item(lead(term) + value)).join('\n')]
    case 'list':
      return [block.items.map((runs) => item(textOf(runs), '- ')).join('\n')]
    case 'table':
      return block.rows.map(({ cells }) =>
        cells.map((cell, index) => (index === 0 ? item(textOf(cell), '- ') : named(block.columns[index]?.title ?? '', cell))).join('\n'),
      )
    case 'scale':
      return block.rows.map(({ label, figures, conclusion }) =>
        [
          item(lead(label) + textOf(conclusion), '- '),
          ...figures.map(({ text, aboutOther }, index) =>
            item(lead(block.columns[index]?.title ?? '') + [text, aboutOther].filter(Boolean).join('; '), '  '),
          ),
        ].join('\n'),
      )
    case 'confirmation':
      return [[block.statement, ...block.details].map(paragraph).join('\n')]
    case 'pageBreakHint':
      return []
    case 'footer':
      return [paragraph(`${block.text} · ${reportTexts.footerCode(block.code)}`)]
  }
}

function renderHeading(level: 1 | 2 | 3, text: string): string {
  if (level === 3) return text
  const longest = Math.max(...text.split('\n').map(lengthOf))
  return `${text}\n${(level === 1 ? '=' : '-').repeat(longest)}`
}

/** One cell with the name of its column; several lines stand below that name. */
function named(title: string, cell: RunText): string {
  const text = textOf(cell)
  return text.includes('\n') ? `${item(lead(title), '  ')}\n${item(text, '    ', '    ')}` : item(lead(title) + text, '  ')
}

/** "Wie: " and "Hoe staat het ervoor? ". */
function lead(name: string): string {
  return /[?.!]$/.test(name) ? `${name} ` : `${name}: `
}

/** Lines that all start at the margin. */
function paragraph(text: string): string {
  return item(text, '', '')
}

/** The first line after its mark, the others two further in, so that the next mark stands out. */
function item(text: string, mark = '', further = mark.trim() === '' ? `${mark}  ` : ' '.repeat(mark.length)): string {
  const lines = text.split('\n').flatMap((line) => wrapped(line, lineWidth - Math.max(mark.length, further.length)))
  return lines.map((line, index) => `${index === 0 ? mark : further}${line}`.trimEnd()).join('\n')
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/[ \t]+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && lengthOf(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

function lengthOf(text: string): number {
  return Array.from(text).length
}

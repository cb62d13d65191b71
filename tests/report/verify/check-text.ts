import type { ReportBlock, RunText } from '../../../src/report/blocks.ts'
import { printable } from '../../../src/report/pdf/printable.ts'
import { type Check, type Inspected, textOfElement } from './inspected.ts'
import { elementKidsOf, type TreeElement } from './structure-tree.ts'

/** The text of the tree, in its order and by its roles, is that of the blocks as paper can show it; without blocks, that there is text. */
export const checkText: Check = (file, origin) => {
  const found = leavesOf(file).map(({ path, element }) => `${path}: ${spaced(textOfElement(file, element))}`)
  if (!origin) return found.length > 0 ? [] : ['no text']
  const expected = origin.report.blocks.flatMap(expectedOf).map(({ path, runs }) => {
    return `${path}: ${spaced(runs.map(({ text }) => printable(text, origin.hasGlyph).text).join(''))}`
  })
  const at = expected.findIndex((line, index) => line !== found[index])
  if (at !== -1) return [`instead of ‘${expected[at]}’ it says ‘${found[at] ?? 'nothing'}’`]
  return found.length === expected.length ? [] : [`more text than the report has: ‘${found[expected.length]}’`]
}

/** Where paper shows anything else than the words meant, apart from spaces, hyphens and what nobody sees, the words meant go along. */
export const checkActualText: Check = (file, origin) => {
  if (!origin) return []
  const expected = origin.report.blocks.flatMap(expectedOf)
  return leavesOf(file).flatMap(({ path, element }, index) => {
    const runs = expected[index]?.runs ?? []
    const meant = loosened(runs.map(({ text }) => text.replace(/\p{Surrogate}/gu, '\ufffd')).join(''))
    const said = element.actualText
    if (said !== undefined) return loosened(said) === meant ? [] : [`${path}: the text that goes along is ‘${said}’`]
    return loosened(textOfElement(file, element)) === meant ? [] : [`${path}: ‘${textOfElement(file, element)}’ has lost something`]
  })
}

interface Leaf {
  readonly path: string
  readonly element: TreeElement
}

function leavesOf({ elements }: Inspected): readonly Leaf[] {
  const below = (element: TreeElement, path: string): readonly Leaf[] => {
    const children = elementKidsOf(element).filter(({ role }) => role !== 'Link')
    if (['L', 'LI', 'Table', 'THead', 'TBody', 'TR'].includes(element.role)) {
      return children.flatMap((child) => below(child, `${path}${element.role}/`))
    }
    return [{ path: `${path}${element.role}`, element }]
  }
  const [root] = elements
  return root ? elementKidsOf(root).flatMap((element) => below(element, '')) : []
}

interface ExpectedLeaf {
  readonly path: string
  readonly runs: RunText
}

function expectedOf(block: ReportBlock): readonly ExpectedLeaf[] {
  switch (block.kind) {
    case 'heading':
      return [leaf(`H${block.level}`, block.text)]
    case 'paragraph':
      return [{ path: 'P', runs: block.runs }]
    case 'facts':
      return block.items.flatMap(({ term, value }) => [leaf('L/LI/Lbl', term), leaf('L/LI/LBody', value)])
    case 'list':
      return block.items.flatMap((runs) => [leaf('L/LI/Lbl', '•'), { path: 'L/LI/LBody', runs }])
    case 'table':
      return tableLeaves(
        block.columns.map(({ title }) => title),
        block.rows.map(({ cells }) => cells),
      )
    case 'scale':
      return tableLeaves(
        [block.labelTitle, ...block.columns.map(({ title }) => title), block.conclusionTitle],
        block.rows.map(({ label, figures, conclusion }) => [
          text(label),
          ...figures.map((figure) => text([figure.text, ...(figure.aboutOther === undefined ? [] : [figure.aboutOther])].join('\n'))),
          conclusion,
        ]),
      )
    case 'confirmation':
      return [block.statement, ...block.details].map((words) => leaf('P', words))
    case 'pageBreakHint':
    case 'footer':
      return []
  }
}

function tableLeaves(titles: readonly string[], rows: readonly (readonly RunText[])[]): readonly ExpectedLeaf[] {
  return [
    ...titles.map((title) => leaf('Table/THead/TR/TH', title)),
    ...rows.flatMap((cells) => cells.map((runs, index) => ({ path: `Table/TBody/TR/${index === 0 ? 'TH' : 'TD'}`, runs }))),
  ]
}

function leaf(path: string, words: string): ExpectedLeaf {
  return { path, runs: text(words) }
}

function text(words: string): RunText {
  return [{ kind: 'text', text: words }]
}

/** A line end is a space once the line is broken. */
function spaced(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** Without what may change on paper unsaid. */
function loosened(words: string): string {
  return (
    words
      .normalize('NFC')
      // Signs before Arabic numbers are format characters that anyone can see.
      .replace(/(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\s\p{Z}\p{Cc}\p{Cf}]/gu, '')
      .replace(/[\u2010\u2011]/g, '-')
  )
}

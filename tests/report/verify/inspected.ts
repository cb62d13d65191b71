import type { ReportDocument } from '../../../src/report/blocks.ts'
import { type PageContent, readPages } from './page-content.ts'
import { type RawPdf, readRawPdf } from './raw-pdf.ts'
import { readTree, type TreeElement, type TreeKid, treeElementsIn } from './structure-tree.ts'

/** A PDF taken apart, for the checks to look at. */
export interface Inspected {
  readonly pdf: RawPdf
  readonly pages: readonly PageContent[]
  readonly tree: readonly TreeKid[]
  /** All elements of the tree in reading order. */
  readonly elements: readonly TreeElement[]
}

/** What the file was made from, where that is known. */
export interface Origin {
  readonly report: ReportDocument
  readonly hasGlyph: (codePoint: number) => boolean
}

/** What is wrong with the file; nothing when all is well. */
export type Check = (file: Inspected, origin: Origin | undefined) => readonly string[] | Promise<readonly string[]>

/** Takes a PDF apart; throws when it is none. */
export function inspect(bytes: Uint8Array): Inspected {
  const pdf = readRawPdf(bytes)
  const tree = readTree(pdf)
  return { pdf, pages: readPages(pdf), tree, elements: treeElementsIn(tree) }
}

/** What the marked content of an element and of all below it says, in reading order. */
export function textOfElement({ pages }: Inspected, element: TreeElement): string {
  const textOf = (kid: TreeKid): string => {
    if (kid.kind === 'element') return kid.kids.map(textOf).join('')
    if (kid.kind !== 'mark') return ''
    const page = pages.find(({ object }) => object === kid.page)
    return (page?.texts ?? []).flatMap(({ mark, text }) => (mark === kid.id ? text : [])).join('')
  }
  return element.kids.map(textOf).join('')
}

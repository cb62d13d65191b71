import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What pdf.js finds in a PDF. */
export interface ReadPdf {
  readonly pages: number
  /** The text of all pages, with every run of white space as one space. */
  readonly text: string
  /** For each page the ids of its marked content, in the order in which they are drawn. */
  readonly marks: readonly (readonly string[])[]
  /** For each page the ids to which the structure tree points. */
  readonly treeMarks: readonly (readonly string[])[]
  readonly roles: readonly string[]
  readonly title: string
  readonly language: string
  readonly metadata: string
  readonly isMarked: boolean
}

interface TreeNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly TreeNode[]
}

/** Reads a PDF with pdf.js; throws when it is not one. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), isEvalSupported: false, useSystemFonts: false, verbosity: 0 })
  const pdf = await task.promise
  const texts: string[] = []
  const marks: string[][] = []
  const treeMarks: string[][] = []
  const roles: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
    marks.push(items.flatMap((item) => ('id' in item && item.type === 'beginMarkedContentProps' && item.id ? item.id : [])))
    // pdf.js types the tree loosely; these are the fields it fills.
    const nodes = flatten((await page.getStructTree()) as TreeNode)
    treeMarks.push(nodes.flatMap(({ type, id }) => (type === 'content' && id !== undefined ? id : [])))
    roles.push(...nodes.flatMap(({ role }) => role ?? []))
  }
  const { info, metadata } = await pdf.getMetadata()
  const markInfo = await pdf.getMarkInfo()
  const found = info as { readonly Title?: string; readonly Language?: string }
  const result = {
    pages: pdf.numPages,
    text: texts.join(' ').replace(/\s+/g, ' '),
    marks,
    treeMarks,
    roles,
    title: found.Title ?? '',
    language: found.Language ?? '',
    metadata: String(metadata?.getRaw() ?? ''),
    isMarked: markInfo?.Marked === true,
  }
  await task.destroy()
  return result
}

function flatten(node: TreeNode): readonly TreeNode[] {
  return [node, ...(node.children ?? []).flatMap(flatten)]
}

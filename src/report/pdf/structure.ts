import { pdfString } from './pdf-strings.ts'

/** The standard structure types that a report uses (ISO 32000-1, 14.8.4). */
export type Role =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Figure'

/** What an element says of itself beyond its role. */
export interface ElementAttributes {
  /** The text as meant, where paper shows it otherwise. */
  readonly actualText?: string | undefined
  /** What a figure shows. */
  readonly alt?: string
  /** Where a figure stands: left, bottom, right, top, in points from the lower left corner. */
  readonly boundingBox?: readonly [number, number, number, number]
  /** Of which cells a TH is the header. */
  readonly scope?: 'Row' | 'Column'
  readonly listNumbering?: 'None' | 'Disc'
  /** What a table is about. */
  readonly summary?: string
}

/** A place in a page's content. */
export interface MarkedContent {
  readonly kind: 'mark'
  readonly page: number
  readonly id: number
}

/** A link on a page, in the coordinates of the PDF. */
export interface LinkAnnotation {
  readonly kind: 'link'
  readonly page: number
  readonly rectangle: readonly [number, number, number, number]
  readonly href: string
  readonly contents: string
}

/** An element of the structure tree: what a part of the page is to a screen reader. */
export interface StructElement {
  readonly kind: 'element'
  readonly role: Role
  readonly parent: StructElement | undefined
  readonly attributes: ElementAttributes
  readonly children: (StructElement | MarkedContent | LinkAnnotation)[]
}

/** All elements below and with `root`, parents first. */
export function elementsOf(root: StructElement): readonly StructElement[] {
  return [root, ...root.children.flatMap((child) => (child.kind === 'element' ? elementsOf(child) : []))]
}

/** The dictionary of one element; `objectOf` and `pageOf` give the references of what it points to. */
export function elementDictionary(
  element: StructElement,
  parent: string,
  objectOf: (target: StructElement | LinkAnnotation) => string,
  pageOf: (page: number) => string,
): string {
  const home = element.children.find((child) => child.kind === 'mark')?.page
  const children = element.children.map((child) => {
    if (child.kind === 'element') return objectOf(child)
    if (child.kind === 'link') return `<</Type/OBJR/Pg ${pageOf(child.page)}/Obj ${objectOf(child)}>>`
    // What stands on another page than the element's own says so.
    return child.page === home ? String(child.id) : `<</Type/MCR/Pg ${pageOf(child.page)}/MCID ${child.id}>>`
  })
  const page = home === undefined ? '' : `/Pg ${pageOf(home)}`
  const kids = children.length === 0 ? '' : `/K [${children.join(' ')}]`
  // Without /Type, which ISO 32000-1 leaves free here: it would stand in the file some two hundred times.
  return `<</S/${element.role}/P ${parent}${page}${attributeEntries(element.attributes)}${kids}>>`
}

function attributeEntries({ actualText, alt, boundingBox, scope, listNumbering, summary }: ElementAttributes): string {
  const table = `${scope ? `/Scope/${scope}` : ''}${summary === undefined ? '' : `/Summary ${pdfString(summary)}`}`
  const owned = [
    ...(table ? [`<</O/Table${table}>>`] : []),
    ...(listNumbering ? [`<</O/List/ListNumbering/${listNumbering}>>`] : []),
    ...(boundingBox ? [`<</O/Layout/BBox [${boundingBox.join(' ')}]>>`] : []),
  ]
  return [
    actualText === undefined ? '' : `/ActualText ${pdfString(actualText)}`,
    alt === undefined ? '' : `/Alt ${pdfString(alt)}`,
    owned.length === 0 ? '' : `/A ${owned.length === 1 ? owned[0] : `[${owned.join(' ')}]`}`,
  ].join('')
}

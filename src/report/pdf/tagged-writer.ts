import type { jsPDF } from 'jspdf'
import type { ReportDocument } from '../blocks.ts'
import { creatorTool } from './creator-tool.ts'
import { fileIdOf } from './file-id.ts'
import { internalsOf, type PdfInternals, pageSize } from './jspdf-door.ts'
import { binaryString, metadataDates, pdfString, wellFormed } from './pdf-strings.ts'
import { srgbProfile } from './srgb-profile.ts'
import { type ElementAttributes, elementDictionary, elementsOf, type LinkAnnotation, type Role, type StructElement } from './structure.ts'
import { buildXmp } from './xmp.ts'

/** A rectangle on the page, in points from the upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * Makes jsPDF write a tagged, archivable PDF (PDF/A-2a, PDF/UA-1): everything drawn is either content of a structure element (`mark`)
 * or decoration (`artifact`), and on output the structure tree, parent tree, metadata and output intent go into the file. The file is
 * a function of the report: its id comes from the content hash and its date from the report, never from chance or the clock.
 */
export class TaggedWriter {
  readonly #pdf: jsPDF
  readonly #internals: PdfInternals
  readonly #report: ReportDocument
  readonly #root: StructElement = { kind: 'element', role: 'Document', parent: undefined, attributes: {}, children: [] }
  #current = this.#root
  #isMarking = false
  #failure: Error | undefined
  /** Per page, in the order of its marked content: to which element it belongs. */
  readonly #ownersByPage = new Map<number, StructElement[]>()
  readonly #links: LinkAnnotation[] = []
  readonly #objects = new Map<StructElement | LinkAnnotation, number>()

  constructor(pdf: jsPDF, report: ReportDocument) {
    this.#pdf = pdf
    this.#internals = internalsOf(pdf)
    this.#report = report
    pdf.setFileId(fileIdOf(report))
    pdf.setCreationDate(metadataDates(report.createdAt).pdf)
    pdf.setDocumentProperties({
      ...infoEntry('title', report.title),
      ...infoEntry('author', report.author),
      subject: report.subject,
      creator: creatorTool,
    })
    pdf.viewerPreferences({ DisplayDocTitle: true })
    let catalogEntries = ''
    this.#internals.events.subscribe('putPage', ({ pageNumber }) => this.#attempt(() => this.#writePageEntries(pageNumber)))
    this.#internals.events.subscribe('postPutResources', () =>
      this.#attempt(() => {
        catalogEntries = this.#writeObjects()
      }),
    )
    this.#internals.events.subscribe('putCatalog', () => this.#internals.write(catalogEntries))
  }

  /** The bytes of the file. Throws when marked content was left open, or when a part of the structure could not be written. */
  finish(): Uint8Array {
    if (this.#isMarking) throw new Error('marked content left open')
    const bytes = new Uint8Array(this.#pdf.output('arraybuffer'))
    if (this.#failure) throw this.#failure
    return bytes
  }

  /** Starts a new page; what is drawn from now on stands there. */
  addPage(): void {
    this.#pdf.addPage()
  }

  /** Puts a structure element around all that `content` draws, and returns it. */
  element(role: Role, content: () => void, attributes: ElementAttributes = {}): StructElement {
    const element: StructElement = { kind: 'element', role, parent: this.#current, attributes, children: [] }
    this.#current.children.push(element)
    this.resume(element, content)
    return element
  }

  /** Goes on inside an element that was opened before: a cell that runs on over a page break. */
  resume(element: StructElement, content: () => void): void {
    const outer = this.#current
    this.#current = element
    content()
    this.#current = outer
  }

  /** Draws content of the current element on the current page. */
  mark(draw: () => void): void {
    const page = this.#internals.getCurrentPageInfo().pageNumber
    const owners = this.#ownersByPage.get(page) ?? []
    const id = owners.length
    owners.push(this.#current)
    this.#ownersByPage.set(page, owners)
    this.#current.children.push({ kind: 'mark', page, id })
    this.#enclose(`/${this.#current.role} <</MCID ${id}>> BDC`, draw)
  }

  /** Draws what is no content: lines, tints, figures beside their words, and the foot of the page. */
  artifact(draw: () => void, kind: 'decoration' | 'header' | 'footer' = 'decoration'): void {
    const start = {
      decoration: '/Artifact <</Type/Layout>> BDC',
      header: '/Artifact <</Type/Pagination/Subtype/Header>> BDC',
      footer: '/Artifact <</Type/Pagination/Subtype/Footer>> BDC',
    }
    this.#enclose(start[kind], draw)
  }

  /** Draws a link, with a text that says where it goes. */
  link(href: string, contents: string, { x, y, width, height }: Box, draw: () => void): void {
    this.element('Link', () => {
      this.mark(draw)
      const { pageNumber: page } = this.#internals.getCurrentPageInfo()
      const corner = (value: number) => Number(value.toFixed(2))
      const rectangle = [corner(x), corner(pageSize.height - y - height), corner(x + width), corner(pageSize.height - y)] as const
      const link: LinkAnnotation = { kind: 'link', page, rectangle, href, contents }
      this.#links.push(link)
      this.#current.children.push(link)
    })
  }

  /** jsPDF goes on after a listener that throws, and would give a file without structure. */
  #attempt(write: () => void): void {
    try {
      write()
    } catch (cause) {
      this.#failure ??= cause instanceof Error ? cause : new Error(String(cause))
    }
  }

  #enclose(start: string, draw: () => void): void {
    if (this.#isMarking) throw new Error('marked content inside marked content')
    this.#isMarking = true
    this.#internals.write(start)
    draw()
    this.#internals.write('EMC')
    this.#isMarking = false
  }

  #writePageEntries(page: number): void {
    const links = this.#links.filter((link) => link.page === page)
    for (const link of links) this.#objects.set(link, this.#internals.newObjectDeferred())
    const annotations = links.length === 0 ? '' : ` /Annots [${links.map((link) => this.#reference(link)).join(' ')}]`
    this.#internals.write(`/StructParents ${page - 1} /Tabs /S${annotations}`)
  }

  /** Writes everything jsPDF knows nothing of, and returns what the catalog must say about it. */
  #writeObjects(): string {
    const tree = this.#internals.newObjectDeferred()
    const elements = elementsOf(this.#root)
    for (const element of elements) this.#objects.set(element, this.#internals.newObjectDeferred())
    for (const element of elements) this.#writeElement(element, `${tree} 0 R`)
    this.#links.forEach((link, index) => this.#writeLink(link, this.#pageCount() + index))
    const parentTree = this.#writeObject(`<</Nums [${this.#parentTreeEntries().join('\n')}]>>`)
    const nextKey = this.#pageCount() + this.#links.length
    this.#fill(tree, `<</Type/StructTreeRoot/K ${this.#reference(this.#root)}/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${nextKey}>>`)
    const profile = this.#writeStream(binaryString(srgbProfile()), [{ key: 'N', value: '3' }], ['FlateEncode'])
    const xmp = binaryString(new TextEncoder().encode(buildXmp(this.#report)))
    const metadata = this.#writeStream(
      xmp,
      [
        { key: 'Type', value: '/Metadata' },
        { key: 'Subtype', value: '/XML' },
      ],
      [],
    )
    return [
      `/Lang (${this.#report.language})/MarkInfo <</Marked true>>/StructTreeRoot ${tree} 0 R/Metadata ${metadata} 0 R`,
      '/OutputIntents [<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier (sRGB)/Info (sRGB IEC61966-2.1)',
      `/DestOutputProfile ${profile} 0 R>>]`,
    ].join('')
  }

  #writeElement(element: StructElement, tree: string): void {
    const parent = element.parent ? this.#reference(element.parent) : tree
    const dictionary = elementDictionary(
      element,
      parent,
      (target) => this.#reference(target),
      (page) => this.#pageReference(page),
    )
    this.#fill(this.#objectOf(element), dictionary)
  }

  #writeLink(link: LinkAnnotation, parentKey: number): void {
    const action = `/A <</S/URI/URI ${pdfString(link.href)}>>`
    const place = `/Rect [${link.rectangle.join(' ')}]/Border [0 0 0]/F 4/StructParent ${parentKey}`
    this.#fill(this.#objectOf(link), `<</Type/Annot/Subtype/Link${place}/Contents ${pdfString(link.contents)}${action}>>`)
  }

  /** For each page the elements of its marked content, then for each link its element. */
  #parentTreeEntries(): readonly string[] {
    const pages = Array.from({ length: this.#pageCount() }, (_, index) => {
      const owners = this.#ownersByPage.get(index + 1) ?? []
      return `${index} [${owners.map((owner) => this.#reference(owner)).join(' ')}]`
    })
    const links = this.#links.map((link, index) => {
      const owner = elementsOf(this.#root).find(({ children }) => children.includes(link))
      if (!owner) throw new Error('link without element')
      return `${this.#pageCount() + index} ${this.#reference(owner)}`
    })
    return [...pages, ...links]
  }

  #pageCount(): number {
    return this.#pdf.getNumberOfPages()
  }

  #pageReference(page: number): string {
    return `${this.#internals.getPageInfo(page).objId} 0 R`
  }

  #reference(target: StructElement | LinkAnnotation): string {
    return `${this.#objectOf(target)} 0 R`
  }

  #objectOf(target: StructElement | LinkAnnotation): number {
    const object = this.#objects.get(target)
    if (object === undefined) throw new Error('object not numbered yet')
    return object
  }

  #writeObject(text: string): number {
    const object = this.#internals.newObject()
    this.#internals.write(`${text}\nendobj`)
    return object
  }

  #fill(object: number, text: string): void {
    this.#internals.newObjectDeferredBegin(object, true)
    this.#internals.write(`${text}\nendobj`)
  }

  #writeStream(data: string, additionalKeyValues: { key: string; value: string }[], filters: string[]): number {
    const objectId = this.#internals.newObject()
    this.#internals.putStream({ data, objectId, filters, additionalKeyValues })
    this.#internals.write('endobj')
    return objectId
  }
}

/**
 * jsPDF writes these as raw bytes, where a carriage return (half of "č") would be read as a line feed. XMP, which counts, holds the
 * text in any case.
 */
function infoEntry(key: 'title' | 'author', text: string): { readonly [name: string]: string } {
  const hasCarriageReturn = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).some(
    (unit) => (unit & 255) === 13 || unit >> 8 === 13,
  )
  return hasCarriageReturn ? {} : { [key]: wellFormed(text) }
}

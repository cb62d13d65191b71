import { type FontReader, readFonts } from './page-fonts.ts'
import { dictionaryOf, itemsOf, pageObjectsOf, type RawPdf, streamOf } from './raw-pdf.ts'
import { type PdfValue, ValueReader } from './raw-values.ts'

/** A piece of text where it stands on the page, in points from the lower left corner. */
export interface ShownText {
  /** Id of the marked content it is in; undefined for an artifact and for text outside both. */
  readonly mark: number | undefined
  readonly isArtifact: boolean
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
  readonly size: number
}

/** What the stream of operators of one page draws. */
export interface PageContent {
  /** Object number of the page. */
  readonly object: number
  readonly texts: readonly ShownText[]
  /** Marked content in the order of drawing: its id and its role. */
  readonly marks: readonly { readonly id: number; readonly role: string }[]
  /** Operators that paint outside every mark and artifact. */
  readonly strays: readonly string[]
  /** Marks inside marks, marks left open, codes without a meaning. */
  readonly faults: readonly string[]
}

/** Follows the operators of every page. */
export function readPages(pdf: RawPdf): readonly PageContent[] {
  return pageObjectsOf(pdf).map((object) => readPage(pdf, object))
}

const painting = ['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'Tj', 'TJ', "'", '"', 'BI']

function readPage(pdf: RawPdf, object: number): PageContent {
  const page = dictionaryOf(pdf, { kind: 'reference', object })
  const fonts = readFonts(pdf, dictionaryOf(pdf, page.get('Resources')).get('Font'))
  const streams = itemsOf(pdf, page.get('Contents')).map((part) => Buffer.from(streamOf(pdf, part)).toString('latin1'))
  const reader = new PageReader(fonts)
  const values = new ValueReader(streams.join('\n'))
  let operands: PdfValue[] = []
  for (let value = values.next(); value; value = values.next()) {
    if (value.kind !== 'operator') operands.push(value)
    else {
      reader.apply(value.operator, operands)
      operands = []
    }
  }
  return reader.finish(object)
}

type Opened = { readonly mark: number | undefined; readonly isArtifact: boolean }

class PageReader {
  readonly #fonts: ReadonlyMap<string, FontReader>
  readonly #open: Opened[] = []
  readonly #texts: ShownText[] = []
  readonly #marks: { id: number; role: string }[] = []
  readonly #strays: string[] = []
  readonly #faults: string[] = []
  #font: FontReader | undefined
  #size = 0
  #x = 0
  #baseline = 0

  constructor(fonts: ReadonlyMap<string, FontReader>) {
    this.#fonts = fonts
  }

  apply(operator: string, operands: readonly PdfValue[]): void {
    const numbers = operands.flatMap((operand) => (operand.kind === 'number' ? operand.number : []))
    if (painting.includes(operator) && this.#open.length === 0) this.#strays.push(operator)
    if (operator === 'BDC' || operator === 'BMC') this.#begin(operands)
    else if (operator === 'EMC') this.#end()
    else if (operator === 'BT') [this.#x, this.#baseline] = [0, 0]
    else if (operator === 'Td') [this.#x, this.#baseline] = [this.#x + (numbers[0] ?? 0), this.#baseline + (numbers[1] ?? 0)]
    else if (operator === 'Tf') this.#setFont(operands)
    else if (operator === 'Tj') this.#show(operands[0])
    // What moves text in another way is never written; if it were, the places below would be wrong.
    else if (['cm', 'Tm', 'T*', 'TD', 'TJ', "'", '"'].includes(operator)) this.#faults.push(`operator ${operator} is not followed`)
  }

  finish(object: number): PageContent {
    if (this.#open.length > 0) this.#faults.push('marked content left open')
    return { object, texts: this.#texts, marks: this.#marks, strays: this.#strays, faults: this.#faults }
  }

  #begin([tag, properties]: readonly PdfValue[]): void {
    const role = tag?.kind === 'name' ? tag.name : ''
    const id = properties?.kind === 'dictionary' ? properties.entries.get('MCID') : undefined
    if (this.#open.length > 0) this.#faults.push(`${role} inside other marked content`)
    const mark = id?.kind === 'number' ? id.number : undefined
    if (mark !== undefined) this.#marks.push({ id: mark, role })
    else if (role !== 'Artifact') this.#faults.push(`${role} without id`)
    this.#open.push({ mark, isArtifact: role === 'Artifact' })
  }

  #end(): void {
    if (!this.#open.pop()) this.#faults.push('end of marked content that was not open')
  }

  #setFont([font, size]: readonly PdfValue[]): void {
    this.#font = font?.kind === 'name' ? this.#fonts.get(font.name) : undefined
    this.#size = size?.kind === 'number' ? size.number : 0
  }

  #show(value: PdfValue | undefined): void {
    if (value?.kind !== 'string' || !this.#font) {
      this.#faults.push('text without font')
      return
    }
    const { text, width, unknown } = this.#font(value.bytes)
    if (unknown.length > 0) this.#faults.push(`codes without a character: ${unknown.join(' ')}`)
    const around = this.#open.at(-1) ?? { mark: undefined, isArtifact: false }
    this.#texts.push({ ...around, text, x: this.#x, baseline: this.#baseline, width: width * this.#size, size: this.#size })
  }
}

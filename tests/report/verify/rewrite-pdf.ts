import { deflateSync } from 'node:zlib'
import { dictionaryOf, nameOf, type RawPdf, readRawPdf, streamOf } from './raw-pdf.ts'

/** A PDF as text that may be changed: its objects by number, and its trailer. One character a byte. */
export interface EditablePdf {
  readonly objects: Map<number, string>
  trailer: string
  readonly pdf: RawPdf
}

/** Changes the bytes of a PDF, and makes a new cross-reference table, so that nothing else is wrong with it. */
export function rewritePdf(bytes: Uint8Array, edit: (file: EditablePdf) => void): Uint8Array {
  const pdf = readRawPdf(bytes)
  const objects = new Map([...pdf.objects].map(([number, { start, end }]) => [number, pdf.text.slice(start, end)]))
  const trailer = /trailer\s*([\s\S]*?)\s*startxref\s+\d+\s+%%EOF\s*$/.exec(pdf.text)?.[1] ?? ''
  const file: EditablePdf = { objects, trailer, pdf }
  edit(file)
  return written(pdf.text.slice(0, Math.min(...[...pdf.objects.values()].map(({ start }) => start))), file)
}

function written(head: string, { objects, trailer }: EditablePdf): Uint8Array {
  let text = head
  const offsets = new Map<number, number>()
  for (const [number, object] of [...objects].toSorted(([a], [b]) => a - b)) {
    offsets.set(number, text.length)
    text += `${object}\n`
  }
  const size = Math.max(...objects.keys()) + 1
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  return new Uint8Array(
    Buffer.from(`${text}xref\n0 ${size}\n${entries.join('')}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF`, 'latin1'),
  )
}

/** Replaces in one object, which must hold what is replaced: a change that changes nothing proves nothing. */
export function replaceIn(file: EditablePdf, number: number, what: string | RegExp, by: string): void {
  const before = file.objects.get(number) ?? ''
  const after = before.replace(what, by)
  if (after === before) throw new Error(`object ${number} does not hold ${String(what)}`)
  file.objects.set(number, after)
}

/** The first object whose text matches. */
export function findObject(file: EditablePdf, pattern: RegExp): number {
  const found = [...file.objects].find(([, text]) => pattern.test(text))?.[0]
  if (found === undefined) throw new Error(`no object like ${pattern}`)
  return found
}

/** Replaces in the operators of a page (0 is the first): inflates them, and deflates them again. */
export function replaceOperators(file: EditablePdf, page: number, what: string | RegExp, by: string): void {
  const contents = [...file.pdf.objects].filter(
    ([, { value }]) => value.kind === 'dictionary' && nameOf(file.pdf, value.entries.get('Type')) === 'Page',
  )
  const object = contents[page]?.[0] ?? -1
  const reference = dictionaryOf(file.pdf, { kind: 'reference', object }).get('Contents')
  if (reference?.kind !== 'reference') throw new Error('page without operators')
  const before = Buffer.from(streamOf(file.pdf, reference)).toString('latin1')
  const after = before.replace(what, by)
  if (after === before) throw new Error(`page ${page} does not hold ${String(what)}`)
  const deflated = deflateSync(Buffer.from(after, 'latin1')).toString('latin1')
  const text = `${reference.object} 0 obj\n<</Length ${deflated.length}/Filter/FlateDecode>>\nstream\n${deflated}\nendstream\nendobj`
  file.objects.set(reference.object, text)
}

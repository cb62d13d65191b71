import { inflateSync } from 'node:zlib'
import { type PdfValue, ValueReader } from './raw-values.ts'

/** An object of a PDF: its value, and the bytes of its stream as they are meant (inflated). */
export interface RawObject {
  readonly value: PdfValue
  readonly stream?: Uint8Array
  /** Where it begins and ends in the file. */
  readonly start: number
  readonly end: number
}

/** A PDF taken apart along its cross-reference table. */
export interface RawPdf {
  readonly bytes: Uint8Array
  /** The file with one character a byte. */
  readonly text: string
  readonly version: string
  readonly trailer: Dictionary
  readonly objects: ReadonlyMap<number, RawObject>
}

/** The entries of a dictionary. */
export type Dictionary = ReadonlyMap<string, PdfValue>

/** Takes a PDF apart, following its own cross-reference table; throws, saying where, when the bytes are no such PDF. */
export function readRawPdf(bytes: Uint8Array): RawPdf {
  const text = Buffer.from(bytes).toString('latin1')
  const version = /^%PDF-(\d\.\d)/.exec(text)?.[1]
  if (version === undefined) throw new Error('not a PDF')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN)
  if (!text.startsWith('xref', start)) throw new Error('no cross-reference table where the file says it is')
  const offsets = offsetsIn(text, start)
  const trailerAt = text.indexOf('trailer', start)
  const trailer = new ValueReader(text, trailerAt + 'trailer'.length).next()
  if (trailer?.kind !== 'dictionary') throw new Error('no trailer')
  const objects = new Map([...offsets].map(([number, offset]) => [number, readObject(text, bytes, number, offset)]))
  return { bytes, text, version, trailer: trailer.entries, objects }
}

function offsetsIn(text: string, start: number): ReadonlyMap<number, number> {
  const head = /xref\s+0 (\d+)\s*/y
  head.lastIndex = start
  const found = head.exec(text)
  if (!found) throw new Error('cross-reference table in parts')
  const offsets = new Map<number, number>()
  for (let number = 0; number < Number(found[1]); number += 1) {
    const entry = text.slice(head.lastIndex + 20 * number, head.lastIndex + 20 * number + 20)
    const [, offset, use] = /^(\d{10}) \d{5} ([nf])[ \r][\r\n]$/.exec(entry) ?? []
    if (offset === undefined) throw new Error(`cross-reference entry ${number} is not twenty bytes`)
    if (use === 'n') offsets.set(number, Number(offset))
  }
  return offsets
}

function readObject(text: string, bytes: Uint8Array, number: number, start: number): RawObject {
  const head = `${number} 0 obj`
  if (!text.startsWith(head, start)) throw new Error(`object ${number} is not where the table says`)
  const reader = new ValueReader(text, start + head.length)
  const value = reader.next()
  if (!value) throw new Error(`object ${number} is empty`)
  const streamHead = /\s*stream\r?\n/y
  streamHead.lastIndex = reader.position
  const hasStream = streamHead.test(text)
  const afterStream = hasStream && value.kind === 'dictionary' ? streamEnd(value.entries, text, streamHead.lastIndex, number) : undefined
  const close = /\s*endobj/y
  close.lastIndex = afterStream?.close ?? reader.position
  if (!close.test(text)) throw new Error(`object ${number} has no end`)
  if (afterStream === undefined || value.kind !== 'dictionary') return { value, start, end: close.lastIndex }
  const raw = bytes.slice(streamHead.lastIndex, afterStream.end)
  const isDeflated = JSON.stringify(value.entries.get('Filter') ?? null).includes('FlateDecode')
  return { value, stream: isDeflated ? new Uint8Array(inflateSync(raw)) : raw, start, end: close.lastIndex }
}

function streamEnd(entries: Dictionary, text: string, start: number, number: number) {
  const length = entries.get('Length')
  if (length?.kind !== 'number') throw new Error(`stream ${number} has no length`)
  const end = start + length.number
  const tail = /\r?\n?endstream/y
  tail.lastIndex = end
  if (!tail.test(text)) throw new Error(`stream ${number} is not as long as it says`)
  return { end, close: tail.lastIndex }
}

/** The value behind a reference; the value itself when it is none. Undefined for what is not there, and for null. */
export function follow(pdf: RawPdf, value: PdfValue | undefined): PdfValue | undefined {
  const found = value?.kind === 'reference' ? pdf.objects.get(value.object)?.value : value
  return found?.kind === 'null' ? undefined : found
}

/** The entries of a dictionary, also behind a reference; none when it is something else. */
export function dictionaryOf(pdf: RawPdf, value: PdfValue | undefined): Dictionary {
  const found = follow(pdf, value)
  return found?.kind === 'dictionary' ? found.entries : new Map()
}

/** The items of an array, also behind a reference; one value alone counts as an array of it. */
export function itemsOf(pdf: RawPdf, value: PdfValue | undefined): readonly PdfValue[] {
  const found = follow(pdf, value)
  if (found === undefined) return []
  return found.kind === 'array' ? found.items : value === undefined ? [] : [value]
}

/** The name; undefined for anything else. */
export function nameOf(pdf: RawPdf, value: PdfValue | undefined): string | undefined {
  const found = follow(pdf, value)
  return found?.kind === 'name' ? found.name : undefined
}

/** The number; undefined for anything else. */
export function numberOf(pdf: RawPdf, value: PdfValue | undefined): number | undefined {
  const found = follow(pdf, value)
  return found?.kind === 'number' ? found.number : undefined
}

/** A text string: UTF-16 when it says so, else one character a byte; undefined for anything else. */
export function textStringOf(pdf: RawPdf, value: PdfValue | undefined): string | undefined {
  const found = follow(pdf, value)
  if (found?.kind !== 'string') return undefined
  if (!found.bytes.startsWith('\xfe\xff')) return found.bytes
  const units = found.bytes.slice(2).match(/[\s\S]{2}/g) ?? []
  return units.map((pair) => String.fromCharCode((pair.charCodeAt(0) << 8) + pair.charCodeAt(1))).join('')
}

/** The catalog. */
export function catalogOf(pdf: RawPdf): Dictionary {
  return dictionaryOf(pdf, pdf.trailer.get('Root'))
}

/** The object numbers of the pages, in their order. */
export function pageObjectsOf(pdf: RawPdf): readonly number[] {
  const below = (value: PdfValue | undefined): readonly number[] => {
    if (value?.kind !== 'reference') return []
    const entries = dictionaryOf(pdf, value)
    return nameOf(pdf, entries.get('Type')) === 'Pages' ? itemsOf(pdf, entries.get('Kids')).flatMap(below) : [value.object]
  }
  return below(catalogOf(pdf).get('Pages'))
}

/** The bytes of a stream, inflated; empty when there is none. */
export function streamOf(pdf: RawPdf, value: PdfValue | undefined): Uint8Array {
  return (value?.kind === 'reference' ? pdf.objects.get(value.object)?.stream : undefined) ?? new Uint8Array()
}

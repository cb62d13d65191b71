import { dictionaryOf, itemsOf, numberOf, type RawPdf, streamOf } from './raw-pdf.ts'
import type { PdfValue } from './raw-values.ts'

/** What a string of glyph codes says, and how wide it is at size 1. */
export type FontReader = (bytes: string) => { readonly text: string; readonly width: number; readonly unknown: readonly string[] }

/** Readers for the fonts of a page, by the names that its operators use. */
export function readFonts(pdf: RawPdf, value: PdfValue | undefined): ReadonlyMap<string, FontReader> {
  return new Map([...dictionaryOf(pdf, value)].map(([name, font]) => [name, readFont(pdf, font)]))
}

function readFont(pdf: RawPdf, value: PdfValue): FontReader {
  const font = dictionaryOf(pdf, value)
  const characters = readCharacterMap(Buffer.from(streamOf(pdf, font.get('ToUnicode'))).toString('latin1'))
  const [descendant] = itemsOf(pdf, font.get('DescendantFonts'))
  const descendantEntries = dictionaryOf(pdf, descendant)
  const widths = readWidths(pdf, descendantEntries.get('W'))
  const usual = numberOf(pdf, descendantEntries.get('DW')) ?? 1000
  return (bytes) => {
    const codes = (bytes.match(/[\s\S]{2}/g) ?? []).map((pair) => (pair.charCodeAt(0) << 8) + pair.charCodeAt(1))
    return {
      text: codes.map((code) => characters.get(code) ?? '\ufffd').join(''),
      width: codes.reduce((sum, code) => sum + (widths.get(code) ?? usual), 0) / 1000,
      unknown: codes.filter((code) => !characters.has(code)).map((code) => code.toString(16)),
    }
  }
}

function readCharacterMap(text: string): ReadonlyMap<number, string> {
  const blocks = text.match(/beginbfchar[\s\S]*?endbfchar/g) ?? []
  const pairs = blocks.flatMap((block) => [...block.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/gi)])
  return new Map(
    pairs.map(([, code = '', units = '']) => [
      Number.parseInt(code, 16),
      (units.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join(''),
    ]),
  )
}

/** `[code [width width …] …]`, the only form that jsPDF writes. */
function readWidths(pdf: RawPdf, value: PdfValue | undefined): ReadonlyMap<number, number> {
  const items = itemsOf(pdf, value)
  const widths = new Map<number, number>()
  for (let index = 0; index + 1 < items.length; index += 2) {
    const first = numberOf(pdf, items[index]) ?? 0
    itemsOf(pdf, items[index + 1]).forEach((width, place) => widths.set(first + place, numberOf(pdf, width) ?? 0))
  }
  return widths
}

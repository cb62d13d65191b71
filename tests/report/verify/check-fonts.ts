import type { Check } from './inspected.ts'
import { dictionaryOf, itemsOf, nameOf, type RawPdf, streamOf } from './raw-pdf.ts'

/** Every font is in the file, holds little more than the glyphs that are used, and says which characters they are. */
export const checkFonts: Check = ({ pdf, pages }) => {
  const fonts = pages.flatMap(({ object }) => {
    const resources = dictionaryOf(pdf, dictionaryOf(pdf, { kind: 'reference', object }).get('Resources'))
    return [...dictionaryOf(pdf, resources.get('Font')).values()]
  })
  if (fonts.length === 0) return ['no fonts']
  const different = new Map(fonts.map((font) => [font.kind === 'reference' ? font.object : -1, dictionaryOf(pdf, font)]))
  const names = [...different.values()].map((font) => nameOf(pdf, font.get('BaseFont')))
  return [
    ...[...different.values()].flatMap((font) => faultsOf(pdf, font)),
    ...(new Set(names).size === names.length ? [] : ['two fonts of one name']),
  ]
}

function faultsOf(pdf: RawPdf, font: ReturnType<typeof dictionaryOf>): readonly string[] {
  const name = nameOf(pdf, font.get('BaseFont')) ?? 'a font without name'
  const descendant = dictionaryOf(pdf, itemsOf(pdf, font.get('DescendantFonts'))[0])
  const program = streamOf(pdf, dictionaryOf(pdf, descendant.get('FontDescriptor')).get('FontFile2'))
  if (program.length === 0) return [`${name} is not embedded`]
  const used = itemsOf(pdf, descendant.get('W')).length / 2
  return [
    ...(/^[A-Z]{6}\+/.test(name) ? [] : [`${name} does not say that it is a part`]),
    ...(nameOf(pdf, font.get('Subtype')) === 'Type0' && nameOf(pdf, font.get('Encoding')) === 'Identity-H'
      ? []
      : [`${name} is of another kind`]),
    ...(streamOf(pdf, font.get('ToUnicode')).length > 0 ? [] : [`${name} does not say which characters it has`]),
    ...(dictionaryOf(pdf, descendant.get('FontDescriptor')).has('CIDSet')
      ? [`${name} lists its glyphs, which PDF/A-2 wants whole or not at all`]
      : []),
    ...(outlinesIn(program) <= 2 * used + 4 ? [] : [`${name} is embedded whole`]),
  ]
}

/** How many glyphs of a TrueType font have an outline. */
function outlinesIn(program: Uint8Array): number {
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength)
  const tables = new Map<string, { start: number; length: number }>()
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + 16 * index
    const name = Buffer.from(program.slice(at, at + 4)).toString('latin1')
    tables.set(name, { start: view.getUint32(at + 8), length: view.getUint32(at + 12) })
  }
  const head = tables.get('head')
  const loca = tables.get('loca')
  if (!head || !loca) return Number.POSITIVE_INFINITY
  const isLong = view.getUint16(head.start + 50) === 1
  const offsets = Array.from({ length: loca.length / (isLong ? 4 : 2) }, (_, index) =>
    isLong ? view.getUint32(loca.start + 4 * index) : view.getUint16(loca.start + 2 * index),
  )
  return offsets.filter((offset, index) => index > 0 && offset !== offsets[index - 1]).length
}

import { jsPDF } from 'jspdf'
import { binaryString } from './pdf-strings.ts'
import type { Weight } from './wrap.ts'

/** The two weights of Source Sans 3 as TrueType files. */
export interface ReportFonts {
  readonly regular: Uint8Array
  readonly semiBold: Uint8Array
}

/** What jsPDF does not declare and the tagged writer needs. Checked against 4.2.1, to which package.json is pinned. */
export interface PdfInternals {
  readonly events: {
    subscribe(topic: 'putPage' | 'postPutResources' | 'putCatalog', listener: (event: { pageNumber: number }) => void): void
  }
  write(text: string): void
  newObject(): number
  newObjectDeferred(): number
  newObjectDeferredBegin(object: number, writeHead: true): void
  putStream(stream: { data: string; objectId: number; filters: string[]; additionalKeyValues: { key: string; value: string }[] }): void
  getPageInfo(page: number): { readonly objId: number }
  getCurrentPageInfo(): { readonly pageNumber: number }
}

/** The name of each weight in the PDF; the six letters say that it is a subset. */
const fontNames: Readonly<Record<Weight, string>> = { regular: 'WGWRPT+SourceSans3-Regular', semiBold: 'WGWRPT+SourceSans3-SemiBold' }

/** A4 in points. */
export const pageSize = { width: 595.28, height: 841.89 } as const

/** An empty A4 document with both fonts, PDF 1.7, numbers with three decimals. */
export function openPdf(fonts: ReportFonts): jsPDF {
  const pdf = new jsPDF({ unit: 'pt', format: 'a4', compress: true, putOnlyUsedFonts: true, precision: 3, floatPrecision: 3 })
  for (const weight of ['regular', 'semiBold'] as const) {
    pdf.addFileToVFS(`${weight}.ttf`, binaryString(fonts[weight]))
    pdf.addFont(`${weight}.ttf`, fontNames[weight], 'normal')
  }
  pdf.setFont(fontNames.regular)
  // Declared nowhere, but there in the pinned version: without it jsPDF says 1.3, which has no structure.
  const { __private__: hidden } = pdf as unknown as { __private__: { setPdfVersion(version: string): void } }
  hidden.setPdfVersion('1.7')
  return pdf
}

/** The internals by which the tagged writer adds what jsPDF leaves out. */
export function internalsOf(pdf: jsPDF): PdfInternals {
  // jsPDF's own plugins use these; its types leave them out.
  return pdf.internal as unknown as PdfInternals
}

/** Makes a weight and size the current font. */
export function useFont(pdf: jsPDF, weight: Weight, size: number): void {
  pdf.setFont(fontNames[weight])
  pdf.setFontSize(size)
}

/** Tells whether both weights can draw a character, so that no text depends on its weight. */
export function glyphCheckOf(pdf: jsPDF): (codePoint: number) => boolean {
  const known = (['regular', 'semiBold'] as const).map((weight) => {
    pdf.setFont(fontNames[weight])
    // The parsed TrueType file; jsPDF's types call it a font without saying what it holds.
    return (pdf.getFont() as unknown as { metadata: { characterToGlyph(codePoint: number): number } }).metadata
  })
  return (codePoint) => known.every((font) => font.characterToGlyph(codePoint) > 0)
}

/** Version of jsPDF, as it names itself in the file. */
export const producer = `jsPDF ${(jsPDF as unknown as { readonly version: string }).version}`

import type { ReportDocument } from '../../src/report/blocks.ts'
import { openPdf, type ReportFonts, useFont } from '../../src/report/pdf/jspdf-door.ts'
import { TaggedWriter } from '../../src/report/pdf/tagged-writer.ts'

/** A page with what a report can hold but the blocks of today do not: a link, and a figure that is no artifact. */
export function specimenPdf(report: ReportDocument, fonts: ReportFonts): Uint8Array {
  const pdf = openPdf(fonts)
  const writer = new TaggedWriter(pdf, report)
  const write = (text: string, y: number) => {
    useFont(pdf, 'semiBold', 12)
    pdf.text(text, 54, y)
  }
  writer.element('H1', () => writer.mark(() => write('Proefblad', 80)))
  writer.element('P', () => {
    writer.mark(() => write('Meer staat op ', 110))
    writer.link('https://example.org/(verslag)', 'de website van het voorbeeld', { x: 54, y: 130, width: 120, height: 14 }, () =>
      write('de website', 140),
    )
  })
  writer.element('Figure', () => writer.mark(() => pdf.circle(80, 200, 20, 'S')), {
    alt: 'Twee van de drie antwoorden zijn hoog',
    boundingBox: [60, 621.89, 100, 661.89],
  })
  return writer.finish()
}

import type { Bundle } from '../../domain/bundle.ts'
import type { Survey } from '../../domain/survey.ts'
import { buildReport } from '../../report/build-report.ts'
import { renderPdf } from '../../report/pdf/render-pdf.ts'
import { sealPdf } from '../../report/pdf/seal-pdf.ts'

/** The fonts of the report, as the app ships them. */
export type ReportFonts = Parameters<typeof renderPdf>[1]

/** The report in the insurer's edition, made anew from the record: the bytes that the device of the writer made. */
export async function renderInsurerReport(
  {
    record,
    confirmations,
    manifest,
  }: Pick<Bundle, 'record' | 'confirmations'> & { readonly manifest: Pick<Bundle['manifest'], 'contentHash'> },
  survey: Survey,
  fonts: ReportFonts,
): Promise<Uint8Array> {
  const document = buildReport({ edition: 'insurer', record, confirmations, contentHash: manifest.contentHash, survey })
  return sealPdf(renderPdf(document, fonts))
}

/** True when the report in the bundle is that one, to the byte. A report by another version of the app may look different and is not judged. */
export async function isOwnReport(bundle: Bundle, survey: Survey, fonts: ReportFonts, appVersion: string): Promise<boolean> {
  if (bundle.manifest.appVersion !== appVersion) return true
  const own = await renderInsurerReport(bundle, survey, fonts)
  return own.length === bundle.pdf.length && own.every((byte, index) => bundle.pdf[index] === byte)
}

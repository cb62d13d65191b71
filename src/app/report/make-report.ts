import type { FrozenRecord } from '../../domain/record.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import type { Survey } from '../../domain/survey.ts'
import type { Annex, Edition, ReportDocument } from '../../report/blocks.ts'

/** `unsound`: the frozen record does not match its own hash or schema; `failed`: the document could not be drawn. */
export type ReportProblem = { readonly kind: 'unsound' | 'failed'; readonly detail: string }

/** The report's content, for the screen; needs no PDF code. A failure is a value, also when a part of the tool did not come. */
export async function makeReportDocument(
  frozen: FrozenRecord,
  survey: Survey,
  edition: Edition,
  annex?: Annex,
): Promise<Result<ReportDocument, ReportProblem>> {
  try {
    const [{ verifyRecord }, { buildReport }, { withoutNames }] = await Promise.all([
      import('../../bundle/content-hash.ts'),
      import('../../report/build-report.ts'),
      import('../../bundle/write-bundle.ts'),
    ])
    const verified = await verifyRecord(frozen)
    if (!verified.ok) return failed({ kind: 'unsound', detail: JSON.stringify(verified.problem) })
    const { record, privateDocument } = verified.value
    const { contentHash, confirmations } = frozen
    const common = { record, contentHash, survey, ...(annex === undefined ? {} : { annex }) }
    return succeeded(
      edition === 'parties'
        ? buildReport({ ...common, edition, privateDocument, confirmations })
        : buildReport({ ...common, edition, confirmations: confirmations.map(withoutNames) }),
    )
  } catch (error) {
    return failed({ kind: 'failed', detail: String(error) })
  }
}

/** The report as content and as PDF. A failure is a value: the record stays as it is, and the user may try again. */
export async function makeReport(
  frozen: FrozenRecord,
  survey: Survey,
  edition: Edition,
  annex?: Annex,
): Promise<Result<{ readonly document: ReportDocument; readonly pdf: Uint8Array }, ReportProblem>> {
  const document = await makeReportDocument(frozen, survey, edition, annex)
  if (!document.ok) return document
  try {
    const [{ renderInWorker }, { sealPdf }, regular, semiBold] = await Promise.all([
      import('./render-in-worker.ts'),
      import('../../report/pdf/seal-pdf.ts'),
      loadFont('SourceSans3-Regular.ttf'),
      loadFont('SourceSans3-SemiBold.ttf'),
    ])
    const pdf = await renderInWorker({ document: document.value, fonts: { regular, semiBold } })
    if (!pdf.ok) return failed({ kind: 'failed', detail: pdf.problem })
    return succeeded({ document: document.value, pdf: await sealPdf(pdf.value) })
  } catch (error) {
    return failed({ kind: 'failed', detail: String(error) })
  }
}

async function loadFont(file: string): Promise<Uint8Array> {
  const response = await fetch(`./fonts/${file}`)
  if (!response.ok) throw new Error(`no font ${file}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

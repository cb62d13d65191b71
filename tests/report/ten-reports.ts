import { createHash } from 'node:crypto'
import { withoutNames } from '../../src/bundle/write-bundle.ts'
import type { Annex, Edition, ReportDocument } from '../../src/report/blocks.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { glyphCheckOf, openPdf } from '../../src/report/pdf/jspdf-door.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { contentHash, type ReportCase, reportFonts } from './report-fixture.ts'
import { tenCases } from './ten-cases.ts'
import type { Origin } from './verify/inspected.ts'

/** A report as it goes into a file, with what it was made from. */
export interface RenderedReport {
  /** "example, insurer". */
  readonly name: string
  readonly origin: Origin
  readonly pdf: Uint8Array
  readonly sha256: string
}

/** The ten evaluations, each for the parties, the insurer and anyone, and the example once more with all its answers. */
export async function renderTen(): Promise<readonly RenderedReport[]> {
  const fonts = await reportFonts()
  const hasGlyph = glyphCheckOf(openPdf(fonts))
  const rendered = (name: string, report: ReportDocument): RenderedReport => {
    const pdf = renderPdf(report, fonts)
    return { name, origin: { report, hasGlyph }, pdf, sha256: createHash('sha256').update(pdf).digest('hex') }
  }
  return (await tenCases()).flatMap(({ name, given }) => [
    ...editions.map((edition) => rendered(`${name}, ${edition}`, editionOf(given, edition))),
    ...(name === 'example' ? [rendered('example, parties with answers', editionOf(given, 'parties', 'answers'))] : []),
  ])
}

const editions: readonly Edition[] = ['parties', 'insurer', 'public']

/** The report of a case in this edition, made as the product makes it: with the private document and the names for the parties alone. */
export function editionOf(given: ReportCase, edition: Edition, annex?: Annex): ReportDocument {
  const { record, privateDocument, survey, confirmations } = given
  const common = { record, contentHash, survey, ...(annex === undefined ? {} : { annex }) }
  if (edition === 'parties') return buildReport({ ...common, edition, privateDocument, confirmations })
  return buildReport({ ...common, edition, confirmations: confirmations.map(withoutNames) })
}

import { readFile } from 'node:fs/promises'
import { ensureExample } from '../../../src/app/evaluation/example.ts'
import { makeReportDocument } from '../../../src/app/report/make-report.ts'
import { exampleId } from '../../../src/domain/evaluation.ts'
import { latestRecordOf } from '../../../src/domain/evaluation-state.ts'
import type { ReportDocument } from '../../../src/report/blocks.ts'
import { renderPdf } from '../../../src/report/pdf/render-pdf.ts'
import { sealPdf } from '../../../src/report/pdf/seal-pdf.ts'
import { openMemoryStore } from '../../../src/storage/memory-store.ts'
import { loadSurvey } from '../../../src/survey/published.ts'

/** The report of the example for the parties, made here in Node from its beginning by the code that makes it in the browser. */
export async function exampleReportPdf(): Promise<Uint8Array> {
  const [regular, semiBold] = await Promise.all([font('Regular'), font('SemiBold')])
  return sealPdf(renderPdf(await exampleReport(), { regular, semiBold }))
}

/** What that report says. */
export async function exampleReport(): Promise<ReportDocument> {
  const store = openMemoryStore()
  await ensureExample(store)
  const kept = await store.load(exampleId)
  const frozen = kept.ok && kept.value && latestRecordOf(kept.value)
  if (!kept.ok || !kept.value || !frozen) throw new Error('no record of the example')
  const loaded = await loadSurvey(kept.value.evaluation.survey)
  if (!loaded.ok) throw new Error('no questionnaire of the example')
  const document = await makeReportDocument(frozen, loaded.value.survey, 'parties')
  if (!document.ok) throw new Error(`no report of the example: ${document.problem.detail}`)
  return document.value
}

async function font(weight: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`../../../public/fonts/SourceSans3-${weight}.ttf`, import.meta.url)))
}

import type { ReportDocument } from '../../../src/report/blocks.ts'
import type { ReportFonts } from '../../../src/report/pdf/jspdf-door.ts'

/** What the bench asks of its page; all of it runs on the main thread, which the browser can slow down. */
export interface BenchPage {
  /** Milliseconds from nothing loaded to the bytes, and the part of it from the code and the fonts being there. */
  readonly cold: (document: ReportDocument) => Promise<ColdTimes>
  /** Milliseconds of each run, the report and plain jsPDF by turns. */
  readonly warm: (
    document: ReportDocument,
    runs: number,
  ) => Promise<{ readonly tagged: readonly number[]; readonly plain: readonly number[] }>
  /** The PDF as numbers, which pass from the page to Node. */
  readonly bytes: (document: ReportDocument) => Promise<readonly number[]>
}

/** The first report of a page: `wholeMs` is fetching and starting the code, parsing the fonts and drawing; `drawMs` the last two. */
export interface ColdTimes {
  readonly wholeMs: number
  readonly drawMs: number
}

const benchPage: BenchPage = { cold, warm, bytes: async (document) => [...(await drawn(document))] }
Object.assign(globalThis, { benchPage })

async function cold(document: ReportDocument): Promise<ColdTimes> {
  const began = performance.now()
  const [{ renderPdf }, fonts] = await Promise.all([renderer(), loadFonts()])
  const loaded = performance.now()
  renderPdf(document, fonts)
  const ended = performance.now()
  return { wholeMs: ended - began, drawMs: ended - loaded }
}

async function warm(document: ReportDocument, runs: number): ReturnType<BenchPage['warm']> {
  const [{ renderPdf }, { renderUntagged }, fonts] = await Promise.all([renderer(), import('./untagged.ts'), loadFonts()])
  const tagged: number[] = []
  const plain: number[] = []
  for (let run = 0; run < runs; run += 1) {
    tagged.push(timed(() => renderPdf(document, fonts)))
    plain.push(timed(() => renderUntagged(document, fonts)))
  }
  return { tagged, plain }
}

async function drawn(document: ReportDocument): Promise<Uint8Array> {
  const [{ renderPdf }, fonts] = await Promise.all([renderer(), loadFonts()])
  return renderPdf(document, fonts)
}

function renderer() {
  return import('../../../src/report/pdf/render-pdf.ts')
}

async function loadFonts(): Promise<ReportFonts> {
  const [regular, semiBold] = await Promise.all([loadFont('Regular'), loadFont('SemiBold')])
  return { regular, semiBold }
}

async function loadFont(weight: string): Promise<Uint8Array> {
  const response = await fetch(`./fonts/SourceSans3-${weight}.ttf`)
  return new Uint8Array(await response.arrayBuffer())
}

function timed(run: () => unknown): number {
  const began = performance.now()
  run()
  return performance.now() - began
}

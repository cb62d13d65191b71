import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import type { ReportDocument } from '../../src/report/blocks.ts'
import { serve } from '../serve.ts'
import { buildBenchPage } from './build-page.ts'
import { exampleReport } from './example-report.ts'
import { type Figure, least, median } from './figures.ts'
import type { BenchPage, ColdTimes } from './page/main.ts'

const slower = 4
const coldRuns = 9
const warmRuns = 40

/**
 * What the report's PDF costs: its file, its code, and its time on a slow computer. The browser slows down the main thread of a page but
 * no worker, so the limits are held there; the app itself draws in the worker, whose figures stand beside them.
 */
export async function benchPdf(browser: Browser): Promise<readonly Figure[]> {
  const document = await exampleReport()
  const folder = await mkdtemp(join(tmpdir(), 'wgw-bench-'))
  try {
    await buildBenchPage(folder)
    return [...chunkFigures(), ...(await onMainThread(browser, folder, document)), ...(await inWorker(browser, document))]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The worker of the built app and all it loads; the fonts are files of their own. */
function chunkFigures(): readonly Figure[] {
  const chunks = readdirSync('dist/assets').filter((name) => /^(report-worker|jspdf)-.*\.js$/.test(name))
  const gzip = chunks.reduce((sum, name) => sum + gzipSync(readFileSync(join('dist/assets', name)), { level: 9 }).length, 0)
  return [{ name: 'pdf.chunkKB', what: 'PDF code, gzip, without fonts', value: gzip / 1000, unit: 'kB', atMost: 145 }]
}

async function onMainThread(browser: Browser, folder: string, document: ReportDocument): Promise<readonly Figure[]> {
  const cold: ColdTimes[] = []
  for (let run = 0; run < coldRuns; run += 1) cold.push(await onPage(browser, folder, slower, (page) => page.evaluate(askCold, document)))
  const { tagged, plain } = await onPage(browser, folder, slower, (page) => page.evaluate(askWarm, { document, runs: warmRuns }))
  const full = await onPage(browser, folder, 1, (page) => page.evaluate(askWarm, { document, runs: warmRuns }))
  const bytes = await onPage(browser, folder, 1, (page) => page.evaluate(askBytes, document))
  // Pair by pair, so that a busy moment of the machine slows down both.
  const ratios = tagged.map((ms, run) => ms / (plain[run] ?? ms))
  return [
    { name: 'pdf.fileKB', what: 'PDF of the example', value: bytes.length / 1000, unit: 'kB', atMost: 45 },
    {
      name: 'pdf.coldMs',
      what: `PDF, first time in a page, with loading its code, CPU ${slower}× slower`,
      value: least(cold.map(({ wholeMs }) => wholeMs)),
      unit: 'ms',
      atMost: 300,
    },
    {
      name: 'pdf.firstMs',
      what: `PDF, first time in a page, code loaded, CPU ${slower}× slower`,
      value: least(cold.map(({ drawMs }) => drawMs)),
      unit: 'ms',
      atMost: 300,
    },
    { name: 'pdf.warmMs', what: `PDF, again, CPU ${slower}× slower`, value: median(tagged), unit: 'ms', atMost: 300 },
    { name: 'pdf.plainMs', what: `plain jsPDF, same words, CPU ${slower}× slower`, value: median(plain), unit: 'ms' },
    { name: 'pdf.timesPlain', what: 'PDF against plain jsPDF', value: median(ratios), unit: '×', atMost: 2 },
    { name: 'pdf.warmFullSpeedMs', what: 'PDF, again, CPU at full speed', value: median(full.tagged), unit: 'ms' },
  ]
}

async function inWorker(browser: Browser, document: ReportDocument): Promise<readonly Figure[]> {
  const worker = readdirSync('dist/assets').find((name) => /^report-worker-.*\.js$/.test(name))
  const first: number[] = []
  const again: number[] = []
  for (let run = 0; run < coldRuns; run += 1) {
    const [cold = 0, ...warm] = await onPage(browser, 'dist', slower, (page) =>
      page.evaluate(askWorker, { document, address: `./assets/${worker}`, runs: 4 }),
    )
    first.push(cold)
    again.push(...warm)
  }
  return [
    { name: 'pdf.workerColdMs', what: 'PDF from a new worker of the app, first time', value: median(first), unit: 'ms' },
    { name: 'pdf.workerWarmMs', what: 'PDF from a new worker of the app, again', value: median(again), unit: 'ms' },
  ]
}

/** A page of its own, without anything kept, that runs so many times slower. */
async function onPage<Value>(browser: Browser, folder: string, rate: number, run: (page: Page) => Promise<Value>): Promise<Value> {
  const served = await serve({ folder })
  const context = await browser.newContext({ serviceWorkers: 'block' })
  try {
    const page = await context.newPage()
    await page.goto(served.url, { waitUntil: 'networkidle' })
    const devTools = await context.newCDPSession(page)
    await devTools.send('Emulation.setCPUThrottlingRate', { rate })
    return await run(page)
  } finally {
    await context.close()
    await served.close()
  }
}

// The functions below run in the page: they may use nothing from outside themselves.

function askCold(document: ReportDocument): Promise<ColdTimes> {
  // Set by page/main.ts.
  return (globalThis as unknown as { benchPage: BenchPage }).benchPage.cold(document)
}

function askWarm({ document, runs }: { readonly document: ReportDocument; readonly runs: number }): ReturnType<BenchPage['warm']> {
  // Set by page/main.ts.
  return (globalThis as unknown as { benchPage: BenchPage }).benchPage.warm(document, runs)
}

function askBytes(document: ReportDocument): Promise<readonly number[]> {
  // Set by page/main.ts.
  return (globalThis as unknown as { benchPage: BenchPage }).benchPage.bytes(document)
}

async function askWorker(asked: { readonly document: ReportDocument; readonly address: string; readonly runs: number }): Promise<number[]> {
  const [regular, semiBold] = await Promise.all(
    ['Regular', 'SemiBold'].map(async (weight) => new Uint8Array(await (await fetch(`./fonts/SourceSans3-${weight}.ttf`)).arrayBuffer())),
  )
  const times: number[] = []
  for (let run = 0; run < asked.runs; run += 1) {
    const began = performance.now()
    const worker = new Worker(asked.address, { type: 'module' })
    const answer = await new Promise<{ readonly kind?: string }>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = () => reject(new Error('the worker does not start'))
      worker.postMessage({ document: asked.document, fonts: { regular, semiBold } })
    })
    times.push(performance.now() - began)
    worker.terminate()
    if (answer.kind !== 'rendered') throw new Error('the worker made no PDF')
  }
  return times
}

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildBenchPage } from '../../scripts/bench/build-page.ts'
import type { BenchPage } from '../../scripts/bench/page/main.ts'
import { themeTitleOf } from '../../src/domain/survey.ts'
import { sealPdf } from '../../src/report/pdf/seal-pdf.ts'
import { loadExample } from '../../src/survey/example.ts'
import { loadSurvey } from '../../src/survey/published.ts'
import { homeTexts } from '../../src/texts/home.ts'
import { reportFilesTexts } from '../../src/texts/report-files.ts'
import { reportPageTexts } from '../../src/texts/report-page.ts'
import { type OpenApp, type OpenAppOptions, openApp, waitUntilOfflineReady } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { pdfTextOf } from './support/bundle-content.ts'
import { exampleReport, exampleReportPdf } from './support/example-report.ts'

let browser: Browser
let fromNode: Uint8Array

beforeAll(async () => {
  fromNode = await exampleReportPdf()
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

async function onReport(options: OpenAppOptions, run: (app: OpenApp) => Promise<void>): Promise<void> {
  const app = await openApp(browser, options)
  try {
    await app.page.getByRole('link', { name: homeTexts.example }).click()
    await app.page.locator('.back-link').waitFor()
    await app.page.goto(`${app.url}#/e/voorbeeld/verslag`)
    await app.page.getByRole('region', { name: reportPageTexts.preview }).waitFor()
    await run(app)
  } finally {
    await app.close()
  }
}

const downloadButton = (page: Page) => page.getByRole('button', { name: reportPageTexts.download })

async function downloaded(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), downloadButton(page).click()])
  return new Uint8Array(await readFile(await download.path()))
}

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0

test('the report of the example is the same twice in Node, byte for byte', async () => {
  expect(isSame(await exampleReportPdf(), fromNode)).toBe(true)
  expect(fromNode.length).toBeGreaterThan(10_000)
})

test('the app draws it in a worker, with the same bytes, and without a breach of its own rules', async () => {
  await onReport({}, async ({ page, watched }) => {
    const [worker, pdf] = await Promise.all([page.waitForEvent('worker'), downloaded(page)])
    expect(worker.url()).toMatch(/\/repo\/assets\/report-worker-[\w-]+\.js$/)
    expect(isSame(pdf, fromNode)).toBe(true)
    // It ends with its report.
    await expect.poll(() => page.workers().length).toBe(0)
    expect(watched.findings).toEqual([])
  })
})

test('and so in New York, without a network', async () => {
  await onReport({ timezoneId: 'America/New_York' }, async ({ page, cutNetwork }) => {
    await waitUntilOfflineReady(page)
    await cutNetwork()
    expect(isSame(await downloaded(page), fromNode)).toBe(true)
  })
})

test('the main thread of the browser would give the same bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wgw-page-'))
  try {
    await buildBenchPage(folder)
    const { page, close } = await openApp(browser, { folder })
    const document = await exampleReport()
    await page.waitForFunction(() => 'benchPage' in globalThis)
    // Set by the page; it runs what stands here.
    const drawn = await page.evaluate((asked) => (globalThis as unknown as { benchPage: BenchPage }).benchPage.bytes(asked), document)
    await close()
    expect(isSame(await sealPdf(new Uint8Array(drawn)), fromNode)).toBe(true)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('when the worker does not come the user is told, the report stays, and the next attempt works', async () => {
  await onReport({ serviceWorker: false }, async ({ page }) => {
    await page.route('**/report-worker-*.js', (route) => route.abort())
    await downloadButton(page).click()
    await page.getByRole('alert').filter({ hasText: reportPageTexts.failed }).waitFor()
    expect(await page.getByRole('region', { name: reportPageTexts.preview }).isVisible()).toBe(true)
    await page.unroute('**/report-worker-*.js')
    expect(isSame(await downloaded(page), fromNode)).toBe(true)
    expect(await page.getByText(reportPageTexts.failed).count()).toBe(0)
  })
})

test('the report goes to the clipboard as text for a mail', async () => {
  await onReport({}, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByText(reportFilesTexts.othersTitle).click()
    await page.getByRole('button', { name: reportPageTexts.copyText }).click()
    await page.getByText(reportPageTexts.textCopied).waitFor()
    const text = await page.evaluate(async () => await navigator.clipboard.readText())
    expect(text).toContain('Samenvatting\n------------\n')
    expect(text.split('\n').filter((line) => line.length > 72)).toEqual([])
  })
})

test('pdf.js finds every agreement and every theme in it', async () => {
  const text = await pdfTextOf(fromNode)
  const { agreements, evaluation } = await loadExample()
  const loaded = await loadSurvey(evaluation.survey)
  if (!loaded.ok) throw new Error('the example has no questionnaire')
  const { survey } = loaded.value
  expect(agreements.length).toBe(6)
  for (const { what } of agreements) expect(text).toContain(what)
  for (const { id } of survey.themes) expect(text).toContain(themeTitleOf(survey, id))
})

import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { themeTitleOf } from '../../src/domain/survey.ts'
import { loadExample } from '../../src/survey/example.ts'
import { loadSurvey } from '../../src/survey/published.ts'
import { homeTexts } from '../../src/texts/home.ts'
import { reportPageTexts } from '../../src/texts/report-page.ts'
import { openApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { pdfTextOf } from './support/bundle-content.ts'
import { exampleReportPdf } from './support/example-report.ts'

let browser: Browser
let fromNode: Uint8Array
let fromChromium: Uint8Array

beforeAll(async () => {
  fromNode = await exampleReportPdf()
  browser = await launchBrowser()
  const app = await openApp(browser)
  try {
    const { page } = app
    await page.getByRole('link', { name: homeTexts.example }).click()
    await page.locator('.back-link').waitFor()
    await page.goto(`${app.url}#/e/voorbeeld/verslag`)
    const button = page.getByRole('button', { name: reportPageTexts.download })
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
    fromChromium = new Uint8Array(await readFile(await download.path()))
  } finally {
    await app.close()
  }
})

afterAll(() => browser?.close())

test('the report of the example is the same twice in Node, byte for byte', async () => {
  expect(Buffer.compare(await exampleReportPdf(), fromNode)).toBe(0)
  expect(fromNode.length).toBeGreaterThan(10_000)
})

test('and the same in the browser', () => {
  expect(Buffer.compare(fromChromium, fromNode)).toBe(0)
})

test('pdf.js finds every agreement and every theme in it', async () => {
  const text = await pdfTextOf(fromChromium)
  const { agreements, evaluation } = await loadExample()
  const loaded = await loadSurvey(evaluation.survey)
  if (!loaded.ok) throw new Error('the example has no questionnaire')
  const { survey } = loaded.value
  expect(agreements.length).toBe(6)
  for (const { what } of agreements) expect(text).toContain(what)
  for (const { id } of survey.themes) expect(text).toContain(themeTitleOf(survey, id))
})

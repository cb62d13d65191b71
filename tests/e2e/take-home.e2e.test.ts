import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import { openZip } from '../../src/bundle/zip/read-zip.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { sealPdf } from '../../src/report/pdf/seal-pdf.ts'
import { checkReportTexts } from '../../src/texts/check-report.ts'
import { homeTexts } from '../../src/texts/home.ts'
import { reportTexts } from '../../src/texts/report.ts'
import { reportFilesTexts } from '../../src/texts/report-files.ts'
import { reportPageTexts } from '../../src/texts/report-page.ts'
import { findMdtoProblems } from '../report/archive/mdto-grammar.ts'
import { exampleCase, partiesReport, reportFonts } from '../report/report-fixture.ts'
import { readXml } from '../support/read-xml.ts'
import { findAccessibilityProblems } from './support/accessibility.ts'
import { type OpenApp, openApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { pdfTextOf } from './support/bundle-content.ts'
import { check, openCheck, withFlippedByte } from './support/check-report.ts'
import type { SavedFile } from './support/story.ts'

const { verdicts, refusals, marks } = checkReportTexts
const limits = { maxEntries: 6, maxTotal: 2_000_000, maxRatio: 200, maxBytesOf: () => 1_000_000 }

let browser: Browser
let app: OpenApp
let report: SavedFile
let nameless: SavedFile
let answers: SavedFile
let pack: SavedFile

beforeAll(async () => {
  browser = await launchBrowser()
  app = await openApp(browser)
  const { page } = app
  await page.getByRole('link', { name: homeTexts.example }).click()
  await page.locator('.back-link').waitFor()
  await page.goto(`${app.url}#/e/voorbeeld/verslag`)
  report = await save(page, reportPageTexts.download)
  pack = await save(page, reportFilesTexts.archive)
  await page.getByText(reportFilesTexts.archiveMade).waitFor()
  await page.getByText(reportFilesTexts.othersTitle).click()
  nameless = await save(page, reportFilesTexts.nameless)
  answers = await save(page, reportFilesTexts.answers)
  await openCheck(page)
})

afterAll(async () => {
  await app?.close()
  await browser?.close()
})

describe('the pack for the archive', () => {
  test('is opened by the strict reader: the very report, its checksum, and metadata that names it', async () => {
    expect(pack.name).toBe(report.name.replace('.pdf', '_archief.zip'))
    const archive = openZip(pack.bytes, limits)
    if (!archive.ok) throw new Error(archive.problem.kind)
    const textIn = async (ending: string) => {
      const name = archive.value.names.find((candidate) => candidate.endsWith(ending)) ?? ''
      return new TextDecoder().decode(await archive.value.read(name))
    }
    expect(await archive.value.read(report.name)).toEqual(report.bytes)
    const sha256 = await sha256Hex(report.bytes)
    expect(await textIn('.sha256')).toBe(`${sha256}  ${report.name}\n`)
    for (const ending of ['_voorbeeld.mdto.xml', '.bestand.mdto.xml']) {
      const xml = await textIn(ending)
      expect(findMdtoProblems(readXml(xml))).toEqual([])
      expect(xml).toContain(sha256)
    }
    expect(JSON.parse(await textIn('.json')).bestand.omvang).toBe(String(report.bytes.length))
  })
})

describe('the other editions', () => {
  test('the version without names is for anyone: functions, and not one name of those present', async () => {
    expect(nameless.name).toContain('_v1_zonder-namen_voorbeeld.pdf')
    const text = await pdfTextOf(nameless.bytes)
    const own = await pdfTextOf(report.bytes)
    expect(text).toContain(reportTexts.editions.public)
    for (const name of ['Anouk de Vries', 'Marijke Postma']) {
      expect(own).toContain(name)
      expect(text).not.toContain(name)
    }
  })

  test('the one with all answers has them behind the report', async () => {
    expect(answers.name).toContain('_v1_alle-antwoorden_voorbeeld.pdf')
    const [text, own] = [await pdfTextOf(answers.bytes), await pdfTextOf(report.bytes)]
    expect(text).toContain(reportTexts.annex)
    expect(own).not.toContain(reportTexts.annex)
  })
})

describe('Controleer een verslag', () => {
  test('knows every file it made again, and says that it is the example', async () => {
    for (const file of [report, nameless, answers]) expect(await check(app.page, file.bytes)).toBe(verdicts.unchanged.title)
    await app.page.getByText(marks.example).waitFor()
    await app.page.getByText(checkReportTexts.newest).waitFor()
  })

  test('sees one changed byte, and what is no report', async () => {
    const { page } = app
    for (const file of [report, nameless, answers]) expect(await check(page, withFlippedByte(file.bytes))).toBe(verdicts.changed.title)
    expect(await check(page, new TextEncoder().encode('%PDF-1.4\n%%EOF'))).toContain(refusals['not-ours'])
    expect(await check(page, pack.bytes)).toContain(refusals['not-pdf'])
    expect(app.watched.findings).toEqual([])
  })

  test('a PDF that is dropped anywhere comes here', async () => {
    const { page } = app
    await page.goto(`${app.url}#/`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const transfer = await page.evaluateHandle(
      (bytes) => {
        const dropped = new DataTransfer()
        dropped.items.add(new File([new Uint8Array(bytes)], 'verslag.pdf', { type: 'application/pdf' }))
        return dropped
      },
      [...report.bytes],
    )
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
    await page.getByText(verdicts.unchanged.title).waitFor()
  })
})

describe('on a device that does not know the report', () => {
  let elsewhere: OpenApp
  let unknown: Uint8Array

  beforeAll(async () => {
    unknown = await sealPdf(renderPdf(partiesReport(await exampleCase()), await reportFonts()))
    // axe is put into the page from outside, which its security policy rightly refuses.
    elsewhere = await openApp(browser, { bypassCSP: true, hash: '#/controleer-verslag' })
  })

  afterAll(() => elsewhere?.close())

  test('it says so, says what the file says of itself, and sees all the same that it was changed', async () => {
    const { page } = elsewhere
    expect(await check(page, unknown)).toBe(verdicts['intact-unknown'].title)
    await page.getByText(checkReportTexts.elsewhere).waitFor()
    await page.getByText(checkReportTexts.newerUnknown).waitFor()
    expect(await findAccessibilityProblems(page)).toEqual([])
    expect(await check(page, withFlippedByte(unknown))).toBe(verdicts.changed.title)
    expect(await findAccessibilityProblems(page)).toEqual([])
  })
})

async function save(page: Page, button: string): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  const path = await download.path()
  return { name: download.suggestedFilename(), path, bytes: new Uint8Array(await readFile(path)) }
}

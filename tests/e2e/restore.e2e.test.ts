import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureExample } from '../../src/app/evaluation/example.ts'
import { freezeRecord, verifyRecord } from '../../src/bundle/content-hash.ts'
import { writeBackup } from '../../src/bundle/envelope.ts'
import { readBackup } from '../../src/bundle/read-backup.ts'
import { readHandOver } from '../../src/bundle/read-hand-over.ts'
import { type EvaluationId, exampleId } from '../../src/domain/evaluation.ts'
import type { EvaluationState } from '../../src/domain/evaluation-state.ts'
import { openMemoryStore } from '../../src/storage/memory-store.ts'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { clearingTexts, clearObstacleText } from '../../src/texts/clearing.ts'
import { exchangeTexts } from '../../src/texts/exchange.ts'
import { openingTexts } from '../../src/texts/opening.ts'
import { backupProblemText, partDifferenceText, restoringText, restoringTexts as texts } from '../../src/texts/restoring.ts'
import { settingsTexts } from '../../src/texts/settings.ts'
import { samplePdf } from '../bundle/sample.ts'
import { findAccessibilityProblems } from './support/accessibility.ts'
import { type OpenApp, openApp } from './support/app.ts'
import { beginEvaluation, enterAgreements, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { expectScreen, field } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { keptBy } from './support/kept.ts'
import { markReady, prepare } from './support/prepare.ts'
import { goTo } from './support/screen-content.ts'
import { storyOn } from './support/teller.ts'

const folder = mkdtempSync(join(tmpdir(), 'restore-'))
const file = join(folder, 'wgw-reservekopie_2018-11-21.wgw')
let browser: Browser
let other: OpenApp
let before: readonly EvaluationState[]
let finished: EvaluationState

beforeAll(async () => {
  browser = await launchBrowser()
  finished = await finish()
  const first = await openApp(browser)
  const story = await storyOn(first, haarlem)
  await beginEvaluation(story, haarlem.beginning)
  await openStep(story, { task: 'list-agreements' })
  await enterAgreements(story, haarlem.pastedAgreements, haarlem.agreements)
  await openStep(story, { task: 'prepare', party: 'municipality' })
  await prepare(story, 'municipality', haarlem.preparations.municipality)
  await markReady(story, 'provider')
  await toSettings(first.page)
  const made = await save(first.page, first.page.getByRole('button', { name: settingsTexts.backup }))
  writeFileSync(file, made)
  before = await statesIn(made)
  await first.close()
  other = await openApp(browser, { bypassCSP: true })
})

afterAll(async () => {
  await other?.close()
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a damaged backup is refused in one sentence, and changes nothing', async () => {
  const { page, context } = other
  await page.getByRole('link', { name: /Open een bestand/ }).click()
  await expectScreen(page, exchangeTexts.openPageTitle)
  const untouched = JSON.stringify(await keptBy(context))
  const damaged = join(folder, 'beschadigd.wgw')
  writeFileSync(damaged, readFileSync(file, 'utf8').replace('Haarlem', 'Utrecht'))
  await open(page, damaged)
  await page.getByText(backupProblemText({ kind: 'damaged' })).waitFor()
  expect(JSON.stringify(await keptBy(context))).toBe(untouched)
})

test('on a device that has nothing, all of it comes back', async () => {
  const { page } = other
  await open(page, file)
  await page.getByText(restoringText({ kind: 'new' })).waitFor()
  expect(await findAccessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: texts.restore }).click()
  await page.getByText(texts.restored(1)).waitFor()
  expect(await statesNow(page)).toEqual(before)
})

test('the same backup once more, dropped on the window while an evaluation is open, has nothing to do', async () => {
  const { page } = other
  await goTo(page, `#/e/${before[0]?.evaluation.id}/wissel`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await drop(page, file)
  await expectScreen(page, exchangeTexts.openPageTitle)
  await page.getByText(restoringText({ kind: 'same' })).waitFor()
  expect(await page.getByRole('button', { name: texts.restore }).count()).toBe(0)
})

test('what differs stays until it is chosen; then what was here is given first', async () => {
  const { page } = other
  await goTo(page, `#/e/${before[0]?.evaluation.id}/afspraken`)
  await field(page, agreementsTexts.addLabelMore).fill('Wij eten elke maand samen.')
  await page.getByRole('button', { name: agreementsTexts.add }).click()
  await page.getByRole('listitem').filter({ hasText: 'Wij eten elke maand samen.' }).waitFor()
  const changed = await statesNow(page)
  expect(changed).not.toEqual(before)

  await toOpen(page)
  await open(page, file)
  await page.getByText(restoringText({ kind: 'different', differences: [] })).waitFor()
  await page.getByText(partDifferenceText({ part: 'agreements', onlyHere: 1, onlyInBackup: 0, changed: 0 })).waitFor()
  expect(await findAccessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: texts.restore }).click()
  await page.getByText(texts.chooseFirst).waitFor()
  expect(await statesNow(page)).toEqual(changed)

  await toOpen(page)
  await open(page, file)
  await page.getByRole('radio', { name: texts.useBackup }).check()
  const given = await save(page, page.getByRole('button', { name: texts.restore }))
  expect(await statesIn(given)).toEqual(changed)
  await page.getByText(texts.restored(1)).waitFor()
  expect(await statesNow(page)).toEqual(before)
})

test('a finished evaluation comes back with its report, and leaves the device once its file was kept', async () => {
  const { page } = other
  const { id } = finished.evaluation
  const path = join(folder, 'afgerond.wgw')
  writeFileSync(path, (await writeBackup([finished], { at: '2018-11-21T10:00:00.000Z', appVersion: '0' })).text)
  await toOpen(page)
  await open(page, path)
  await page.getByRole('button', { name: texts.restore }).click()
  await page.getByText(texts.restored(1)).waitFor()

  await goTo(page, `#/e/${id}/verslag`)
  await page.getByText(clearObstacleText('record-file')).waitFor()
  expect(await page.getByRole('button', { name: clearingTexts.clear }).count()).toBe(0)
  const record = await readHandOver(await save(page, page.getByRole('button', { name: clearingTexts.keepFile })))
  expect(record).toMatchObject({ ok: true, value: { handOver: { kind: 'record', frozen: { pdf: samplePdf } } } })
  await page.getByRole('button', { name: clearingTexts.clear }).click()
  await page.getByRole('dialog').getByText(clearingTexts.nextTime).waitFor()
  expect(await findAccessibilityProblems(page)).toEqual([])
  await page.getByRole('button', { name: settingsTexts.noWipe }).click()
  expect((await statesNow(page)).map(({ evaluation }) => evaluation.id)).toContain(id)
  await goTo(page, `#/e/${id}/verslag`)
  await page.getByRole('button', { name: clearingTexts.clear }).click()
  await page.getByRole('button', { name: settingsTexts.yesWipeOne }).click()
  await page.waitForURL(/#\/$/)
  expect(await statesNow(page)).toEqual(before)
})

/** The example as an evaluation of its own, with all done but keeping the file of its record. */
async function finish(): Promise<EvaluationState> {
  const store = openMemoryStore()
  await ensureExample(store)
  const kept = await store.load(exampleId)
  const [old] = (kept.ok && kept.value?.records) || []
  const documents = old && (await verifyRecord(old))
  if (!kept.ok || !kept.value || !old || !documents?.ok) throw new Error('no record of the example')
  const { record, privateDocument } = documents.value
  const id = '0b9c1d5e-7a43-4c1f-9c52-1f0a8a1f3f10' as EvaluationId
  const bare = await freezeRecord({ ...record, evaluation: { ...record.evaluation, id } }, { ...privateDocument, evaluation: id })
  const confirmations = old.confirmations.map((word) => ({ ...word, contentHash: bare.contentHash }))
  const { reachedWith: _, ...state } = kept.value
  const at = '2099-01-01T10:00:00.000Z'
  return {
    ...state,
    evaluation: { ...state.evaluation, id },
    records: [{ ...bare, confirmations, pdf: samplePdf }],
    milestones: { ...state.milestones, copyGivenAt: at, sentAt: at, archivedAt: at },
  }
}

async function toSettings(page: Page): Promise<void> {
  await goTo(page, '#/instellingen')
  await expectScreen(page, settingsTexts.title)
}

async function toOpen(page: Page): Promise<void> {
  await toSettings(page)
  await page.getByRole('link', { name: settingsTexts.restore }).click()
  await expectScreen(page, exchangeTexts.openPageTitle)
}

async function open(page: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: openingTexts.openFile }).click()])
  await chooser.setFiles(path)
}

/** Lets go of the file anywhere on the window. */
async function drop(page: Page, path: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (text) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([text], 'wgw-reservekopie_2018-11-21.wgw'))
      return dropped
    },
    readFileSync(path, 'utf8'),
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer })
}

/** What this device holds, as a backup of this moment says it. */
async function statesNow(page: Page): Promise<readonly EvaluationState[]> {
  await toSettings(page)
  return await statesIn(await save(page, page.getByRole('button', { name: settingsTexts.backup })))
}

async function save(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return readFileSync(await download.path(), 'utf8')
}

async function statesIn(text: string): Promise<readonly EvaluationState[]> {
  const read = await readBackup(text)
  if (!read.ok || read.value.unreadable > 0) throw new Error('not a whole backup')
  return read.value.evaluations
}

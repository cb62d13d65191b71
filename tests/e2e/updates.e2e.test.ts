import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Served, serve } from '../../scripts/serve.ts'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { settingsTexts } from '../../src/texts/settings.ts'
import { updateTexts } from '../../src/texts/shell.ts'
import { waitUntilOfflineReady } from './support/app.ts'
import { beginEvaluation, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { expectScreen, field } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { goTo } from './support/screen-content.ts'
import { storyOn } from './support/teller.ts'
import { type Watch, watch } from './support/watch.ts'

// The build under test, and a newer one that differs in its label alone, served one after the other from the same address.
const newer = mkdtempSync(join(tmpdir(), 'newer-build-'))
let browser: Browser
let context: BrowserContext
let host: Served
let watched: Watch

beforeAll(async () => {
  buildNewer()
  browser = await launchBrowser()
  host = await serve({ prefix: '/repo/' })
  context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' })
  context.setDefaultTimeout(10_000)
  watched = await watch(context, new URL(host.url).origin)
})

afterAll(async () => {
  await context?.close()
  await host?.close()
  await browser?.close()
  rmSync(newer, { recursive: true })
})

test('a new version waits for a click, takes everything along, and leaves the other tab whole', async () => {
  const page = await context.newPage()
  await page.goto(host.url)
  const story = await storyOn({ page }, haarlem)
  await waitUntilOfflineReady(page)
  const build = await buildOf(page)
  await beginEvaluation(story, haarlem.beginning)
  const other = await context.newPage()
  await other.goto(`${host.url}#/hulp`)
  await other.getByRole('heading', { level: 1 }).waitFor()
  await openStep(story, { task: 'list-agreements' })
  const list = field(page, agreementsTexts.addLabel)
  await list.pressSequentially('Dit stond er al.')

  // The newer build is put on the host; the browser finds it, and nothing happens by itself.
  await release(page)
  const strip = page.getByRole('status').filter({ hasText: updateTexts.waiting })
  await strip.waitFor()
  await list.pressSequentially(' En dit kwam erbij.')
  await page.waitForTimeout(300)
  expect([await buildOf(page), await buildOf(other)]).toEqual([build, build])

  const reloaded = page.waitForEvent('load')
  await strip.getByRole('button', { name: updateTexts.use }).click()
  await reloaded
  expect(await list.inputValue()).toBe('Dit stond er al. En dit kwam erbij.')
  expect(await buildOf(page)).not.toBe(build)
  expect(await strip.count()).toBe(0)

  // The other tab is told, still runs the older build, and gets parts of it that it never had and the host no longer has.
  await other.getByRole('status').filter({ hasText: updateTexts.otherTab }).waitFor()
  expect(await buildOf(other)).toBe(build)
  await other.getByRole('link', { name: settingsTexts.title, exact: true }).click()
  await expectScreen(other, settingsTexts.title)
  await goTo(other, '#/e/voorbeeld/gesprek/3')
  await other.getByText(/^Onderdeel 3 van /).waitFor()
  await goTo(other, '#/e/voorbeeld/verslag')
  await other.getByRole('table').first().waitFor()
  expect(await buildOf(other)).toBe(build)
  await other.getByRole('button', { name: updateTexts.reload }).click()
  await other.waitForFunction((old) => document.querySelector('meta[name="build"]')?.getAttribute('content') !== old, build)
  expect(watched.findings).toEqual([])
})

test('after that visit the new version needs no network, on any screen', async () => {
  await context.setOffline(true)
  await host.close()
  const late = await context.newPage()
  for (const screen of ['#/nieuw', '#/e/voorbeeld/voorbereiden/municipality/2', '#/e/voorbeeld/verslag', '#/instellingen']) {
    await late.goto(`${host.url}${screen}`)
    await late.reload()
    await late.getByRole('heading', { level: 1 }).waitFor()
    expect(new URL(late.url()).hash).toBe(screen)
  }
})

/** Builds these sources again under another label: a release in which only our own code changed. */
function buildNewer(): void {
  const { status, stderr } = spawnSync('vite', ['build', '--outDir', newer, '--logLevel', 'warn'], {
    env: { ...process.env, NODE_ENV: 'production', BUILD_LABEL: 'newer' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  expect(status, stderr).toBe(0)
}

/** Puts the newer build in place of the older one and has the browser look, as it does by itself at a visit. */
async function release(page: Page): Promise<void> {
  const port = Number(new URL(host.url).port)
  await host.close()
  host = await serve({ folder: newer, prefix: '/repo/', port })
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
}

function buildOf(page: Page): Promise<string | null> {
  return page.evaluate(() => document.querySelector('meta[name="build"]')?.getAttribute('content') ?? null)
}

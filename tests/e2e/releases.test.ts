import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Served, serve } from '../../scripts/serve.ts'
import { launchBrowser } from './support/browser.ts'

// Two releases that differ in their label alone, served one after the other from the same address, as a host is updated.
const folder = mkdtempSync(join(tmpdir(), 'releases-'))
const older = join(folder, 'older')
const newer = join(folder, 'newer')
let browser: Browser
let context: BrowserContext
let host: Served

beforeAll(async () => {
  build('older', older)
  build('newer', newer)
  browser = await launchBrowser()
})

beforeEach(async () => {
  host = await serve({ folder: older, prefix: '/repo/' })
  context = await browser.newContext()
})

afterEach(async () => {
  await context.close()
  await host.close()
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

test('a release that changes our own code leaves every vendor chunk as it was', () => {
  const chunks = (release: string) =>
    readdirSync(join(release, 'assets')).filter((name) =>
      /^(preact|dexie|survey-core|survey-react-ui|jspdf|fflate|workbox-window|runtime)-[\w-]{8}\.js$/.test(name),
    )
  expect(chunks(older)).toEqual(chunks(newer))
  for (const name of ['preact', 'survey-core', 'survey-react-ui', 'dexie', 'jspdf']) {
    expect(
      chunks(older).filter((file) => file.startsWith(`${name}-`)),
      name,
    ).toHaveLength(1)
  }
  expect(readdirSync(join(older, 'assets'))).not.toEqual(readdirSync(join(newer, 'assets')))
})

test('after one visit the tool opens without network, at the same screen', async () => {
  const page = await visit()
  await host.close()
  await page.goto(`${host.url}#/instellingen`)
  await page.reload()
  await page.waitForSelector('h1')
  expect(page.url()).toBe(`${host.url}#/instellingen`)
})

test('a newer release waits for the click and reloads nobody; the other tab keeps its own files', async () => {
  const page = await visit()
  const other = await visit()
  const [olderBuild] = await buildsKept(page)
  await release(page)

  expect(await buildOf(page)).toBe(olderBuild)
  await switchOver(page)
  expect([await buildOf(page), await buildOf(other)]).toEqual([olderBuild, olderBuild])

  await page.reload()
  await page.waitForSelector('h1')
  expect(await buildOf(page)).not.toBe(olderBuild)
  expect(await buildsKept(page)).toContain(olderBuild)
  // The host has only the newer release by now, so these can only come from the older build's cache.
  const old = readdirSync(join(older, 'assets')).filter((name) => !readdirSync(join(newer, 'assets')).includes(name))
  expect(old.length).toBeGreaterThan(0)
  for (const name of old) expect(await other.evaluate(async (path) => (await fetch(path)).status, `./assets/${name}`), name).toBe(200)

  await other.reload()
  await expect.poll(() => buildsKept(page)).not.toContain(olderBuild)
})

test('caches of other tools and other scopes on the same host are left alone', async () => {
  const page = await visit()
  await page.evaluate(async () => {
    await caches.open('another-tool')
    await caches.open('wijkgericht-werken:/elsewhere/:1')
  })
  await release(page)
  await switchOver(page)
  await page.reload()
  await expect.poll(async () => (await buildsKept(page)).length).toBe(1)
  expect(await page.evaluate(() => caches.keys())).toEqual(expect.arrayContaining(['another-tool', 'wijkgericht-werken:/elsewhere/:1']))
})

function build(label: string, target: string): void {
  const env = { ...process.env, NODE_ENV: 'production', BUILD_LABEL: label }
  const { status, stderr } = spawnSync('vite', ['build', '--outDir', target, '--logLevel', 'warn'], {
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  expect(status, stderr).toBe(0)
}

/** Opens the tool and waits until this tab is looked after by the service worker. */
async function visit(): Promise<Page> {
  const page = await context.newPage()
  await page.goto(host.url)
  await page.waitForSelector('h1')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return page
}

/** Puts the newer release in place of the older one and waits until this tab's browser has it ready. */
async function release(page: Page): Promise<void> {
  const port = Number(new URL(host.url).port)
  await host.close()
  host = await serve({ folder: newer, prefix: '/repo/', port })
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect.poll(() => waitingState(page)).toBe('installed')
}

/** What the app does after the user's click and after everything was written. */
async function switchOver(page: Page): Promise<void> {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage({ type: 'SKIP_WAITING' }))
  await expect.poll(() => waitingState(page)).toBe('none')
}

function waitingState(page: Page): Promise<string> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? 'none')
}

function buildOf(page: Page): Promise<string | null> {
  return page.evaluate(() => document.querySelector('meta[name="build"]')?.getAttribute('content') ?? null)
}

async function buildsKept(page: Page): Promise<string[]> {
  const names = await page.evaluate(() => caches.keys())
  return names.filter((name) => /^wijkgericht-werken:\/repo\/:(?!config$)/.test(name)).map((name) => name.split(':').at(-1) ?? '')
}

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { meetingTexts } from '../../src/texts/meeting.ts'
import { startTexts } from '../../src/texts/start.ts'
import { type OpenApp, openApp, waitUntilOfflineReady } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { choose, field } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { type Kept, keptBy } from './support/kept.ts'
import { readScreen, reloadInto, type ScreenContent } from './support/screen-content.ts'
import { storyOn, tell } from './support/teller.ts'

/** What the browser kept at a moment of the journey, and the screens that must look from then on as they did. */
interface Checkpoint {
  readonly kept: Kept
  readonly screens: readonly ScreenContent[]
}

/** The moments, by the screen on which they fall, with the screens that are still the same by then. */
const moments: Readonly<Record<string, RegExp>> = {
  'check-municipality': /^(agreements|prepare-municipality-.*|check-municipality)$/,
  'check-provider': /^(prepare-provider-.*|check-provider)$/,
  confirm: /^(meeting-\d|confirm)$/,
  send: /^(report|send)$/,
}

let browser: Browser
const seen = new Map<string, ScreenContent>()
const checkpoints = new Map<string, Checkpoint>()
const changed: { readonly before: ScreenContent; readonly after: ScreenContent; readonly screen: string }[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  const app = await openApp(browser)
  try {
    await waitUntilOfflineReady(app.page)
    await app.cutNetwork()
    await tell(await storyOn(app, haarlem, (screen) => reloadOn(app, screen)), haarlem)
  } finally {
    await app.close()
  }
})

afterAll(() => browser?.close())

/** Reloads on a screen of the journey and goes on from what comes back. */
async function reloadOn({ page, context }: OpenApp, screen: string): Promise<void> {
  // What to do with a file that was just handed over is said once.
  if (screen === 'sent') return
  const before = await readScreen(page)
  const after = await reloadInto(page, before)
  if (JSON.stringify(after) !== JSON.stringify(before)) changed.push({ screen, before, after })
  seen.set(screen, before)
  const same = moments[screen]
  if (!same) return
  const screens = [...seen].flatMap(([name, content]) => (same.test(name) ? [content] : []))
  checkpoints.set(screen, { kept: await keptBy(context), screens })
}

test('with the server gone and the service worker in its place, every screen of the journey comes back from a reload as it was', () => {
  expect(changed).toEqual([])
  expect(seen.size).toBeGreaterThan(35)
})

describe.each([{ serviceWorker: false }, { serviceWorker: true }])(
  'on a plain host, service worker: $serviceWorker',
  ({ serviceWorker }) => {
    test.each(Object.keys(moments))('every screen up to "%s" is there again from its address alone', async (moment) => {
      const checkpoint = checkpoints.get(moment)
      if (!checkpoint) throw new Error(`the journey never came to ${moment}`)
      const app = await openApp(browser, { serviceWorker, kept: checkpoint.kept })
      try {
        for (const screen of checkpoint.screens) {
          await goTo(app.page, screen.address)
          expect(await reloadInto(app.page, screen)).toEqual(screen)
        }
        expect(checkpoint.screens.length).toBeGreaterThan(1)
        expect(await hasWorker(app.page)).toBe(serviceWorker)
        expect(app.watched.findings.filter((finding) => !finding.includes('service-worker.js'))).toEqual([])
      } finally {
        await app.close()
      }
    })
  },
)

/** Another screen of the same page, as a link within the tool leads there. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
}

function hasWorker(page: Page): Promise<boolean> {
  return page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) !== undefined)
}

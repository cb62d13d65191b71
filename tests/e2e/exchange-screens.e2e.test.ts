import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAccessibilityProblems, tabsToPrimaryButton } from './support/accessibility.ts'
import { type OpenApp, openApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import * as haarlem from './support/haarlem.ts'
import { keepsFocus } from './support/keyboard.ts'
import { storyOn } from './support/teller.ts'
import { tourOfTwoDevices } from './support/tour-of-two-devices.ts'

const problems: string[] = []
const primaries: string[] = []
const withoutFocus: string[] = []
let looks = 0
let browser: Browser
let ours: OpenApp
let theirs: OpenApp

async function look(page: Page, screen: string): Promise<void> {
  looks += 1
  // The last thing done may have taken away what had the focus.
  if (!(await keepsFocus(page))) withoutFocus.push(screen)
  problems.push(...(await findAccessibilityProblems(page)).map((problem) => `${screen}: ${problem}`))
  const buttons = await page.locator('main .button--primary').filter({ visible: true }).count()
  if (buttons > 1) primaries.push(`${screen}: ${buttons} primary buttons`)
  if (buttons === 1 && (await tabsToPrimaryButton(page)) === undefined) primaries.push(`${screen}: out of reach`)
}

beforeAll(async () => {
  browser = await launchBrowser()
  // axe is put into the page from outside, which its security policy rightly refuses.
  ours = await openApp(browser, { bypassCSP: true })
  theirs = await openApp(browser, { bypassCSP: true })
  const [a, b] = [ours.page, theirs.page]
  await tourOfTwoDevices(
    await storyOn(ours, haarlem, (screen) => look(a, screen)),
    await storyOn(theirs, haarlem, (screen) => look(b, screen)),
  ).catch(async (cause: unknown) => {
    throw new Error(`stopped at ${await whereIs(a)} and ${await whereIs(b)}`, { cause })
  })
}, 300_000)

/** The address and what stands there, for whoever has to find out why the tour stopped. */
async function whereIs(page: Page): Promise<string> {
  return `${page.url()} (${await page.getByRole('main').textContent()})`
}

afterAll(async () => {
  await ours?.close()
  await theirs?.close()
  await browser?.close()
})

test('every screen between two devices has no violation of axe in light or dark, one h1, no small target, and fits in 320 px', () => {
  expect(looks).toBeGreaterThan(30)
  expect(problems).toEqual([])
})

test('every one of them has one primary button at most, and Tab reaches it', () => {
  expect(primaries).toEqual([])
})

test('whatever was pressed on the way there, something has the focus', () => {
  expect(withoutFocus).toEqual([])
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findAccessibilityProblems, tabsToPrimaryButton } from './support/accessibility.ts'
import { type OpenApp, openApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import * as haarlem from './support/haarlem.ts'
import { storyOn, tell } from './support/teller.ts'
import { tourOfTheExample, tourOfTheTool } from './support/tours.ts'

let browser: Browser
let app: OpenApp
const problems: string[] = []
const screens: string[] = []
const primaries = new Map<string, { readonly buttons: number; readonly presses: number | undefined }>()

/** Looks at the screen as it stands: light and dark, wide and 320 px, and with the keyboard alone. */
async function look(screen: string): Promise<void> {
  const { page } = app
  screens.push(screen)
  problems.push(...(await findAccessibilityProblems(page)).map((problem) => `${screen}: ${problem}`))
  const buttons = await page.locator('main .button--primary').filter({ visible: true }).count()
  if (buttons > 0) primaries.set(screen, { buttons, presses: await tabsToPrimaryButton(page) })
}

beforeAll(async () => {
  browser = await launchBrowser()
  // axe is put into the page from outside, which its security policy rightly refuses; every other test runs with the policy on.
  app = await openApp(browser, { bypassCSP: true })
  const story = await storyOn(app, haarlem, look)
  await tell(story, haarlem)
  await tourOfTheTool(story)
  await tourOfTheExample(story)
}, 240_000)

afterAll(async () => {
  await app?.close()
  await browser?.close()
})

describe('every screen of the journey, of the example and of the tool itself', () => {
  test('was looked at', () => {
    expect(new Set(screens).size).toBeGreaterThan(60)
  })

  test('has no violation of axe in light or dark, one h1 and no level skipped, no target under 24 px, and fits in 320 px', () => {
    expect(problems).toEqual([])
  })

  test('has one primary button at most, and Tab reaches it', () => {
    expect([...primaries].filter(([, { buttons, presses }]) => buttons > 1 || presses === undefined)).toEqual([])
    expect(primaries.size).toBeGreaterThan(40)
  })
})

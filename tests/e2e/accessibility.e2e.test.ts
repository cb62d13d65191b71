import type { Browser, Page } from 'playwright-core'
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

/** Everything these tests look for, put on one screen. */
async function plantFaults(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector('h1')?.insertAdjacentHTML(
      'afterend',
      `<h3>Planted</h3><img src="data:,"><p style="color: #777; background: #888">Planted</p><button style="width: 9px; height: 9px; padding: 0; min-height: 0" aria-label="Planted"></button>
       <div style="overflow-x: auto"><div style="width: 900px">Planted</div></div>`,
    )
    for (const button of document.querySelectorAll('.button--primary')) button.setAttribute('tabindex', '-1')
  })
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

test('this look sees each kind of fault it stands for', async () => {
  const planted = await openApp(browser, { bypassCSP: true })
  const { page } = planted
  await page.getByRole('heading', { level: 1 }).waitFor()
  await plantFaults(page)
  const found = (await findAccessibilityProblems(page)).join('\n')
  for (const fault of ['image-alt:', 'dark: color-contrast:', 'outline: level 3', 'target: 9 × 9 px', '320 px: DIV'])
    expect(found).toContain(fault)
  expect(await tabsToPrimaryButton(page)).toBeUndefined()
  await planted.close()
})

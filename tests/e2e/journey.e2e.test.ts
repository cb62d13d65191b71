import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './support/browser.ts'
import { openApp, waitUntilOfflineReady } from './support/app.ts'
import * as haarlem from './support/haarlem.ts'
import { storyOn, tell } from './support/teller.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
})

test('smoke', async () => {
  const app = await openApp(browser)
  try {
    await waitUntilOfflineReady(app.page)
    await app.cutNetwork()
    const screens: string[] = []
    const story = await storyOn(app, haarlem, async (screen) => { screens.push(`${(performance.now()/1000).toFixed(1)} ${screen} ${app.page.url()}`) })
    try {
    const end = await tell(story, haarlem)
    console.log(end.parts, end.report.name, end.bundle.name, end.bundle.path)
    } catch (e) { await app.page.screenshot({path:'/tmp/e2e-work/fail.png', fullPage:true}); throw e }
    finally { console.log(screens.join('\n')); console.log(app.watched.findings) }
    expect(app.watched.findings).toEqual([])
  } finally { await app.close() }
})

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

test('the watch of these tests sees every kind of thing it stands for', async () => {
  const app = await openApp(browser)
  await app.page.evaluate(() => {
    console.warn('planted message')
    setTimeout(() => {
      throw new Error('planted error')
    })
    const image = document.createElement('img')
    image.src = 'https://elders.example/beeld.png'
    document.body.append(image)
    const script = document.createElement('script')
    try {
      script.text = 'planted()'
    } catch {
      console.warn('refused by Trusted Types')
    }
  })
  await expect.poll(() => app.watched.findings.join('\n'), { timeout: 5000 }).toContain('policy: img-src https://elders.example')
  const found = app.watched.findings.join('\n')
  expect(found).toContain('console warning: planted message')
  expect(found).toContain('error: Error: planted error')
  expect(found).toContain('policy: require-trusted-types-for')
  await app.close()
})

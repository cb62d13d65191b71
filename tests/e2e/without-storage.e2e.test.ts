import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { homeTexts } from '../../src/texts/home.ts'
import { partsTexts, savedAtText } from '../../src/texts/parts.ts'
import { startTexts } from '../../src/texts/start.ts'
import { storageProblemText, storageTexts } from '../../src/texts/storage.ts'
import { pairTitle } from '../../src/texts/terms.ts'
import { openApp } from './support/app.ts'
import { evaluationsInBackup } from './support/backup.ts'
import { beginEvaluation, fillInStart, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { expectScreen, field } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { storyOn } from './support/teller.ts'

const saved = new RegExp(savedAtText('\\d+\\.\\d+'))

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe('a write that fails', () => {
  test.each([
    ['QuotaExceededError', 'full'],
    ['DataError', 'failed'],
  ] as const)('with a %s is said, keeps what was typed in memory and in a file, and is made good later', async (error, problem) => {
    const app = await openApp(browser)
    try {
      const { page } = app
      const story = await storyOn(app, haarlem)
      await beginEvaluation(story, haarlem.beginning)
      await openStep(story, { task: 'list-agreements' })
      await page.getByText(agreementsTexts.lead).waitFor()
      const list = field(page, agreementsTexts.addLabel)
      await list.pressSequentially('Dit is bewaard.')
      await page.getByText(saved).waitFor()

      const mend = await failWrites(page, error)
      await list.pressSequentially(' Dit nog niet.')
      await page.getByRole('alert').filter({ hasText: partsTexts.notSaved }).waitFor()
      await page.getByText(storageProblemText({ kind: problem, detail: '' }, 'writing')).waitFor()
      expect(await page.getByText(saved).count()).toBe(0)

      // Elsewhere in the tool and back: still there, still said.
      await page.locator('.back-link').click()
      await expectScreen(page, pairTitle(haarlem.between))
      await openStep(story, { task: 'list-agreements' })
      expect(await list.inputValue()).toBe('Dit is bewaard. Dit nog niet.')
      const strip = page.getByRole('alert').filter({ hasText: partsTexts.notSaved })
      expect(await evaluationsInBackup(page, strip.getByRole('button', { name: partsTexts.rescue }))).toContain(
        'Dit is bewaard. Dit nog niet.',
      )

      await mend()
      await page.getByRole('button', { name: storageTexts.tryAgain }).click()
      await page.getByText(saved).waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
      await list.pressSequentially(' Dit ook.')
      await page.waitForTimeout(100)
      await page.reload()
      expect(await list.inputValue()).toBe('Dit is bewaard. Dit nog niet. Dit ook.')
    } finally {
      await app.close()
    }
  })
})

test('a device that is full from the start says so before anything was typed', async () => {
  const app = await openApp(browser)
  try {
    const { page, context, url } = app
    await expectScreen(page, homeTexts.welcome)
    const session = await context.newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin, quotaSize: 1 })
    const story = await storyOn(app, haarlem)
    await page.getByRole('link', { name: homeTexts.begin }).click()
    await fillInStart(story, haarlem.beginning)
    await page.getByRole('button', { name: startTexts.submit }).click()
    await page
      .getByRole('alert')
      .filter({ hasText: startTexts.notKept({ kind: 'full', detail: '' }) })
      .waitFor()
  } finally {
    await app.close()
  }
})

describe('a browser that lets us keep nothing', () => {
  test.each([
    ['has no storage at all', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
    [
      'refuses to open it',
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The user denied permission.', 'SecurityError')
        }
      },
    ],
  ])('because it %s: the tool starts, says so, and works in memory', async (_, breakStorage) => {
    const app = await openApp(browser)
    try {
      const { page } = app
      await app.context.addInitScript(breakStorage)
      await page.reload()
      await expectScreen(page, homeTexts.welcome)
      await page.getByText(storageProblemText({ kind: 'blocked', detail: '' }, 'reading')).waitFor()

      const story = await storyOn(app, haarlem)
      await page.getByRole('link', { name: homeTexts.begin }).click()
      await fillInStart(story, haarlem.beginning)
      await page.getByRole('button', { name: startTexts.submit }).click()
      await page
        .getByRole('alert')
        .filter({ hasText: startTexts.notKept({ kind: 'blocked', detail: '' }) })
        .waitFor()
      await page.getByRole('button', { name: startTexts.goOnAnyway }).click()
      await expectScreen(page, pairTitle(haarlem.between))
      await page.getByRole('alert').filter({ hasText: partsTexts.notSaved }).waitFor()

      await openStep(story, { task: 'list-agreements' })
      await field(page, agreementsTexts.addLabel).pressSequentially('Alleen in het geheugen.')
      await homeAndBack(page)
      await openStep(story, { task: 'list-agreements' })
      expect(await field(page, agreementsTexts.addLabel).inputValue()).toBe('Alleen in het geheugen.')
      const button = page.getByRole('alert').getByRole('button', { name: partsTexts.rescue })
      expect(await evaluationsInBackup(page, button)).toContain('Alleen in het geheugen.')
      expect(await page.getByText(saved).count()).toBe(0)
      expect(app.watched.findings).toEqual([])
    } finally {
      await app.close()
    }
  })

  test('the example needs no storage', async () => {
    const app = await openApp(browser)
    try {
      const { page } = app
      await app.context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
      await page.reload()
      await page.getByRole('link', { name: homeTexts.example }).click()
      await page.locator('.back-link').waitFor()
      await page.getByRole('listitem').getByRole('link').first().waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
    } finally {
      await app.close()
    }
  })
})

/** "Uw evaluaties" must know the evaluation, or who goes there has lost it. */
async function homeAndBack(page: Page): Promise<void> {
  await page.locator('.back-link').click()
  await expectScreen(page, pairTitle(haarlem.between))
  await page.locator('.back-link').click()
  const evaluation = page.getByRole('heading', { level: 2 }).getByRole('link')
  await evaluation.waitFor()
  // One message, not three about the same thing.
  expect(await page.locator('.notice, .status-strip--failed').count()).toBe(1)
  await evaluation.click()
  await expectScreen(page, pairTitle(haarlem.between))
}

/** From now on every write fails with this error. */
async function failWrites(page: Page, error: string): Promise<() => Promise<void>> {
  await page.evaluate((name) => {
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {}
    const fail = () => {
      throw new DOMException('made to fail', name)
    }
    Object.defineProperty(IDBObjectStore.prototype, 'put', { ...put, value: fail })
    Object.assign(window, { mendStorage: () => Object.defineProperty(IDBObjectStore.prototype, 'put', put) })
  }, error)
  return () =>
    page.evaluate(() => {
      // Put there above.
      const { mendStorage } = window as unknown as { mendStorage: () => void }
      mendStorage()
    })
}

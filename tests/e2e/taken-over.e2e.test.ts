import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { cannotOpenTexts } from '../../src/texts/evaluation.ts'
import { partsTexts } from '../../src/texts/parts.ts'
import { type OpenApp, openApp } from './support/app.ts'
import { evaluationsInBackup } from './support/backup.ts'
import { beginEvaluation, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { expectScreen, field } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { keptBy } from './support/kept.ts'
import { storyOn } from './support/teller.ts'

const { elsewhere, lost } = cannotOpenTexts

let browser: Browser
let app: OpenApp

beforeAll(async () => {
  browser = await launchBrowser()
  app = await openApp(browser)
})

afterAll(async () => {
  await app?.close()
  await browser?.close()
})

test('a tab that is taken over with something unkept says so and gives it as a file; the other writes what was kept', async () => {
  const { page } = app
  const story = await storyOn(app, haarlem)
  await beginEvaluation(story, haarlem.beginning)
  await openStep(story, { task: 'list-agreements' })
  await field(page, agreementsTexts.addLabel).pressSequentially('Dit is bewaard.')
  await expect.poll(async () => JSON.stringify(await keptBy(app.context))).toContain('Dit is bewaard.')
  await failWrites(page)
  await field(page, agreementsTexts.addLabel).pressSequentially(' Dit niet.')
  await page.getByRole('alert').filter({ hasText: partsTexts.notSaved }).waitFor()

  const second = await app.context.newPage()
  await second.goto(page.url())
  await expectScreen(second, elsewhere.title)
  await second.getByRole('button', { name: elsewhere.takeOver }).click()
  expect(await field(second, agreementsTexts.addLabel).inputValue()).toBe('Dit is bewaard.')

  await expectScreen(page, lost.title)
  await page.getByText(lost.notAllKept).waitFor()
  expect(await page.getByText(lost.text).count()).toBe(0)
  const button = page.getByRole('main').getByRole('button', { name: partsTexts.rescue })
  expect(await evaluationsInBackup(page, button)).toContain('Dit is bewaard. Dit niet.')
})

/** From now on no write of this tab succeeds. */
async function failWrites(page: Page): Promise<void> {
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('made to fail', 'DataError')
    }
  })
}

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { cannotOpenTexts } from '../../src/texts/evaluation.ts'
import { type OpenApp, openApp } from './support/app.ts'
import { beginEvaluation, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { expectScreen, field } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { storyOn } from './support/teller.ts'
import { startTyping } from './support/typing.ts'

const { elsewhere, lost } = cannotOpenTexts

let browser: Browser
let app: OpenApp
let address: string

beforeAll(async () => {
  browser = await launchBrowser()
  app = await openApp(browser)
  const story = await storyOn(app, haarlem)
  await beginEvaluation(story, haarlem.beginning)
  await openStep(story, { task: 'list-agreements' })
  await expectScreen(app.page, agreementsTexts.title)
  address = app.page.url()
})

afterAll(async () => {
  await app?.close()
  await browser?.close()
})

test('one tab writes: the second says so, takes over on request, and nothing is overwritten', async () => {
  const first = app.page
  await list(first).pressSequentially('Eerste tab.')
  const second = await openTab()
  await expectScreen(second, elsewhere.title)
  expect(await second.getByRole('textbox').count()).toBe(0)

  // The first tab is in the middle of typing when the second takes over. Nobody types in a tab that is not in front.
  await first.bringToFront()
  await list(first).focus()
  const typist = startTyping(first, ' Nog in de eerste tab, tot het niet meer kan.')
  await typist.reached(10)
  const takenAt = performance.now()
  await second.getByRole('button', { name: elsewhere.takeOver }).click()
  await list(second).waitFor()
  const takenOver = await list(second).inputValue()
  expect(takenOver.startsWith(`Eerste tab.${typist.typedBefore(takenAt, 100)}`), takenOver).toBe(true)
  await expectScreen(first, lost.title)
  await typist.ended

  await second.bringToFront()
  await list(second).pressSequentially(' Tweede tab.')
  await second.waitForTimeout(100)
  await second.reload()
  expect(await list(second).inputValue()).toBe(`${takenOver} Tweede tab.`)

  await first.bringToFront()
  await first.getByRole('button', { name: lost.takeOver }).click()
  expect(await list(first).inputValue()).toBe(`${takenOver} Tweede tab.`)
  await expectScreen(second, lost.title)
  await second.close()
})

test('another evaluation, the list of evaluations and the example stay open to the second tab', async () => {
  const second = await openTab('#/')
  await second.getByRole('heading', { level: 2 }).getByRole('link').waitFor()
  await second.goto(`${app.url}#/e/voorbeeld`)
  await second.getByRole('listitem').getByRole('link').first().waitFor()
  await second.close()
})

test('a tab that leaves the evaluation or closes sets it free', async () => {
  const second = await openTab()
  await expectScreen(second, elsewhere.title)
  await app.page.locator('.back-link').click()
  await app.page.locator('.back-link').click()
  await second.reload()
  await list(second).waitFor()
  await second.close()
  const third = await openTab()
  await list(third).waitFor()
  expect(app.watched.findings).toEqual([])
})

async function openTab(hash?: string): Promise<Page> {
  const page = await app.context.newPage()
  await page.goto(hash === undefined ? address : app.url + hash)
  return page
}

function list(page: Page) {
  return field(page, agreementsTexts.addLabel)
}

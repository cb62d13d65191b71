import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parties } from '../../src/domain/party.ts'
import { confirmTexts } from '../../src/texts/confirm.ts'
import { partsTexts } from '../../src/texts/parts.ts'
import { questionnaireTexts } from '../../src/texts/questionnaire.ts'
import { openApp } from './support/app.ts'
import { beginEvaluation, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { expectScreen, question } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { holdMeeting } from './support/meeting.ts'
import { markReady } from './support/prepare.ts'
import { storyOn } from './support/teller.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

test('the meeting is on the day of the device’s own clock, also when it is still yesterday in Greenwich', async () => {
  const app = await openApp(browser, { now: '2026-11-21T23:30:00Z' })
  const { page } = app
  const story = await storyOn(app, haarlem)
  await beginEvaluation(story, haarlem.beginning)
  await openStep(story, { task: 'prepare', party: 'municipality' })
  for (const party of parties) {
    // Nothing need be filled in.
    await expectScreen(page, questionnaireTexts.introduction.title)
    await page.evaluate(() => {
      location.hash += '/controleer'
    })
    await expectScreen(page, questionnaireTexts.check.title)
    await markReady(story, party === 'municipality' ? 'provider' : undefined)
  }
  await openStep(story, { task: 'hold-meeting' })
  await holdMeeting(story, { facts: {}, oldAgreements: {}, themes: {}, newAgreements: [], nextTime: [] })
  const date = question(page, confirmTexts.date)
  await date.waitFor()
  expect(await date.getByLabel(partsTexts.day).inputValue()).toBe('22')
  expect(await date.getByLabel(partsTexts.month).inputValue()).toBe('11')
  expect(await date.getByLabel(partsTexts.year).inputValue()).toBe('2026')
  await app.close()
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Served, serve } from '../../scripts/serve.ts'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { meetingTexts } from '../../src/texts/meeting.ts'
import { type OpenApp, openApp } from './support/app.ts'
import { beginEvaluation, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { choose, field } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { type KillableBrowser, launchKillableBrowser } from './support/killable-browser.ts'
import { markReady } from './support/prepare.ts'
import { goTo } from './support/screen-content.ts'
import type { Story } from './support/story.ts'
import { storyOn } from './support/teller.ts'
import { startTyping, type Typist } from './support/typing.ts'
import { questionWords } from './support/words.ts'

const text = 'Wij bellen elkaar elke maandag over de inwoners van de wijk. Dat gaat de ene week beter dan de andere.'

describe('killed in the middle of typing, three times in one evaluation', () => {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'))
  let host: Served
  let browser: KillableBrowser
  let story: Story

  beforeAll(async () => {
    host = await serve({ prefix: '/repo/' })
    await start(host.url)
  })

  afterAll(async () => {
    await browser?.kill()
    await host?.close()
    rmSync(profile, { recursive: true, force: true })
  })

  test('in the list of agreements', async () => {
    await beginEvaluation(story, haarlem.beginning)
    await openStep(story, { task: 'list-agreements' })
    await expectKeptThroughKill((page) => field(page, agreementsTexts.addLabel), 40)
    await story.page.getByRole('button', { name: agreementsTexts.ready }).click()
  })

  test('in an explanation of the questionnaire', async () => {
    await openStep(story, { task: 'prepare', party: 'municipality' })
    await walkTo(story, 'voorbereiden/municipality/3')
    const words = questionWords(story, 'pos_toelichting', 'municipality')
    await expectKeptThroughKill((page) => page.getByRole('textbox', { name: words, exact: true }), 60)
  })

  test('in what the meeting writes down', async () => {
    await walkTo(story, 'voorbereiden/municipality/controleer')
    await markReady(story, 'provider')
    await walkTo(story, 'voorbereiden/provider/controleer')
    await markReady(story, undefined)
    await openStep(story, { task: 'hold-meeting' })
    await story.page.getByRole('button', { name: meetingTexts.begin, exact: true }).click()
    await story.page.getByText(/^Onderdeel 1 van /).waitFor()
    await story.page.getByRole('button', { name: /^Naar / }).click()
    await story.page.getByText(/^Onderdeel 2 van /).waitFor()
    await choose(story.page, meetingTexts.conclusionLabel, meetingTexts.conclusions.problem)
    await expectKeptThroughKill((page) => field(page, meetingTexts.explanationLabel), 80)
  })

  /** Types into the field, kills the browser after so many characters, starts it again and looks what came back. */
  async function expectKeptThroughKill(find: (page: Page) => Locator, characters: number): Promise<void> {
    const address = story.page.url()
    await find(story.page).click()
    const typist = startTyping(story.page, text)
    await typist.reached(characters)
    const killedAt = performance.now()
    await browser.kill()
    await typist.ended
    const promised = typist.typedBefore(killedAt, 100)

    await start(address)
    const kept = await find(story.page).inputValue()
    expect(promised.length).toBeGreaterThan(characters / 2)
    expect(text.startsWith(kept), `“${kept}” was never typed`).toBe(true)
    expect(kept.slice(0, promised.length)).toBe(promised)
  }

  async function start(address: string): Promise<void> {
    browser = await launchKillableBrowser(profile)
    const page = await browser.context.newPage()
    await page.goto(address)
    story = await storyOn({ page }, haarlem)
  }
})

describe('leaving with the last key still warm', () => {
  let browser: Browser
  let app: OpenApp
  let story: Story
  let id: string | undefined

  beforeAll(async () => {
    browser = await launchBrowser()
    app = await openApp(browser)
    story = await storyOn(app, haarlem)
    await beginEvaluation(story, haarlem.beginning)
    id = new URL(app.page.url()).hash.split('/')[2]
  })
  afterAll(async () => {
    await app?.close()
    await browser?.close()
  })

  test.each([
    ['by a link', (page: Page) => page.locator('.back-link').click()],
    ['by the address', (page: Page) => goTo(page, '#/instellingen')],
  ])('within the tool %s keeps every character', async (way, leave) => {
    for (const { hash, find } of places()) {
      const { page } = app
      await goTo(page, '#/')
      await goTo(page, hash)
      await type(find(page), way)
      await leave(page)
      await page.waitForURL((url) => url.hash !== hash)
      await goTo(page, hash)
      expect(await find(page).inputValue()).toBe(`${sentence} ${way}`)
      await page.waitForTimeout(100)
      await page.reload()
      expect(await find(page).inputValue()).toBe(`${sentence} ${way}`)
    }
  })

  test.each([
    ['closing the tab', (page: Page) => page.close()],
    ['another site', (page: Page) => page.goto('about:blank')],
  ])('of the tool for %s keeps every character of 100 ms before', async (way, leave) => {
    await goTo(app.page, '#/')
    for (const { hash, find } of places()) {
      const page = await app.context.newPage()
      await page.goto(app.url + hash)
      const typist = await type(find(page), way)
      const leftAt = performance.now()
      await leave(page)

      const next = await app.context.newPage()
      await next.goto(app.url + hash)
      const kept = await find(next).inputValue()
      expect(kept.startsWith(typist.typedBefore(leftAt, 100)), kept).toBe(true)
      expect(`${sentence} ${way}`.startsWith(kept), `“${kept}” was never typed`).toBe(true)
      await Promise.all([page.close(), next.close()])
    }
  })

  const sentence = text.slice(0, 18)

  function places(): readonly { readonly hash: string; readonly find: (page: Page) => Locator }[] {
    const words = questionWords(story, 'pos_toelichting', 'municipality')
    return [
      { hash: `#/e/${id}/afspraken`, find: (page) => field(page, agreementsTexts.addLabel) },
      { hash: `#/e/${id}/voorbereiden/municipality/3`, find: (page) => page.getByRole('textbox', { name: words, exact: true }) },
    ]
  }

  async function type(place: Locator, way: string): Promise<Typist> {
    await place.fill('')
    await place.focus()
    const typist = startTyping(place.page(), `${sentence} ${way}`, 10)
    await typist.ended
    return typist
  }
})

/** Another screen of the evaluation that is open, as a link within the tool leads there. */
async function walkTo({ page }: Story, place: string): Promise<void> {
  await page.evaluate((rest) => {
    const [, , id] = location.hash.split('/')
    location.hash = `#/e/${id}/${rest}`
  }, place)
}

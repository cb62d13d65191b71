import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { homeTexts } from '../../src/texts/home.ts'
import { meetingTexts } from '../../src/texts/meeting.ts'
import { periodTitle } from '../../src/texts/periods.ts'
import { startTexts } from '../../src/texts/start.ts'
import { type OpenApp, openApp, waitUntilOfflineReady } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { choose, field } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { type Kept, keptBy } from './support/kept.ts'
import { goTo, isSameScreen, readScreen, reloadInto, type ScreenContent } from './support/screen-content.ts'
import { storyOn, tell } from './support/teller.ts'

/** What the browser kept at a moment of the journey, and the screens that look from then on as they did. */
interface Checkpoint {
  readonly kept: Kept
  readonly screens: readonly ScreenContent[]
}

/** The moments, by the screen on which they fall, with the screens that are still the same by then. */
const moments: Readonly<Record<string, RegExp>> = {
  'check-municipality': /^(agreements|prepare-municipality-.*|check-municipality)$/,
  'check-provider': /^(prepare-provider-.*|check-provider)$/,
  'meeting-begin': /^meeting-begin$/,
  confirm: /^(meeting-\d|confirm)$/,
  report: /^report$/,
  send: /^send$/,
}

let browser: Browser
const seen = new Map<string, ScreenContent>()
const checkpoints = new Map<string, Checkpoint>()
const changed: { readonly screen: string; readonly before: ScreenContent; readonly after: ScreenContent }[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  const app = await openApp(browser)
  try {
    await waitUntilOfflineReady(app.page)
    await app.cutNetwork()
    await tell(await storyOn(app, haarlem, (screen) => reloadOn(app, screen)), haarlem)
  } finally {
    await app.close()
  }
})

afterAll(() => browser?.close())

/** Reloads on a screen of the journey and goes on from what comes back. */
async function reloadOn({ page, context }: OpenApp, screen: string): Promise<void> {
  // What to do with a file that was just handed over is said once.
  if (screen === 'sent') return
  const before = await readScreen(page)
  const after = await reloadInto(page, before)
  if (!isSameScreen(before, after)) changed.push({ screen, before, after })
  seen.set(screen, before)
  const same = moments[screen]
  if (!same) return
  const screens = [...seen].flatMap(([name, content]) => (same.test(name) ? [content] : []))
  checkpoints.set(screen, { kept: await keptBy(context), screens })
}

test('with the server gone and the service worker in its place, every screen of the journey comes back from a reload as it was', () => {
  expect(changed).toEqual([])
  expect(seen.size).toBeGreaterThan(40)
})

describe('on a plain host that answers 404 for the service worker', () => {
  test.each(Object.keys(moments))('every screen of the journey that stands at "%s" comes back as it was', async (moment) => {
    const checkpoint = checkpoints.get(moment)
    if (!checkpoint) throw new Error(`the journey never came to ${moment}`)
    const app = await openApp(browser, { serviceWorker: false, kept: checkpoint.kept })
    try {
      expect(checkpoint.screens.length).toBeGreaterThan(0)
      for (const screen of checkpoint.screens) {
        await goTo(app.page, screen.address)
        // A part of the meeting goes on: agreements come later, and the other parts get further. Nothing that stood there may be gone.
        await expect.poll(async () => lostFrom(screen, await readScreen(app.page)), { timeout: 5000 }).toEqual([])
        const before = await readScreen(app.page)
        expect(await reloadInto(app.page, before)).toEqual(before)
      }
      expect(app.watched.findings.filter((finding) => !finding.includes(missingWorker))).toEqual([])
    } finally {
      await app.close()
    }
  })

  test('so do the screens without an evaluation and those of the example', async () => {
    const app = await openApp(browser, { serviceWorker: false })
    try {
      for (const address of otherAddresses) {
        // From nothing: a screen that is slow to come must not be taken for the one before it.
        await app.page.goto('about:blank')
        await app.page.goto(app.url + address)
        const before = await readScreen(app.page)
        expect(before.address).toBe(address)
        expect(await reloadInto(app.page, before)).toEqual(before)
      }
    } finally {
      await app.close()
    }
  })
})

describe('what is only half done comes back as well', () => {
  test('the form that begins an evaluation', async () => {
    await expectBack('', async (page) => {
      await page.getByRole('link', { name: homeTexts.begin }).click()
      await choose(page, startTexts.period, periodTitle(haarlem.beginning.period))
      await field(page, startTexts.municipality).selectOption({ label: haarlem.between.municipality.name })
      await field(page, startTexts.provider).pressSequentially('Zorg aan het Sp')
      return field(page, startTexts.provider)
    })
  })

  test('a line that is not on the list of agreements yet', async () => {
    await expectBack('check-municipality', async (page) => {
      await goTo(page, `${evaluationAt('check-municipality')}/afspraken`)
      await field(page, agreementsTexts.addLabelMore).pressSequentially('Elk kwartaal komen wij')
      return field(page, agreementsTexts.addLabelMore)
    })
  })

  test('how long the meeting may take', async () => {
    await expectBack('meeting-begin', async (page) => {
      await goTo(page, `${evaluationAt('meeting-begin')}/gesprek/1`)
      await choose(page, meetingTexts.minutesLabel, meetingTexts.minutes[90])
      return page.getByRole('radio', { name: meetingTexts.minutes[90], checked: true })
    })
  })

  test('an agreement that is being made with a theme, in sight', async () => {
    await expectBack('confirm', async (page) => {
      await goTo(page, `${evaluationAt('confirm')}/gesprek/3`)
      await page.getByText(meetingTexts.addItemAgreement).first().click()
      const what = field(page, meetingTexts.agreementWhat).first()
      await what.pressSequentially('Wij bellen eens per')
      await expect.poll(async () => JSON.stringify(await keptBy(page.context()))).toContain('Wij bellen eens per')
      return what
    })
  })

  test('an agreement that is being changed', async () => {
    await expectBack('confirm', async (page) => {
      const { screens = [] } = checkpoints.get('confirm') ?? {}
      await goTo(page, screens.find(({ title }) => title === meetingTexts.newAgreementsTitle)?.address ?? '')
      await page.getByRole('listitem').getByRole('button', { name: meetingTexts.edit }).click()
      await field(page, meetingTexts.agreementWhat).fill('Wij zetten bij elke straat een na')
      await expect.poll(async () => JSON.stringify(await keptBy(page.context()))).toContain('elke straat een na')
      return page.getByRole('heading', { level: 2, name: meetingTexts.edit })
    })
  })

  /** Opens what was kept by that moment, does something by half, reloads, and expects the same screen with that in sight. */
  async function expectBack(moment: string, doByHalf: (page: Page) => Promise<Locator>): Promise<void> {
    const kept = checkpoints.get(moment)?.kept
    const app = await openApp(browser, { serviceWorker: false, ...(kept ? { kept } : {}) })
    try {
      const inSight = await doByHalf(app.page)
      const before = await readScreen(app.page)
      expect(await reloadInto(app.page, before)).toEqual(before)
      expect(await inSight.isVisible()).toBe(true)
    } finally {
      await app.close()
    }
  }
})

/** What Chromium says on its own account about the file that this host does not have. */
const missingWorker = 'A bad HTTP response code (404) was received when fetching the script.'

const otherAddresses = [
  '#/nieuw',
  '#/instellingen',
  '#/hulp',
  '#/hulp/woorden',
  '#/privacy',
  '#/toegankelijkheid',
  '#/bestaat-niet',
  '#/e/voorbeeld',
  '#/e/voorbeeld/gesprek/3',
  '#/e/voorbeeld/verslag',
  '#/e/voorbeeld/versturen',
  '#/',
]

/** What stood on the screen then and does not now; another screen or another value in a field counts too. */
function lostFrom(then: ScreenContent, now: ScreenContent): readonly string[] {
  const left = [...now.words]
  const words = then.words.filter((each) => {
    const place = left.indexOf(each)
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
  const isSamePlace = then.address === now.address && then.title === now.title
  const hasSameFields = JSON.stringify(then.fields) === JSON.stringify(now.fields)
  return [
    ...words,
    ...(isSamePlace ? [] : [`${now.address} ${now.title} instead of ${then.address} ${then.title}`]),
    ...(hasSameFields ? [] : [`${now.fields.join('; ')} instead of ${then.fields.join('; ')}`]),
  ]
}

/** "#/e/<id>" of the evaluation in that checkpoint. */
function evaluationAt(moment: string): string {
  return checkpoints.get(moment)?.screens[0]?.address.split('/').slice(0, 3).join('/') ?? ''
}

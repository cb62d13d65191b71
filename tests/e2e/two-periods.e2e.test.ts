import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parties } from '../../src/domain/party.ts'
import type { Period } from '../../src/domain/period.ts'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { confirmTexts } from '../../src/texts/confirm.ts'
import { evaluationTexts } from '../../src/texts/evaluation.ts'
import { homeTexts } from '../../src/texts/home.ts'
import { overviewTexts } from '../../src/texts/overview.ts'
import { periodTitle } from '../../src/texts/periods.ts'
import { reportTexts } from '../../src/texts/report.ts'
import { reportPageTexts } from '../../src/texts/report-page.ts'
import { revisionTexts } from '../../src/texts/revision.ts'
import { startTexts } from '../../src/texts/start.ts'
import { agreementStatusWords, evaluationTitle, ownerWords, pairTitle } from '../../src/texts/terms.ts'
import { timelineTexts } from '../../src/texts/timeline.ts'
import { type OpenApp, openApp } from './support/app.ts'
import { backToSteps, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { pdfTextOf } from './support/bundle-content.ts'
import { confirm, fillInWord } from './support/confirm.ts'
import { choose, expectScreen, field } from './support/fields.ts'
import { downloadReport } from './support/files.ts'
import * as haarlem from './support/haarlem.ts'
import { holdMeeting } from './support/meeting.ts'
import { markReady, prepare } from './support/prepare.ts'
import type { SavedFile, Story } from './support/story.ts'
import { storyOn, tell } from './support/teller.ts'

const [done, running, monthly] = haarlem.agreements
const made = haarlem.meeting.newAgreements[0]?.what ?? ''
const newNow = 'Elk kwartaal praten wij met de huisartsen.'
const second = '2018-2' as Period
const revisionReason = 'Het oordeel is samen opnieuw besproken.'

let browser: Browser
let app: OpenApp
let story: Story
let report: SavedFile
let listed: string
let prefilled: { readonly period: boolean; readonly provider: string; readonly code: string }

beforeAll(async () => {
  browser = await launchBrowser()
  app = await openApp(browser)
  story = await storyOn(app, haarlem)
  await tell(story, haarlem)
  await beginSecondPeriod()
  for (const [party, next] of [['municipality', 'provider'] as const, ['provider', undefined] as const]) {
    const status = party === 'municipality' ? 'done' : 'running'
    await prepare(story, party, {
      answers: { afs_bekend: 4, res_inwoner: 4 },
      reports: { [running]: { status }, [monthly]: { status: 'running' }, [made]: { status: 'stopped' } },
      sharesTexts: false,
    })
    await markReady(story, next)
  }
  await openStep(story, { task: 'hold-meeting' })
  await holdMeeting(story, {
    facts: {},
    oldAgreements: { [running]: 'done' },
    themes: {},
    newAgreements: [{ what: newNow, who: 'together', due: `${new Date().getFullYear() + 1}-06`, theme: 't4' }],
    nextTime: [],
  })
  await confirm(story, haarlem.confirmation)
  await makeNextVersion()
  report = await downloadReport(story)
}, 240_000)

afterAll(async () => {
  await app?.close()
  await browser?.close()
})

describe('a second period on one device', () => {
  test('begins with everything but the period filled in, and without the agreement that is done', () => {
    expect(prefilled).toEqual({ period: true, provider: haarlem.between.provider.name, code: haarlem.between.provider.value })
    for (const what of [running, monthly, made]) expect(listed).toContain(what)
    expect(listed).not.toContain(done)
  })

  test('shows in its report how both say the old agreements stand, and only then the new one', async () => {
    const text = await pdfTextOf(report.bytes)
    const places = [reportTexts.oldAgreements, running, monthly, made, reportTexts.newAgreements, newNow].map((words) =>
      text.indexOf(words),
    )
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    const old = text.slice(places[0], places[4])
    expect(old).toContain(reportTexts.statusOf(reportTexts.together, agreementStatusWords.done))
    expect(old).toContain(reportTexts.statusOf(ownerWords.municipality, agreementStatusWords.done))
    expect(old).toContain(reportTexts.statusOf(ownerWords.provider, agreementStatusWords.running))
    expect(old).toContain(agreementStatusWords.stopped)
    expect(old).not.toContain(done)
  })

  test('has a next version with its reason, which names the date and the code of the first', async () => {
    const text = await pdfTextOf(report.bytes)
    expect(report.name).toMatch(/_2018-2_v2\.pdf$/)
    expect(text).toContain(reportTexts.revisionReason)
    expect(text).toContain(revisionReason)
    expect(text).toMatch(/Versie 1 van \d+ \w+ \d{4} \(code [0-9a-f]{8}\)/)
    expect(text).toContain(confirmTexts.judgements.review)
    expect(text).not.toContain(confirmTexts.judgements.improve)
  })

  test('stands beside the first, which is as it was', async () => {
    const { page, between } = story
    await backToSteps(story)
    await page.getByRole('link', { name: evaluationTexts.back }).click()
    for (const period of ['2018-1' as Period, second]) {
      const link = page.getByRole('link', { name: evaluationTitle({ ...between, period }), exact: true })
      await expect.poll(() => link.count()).toBe(1)
    }
  })

  test('has an overview with its conclusions and open agreements, as a table for Excel too', async () => {
    const { page, between } = story
    await page.getByRole('link', { name: homeTexts.overviewOf(periodTitle(second)) }).click()
    await expectScreen(page, overviewTexts.title(second))
    const row = page.getByRole('row').filter({ hasText: pairTitle(between) })
    expect(await row.getByRole('cell').last().textContent()).toBe('2')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: overviewTexts.download }).click(),
    ])
    expect(download.suggestedFilename()).toBe('wijkgericht-werken_overzicht_2018-2.csv')
    const csv = readFileSync(await download.path(), 'utf8')
    expect(csv.startsWith('\uFEFF"Periode";"Regio";"Gemeente"')).toBe(true)
    expect(csv).toContain(newNow)
    expect(csv.split('\r\n')).toHaveLength(3)
    await row.getByRole('link').click()
    await expectScreen(page, pairTitle(between))
  })

  test('has a timeline from its beginning to its record', async () => {
    const { page } = story
    await page.getByRole('link', { name: evaluationTexts.timeline }).click()
    await expectScreen(page, timelineTexts.title)
    await page.getByText('U bent met deze evaluatie begonnen.').waitFor()
    for (const words of ['Gemeente Haarlem is klaar met voorbereiden.', 'Het gesprek is begonnen.', 'Het verslag wordt aangepast.'])
      expect(await page.getByText(words).count()).toBe(1)
    expect(await page.getByText('Het verslag is vastgelegd.').count()).toBe(2)
  })

  test('no console message and no foreign request on the way', () => {
    expect(app.watched.findings).toEqual([])
  })
})

/** From the report to its second version: a reason, another judgement, and the words of both anew. */
async function makeNextVersion(): Promise<void> {
  const { page } = story
  await field(page, revisionTexts.reason).fill(revisionReason)
  await page.getByRole('button', { name: revisionTexts.begin }).click()
  await expectScreen(page, confirmTexts.title)
  await choose(page, confirmTexts.judgement, confirmTexts.judgements.review)
  for (const party of parties) await fillInWord(story, party, haarlem.confirmation.outcomes[party])
  await page.getByRole('button', { name: confirmTexts.freeze }).click()
  await expectScreen(page, reportPageTexts.title)
}

/** From the steps of the first half to both preparations of the second: everything stands there already. */
async function beginSecondPeriod(): Promise<void> {
  const { page } = story
  await page.getByRole('link', { name: startTexts.ways['next-period'].title }).click()
  await expectScreen(page, startTexts.ways['next-period'].title)
  await page.getByRole('button', { name: startTexts.submit }).waitFor()
  prefilled = {
    period: await page.getByRole('radio', { name: periodTitle(second) }).isChecked(),
    provider: await field(page, startTexts.provider).inputValue(),
    code: await field(page, startTexts.code.agb).and(page.getByRole('textbox')).inputValue(),
  }
  await page.getByRole('button', { name: startTexts.submit }).click()
  await openStep(story, { task: 'list-agreements' })
  await expectScreen(page, agreementsTexts.title)
  listed = (await page.getByRole('main').textContent()) ?? ''
  await page.getByRole('button', { name: agreementsTexts.ready }).click()
  await openStep(story, { task: 'prepare', party: 'municipality' })
}

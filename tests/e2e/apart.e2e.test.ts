import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readHandOver } from '../../src/bundle/read-hand-over.ts'
import type { RecordFile } from '../../src/domain/hand-over.ts'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { confirmTexts } from '../../src/texts/confirm.ts'
import { exchangeTexts } from '../../src/texts/exchange.ts'
import { noFileYetText } from '../../src/texts/opening.ts'
import { recordsTexts } from '../../src/texts/records.ts'
import { reportTexts } from '../../src/texts/report.ts'
import { reportPageTexts } from '../../src/texts/report-page.ts'
import { pairTitle, partyName, partyNameInside } from '../../src/texts/terms.ts'
import { findAccessibilityProblems } from './support/accessibility.ts'
import { type OpenApp, openApp } from './support/app.ts'
import { backToSteps, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { pdfTextOf } from './support/bundle-content.ts'
import { fillDetails, fillInWord } from './support/confirm.ts'
import { choose, expectScreen } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { type Kept, keptBy } from './support/kept.ts'
import { holdMeeting } from './support/meeting.ts'
import { storyOn } from './support/teller.ts'
import {
  becomeReady,
  beginApart,
  beginFromParcel,
  freezeAlone,
  openParcel,
  type Parcel,
  saveFrom,
  sayOnOwnDevice,
  takeParcel,
  toExchange,
} from './support/two-devices.ts'

const { between } = haarlem
const municipality = partyNameInside(between, 'municipality')
const provider = partyNameInside(between, 'provider')
const toProvider = exchangeTexts.make(provider)
const toMunicipality = exchangeTexts.make(municipality)
const nothingDiscussed = { facts: {}, oldAgreements: {}, themes: {}, newAgreements: [], nextTime: [] }

/** Both devices as they are on some moment, to go on from more than once. */
interface Moment {
  readonly ours: Kept
  readonly theirs: Kept
  /** "#/e/<id>" */
  readonly place: string
}

let browser: Browser
/** Both saw each other's answers; the municipality held the meeting and filled in "Vaststellen". */
let met: Moment
const said: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  const [ours, theirs] = [await openApp(browser), await openApp(browser)]
  met = await loseAnswersAndMeet(ours, theirs)
  await ours.close()
  await theirs.close()
}, 180_000)

afterAll(() => browser?.close())

/** Every file with answers is lost once before it arrives. */
async function loseAnswersAndMeet(ours: OpenApp, theirs: OpenApp): Promise<Moment> {
  const [a, b] = [ours.page, theirs.page]
  const [mine, yours] = [await storyOn(ours, haarlem), await storyOn(theirs, haarlem)]
  await beginApart(mine, haarlem.beginning)
  await openStep(mine, { task: 'list-agreements' })
  await a.getByRole('button', { name: agreementsTexts.none }).click()
  await openStep(mine, { task: 'exchange' })
  await beginFromParcel(yours, await takeParcel(a, 'file', exchangeTexts.makeDraft), 'provider')

  await backToSteps(mine)
  await openStep(mine, { task: 'prepare', party: 'municipality' })
  await becomeReady(mine)
  const late = await takeParcel(a, 'file', toProvider)
  await backToSteps(yours)
  await openStep(yours, { task: 'prepare', party: 'provider' })
  await becomeReady(yours)
  await takeParcel(b, 'file', toMunicipality)
  await a.reload()
  await expectScreen(a, exchangeTexts.title)
  said.push(await mainOf(a), await mainOf(b))

  await openParcel(b, await takeParcel(a, 'file', toProvider))
  await b.getByText(`De antwoorden van ${municipality} zijn geopend.`).waitFor()
  await openParcel(a, await takeParcel(b, 'file', toMunicipality))
  await a.getByText(`De antwoorden van ${provider} zijn geopend.`).waitFor()
  // What was lost turns up after all.
  await openParcel(b, late)
  await b.getByText(/^U hebt (al een versie van|deze antwoorden van)/).waitFor()
  said.push(await mainOf(b))

  await backToSteps(mine)
  await openStep(mine, { task: 'hold-meeting' })
  await holdMeeting(mine, nothingDiscussed)
  await fillDetails(mine, haarlem.confirmation)
  await choose(a, confirmTexts.sender, partyName(between, 'provider'))
  const place = new URL(a.url()).hash.split('/').slice(0, 3).join('/')
  await vi.waitUntil(async () => JSON.stringify(await keptBy(ours.context)).includes('"sender":"provider"'), 5000)
  return { ours: await keptBy(ours.context), theirs: await keptBy(theirs.context), place }
}

describe('a file with answers that never arrived', () => {
  test('is missed where it should come in, and can be made again where it came from', () => {
    const [ours = '', theirs = ''] = said
    expect(ours).toContain(noFileYetText(between, 'provider'))
    expect(ours).toContain(toProvider)
    // Only what was sent before, without answers.
    expect(theirs).toContain(`Van ${municipality} hebt u alleen een concept`)
    expect(theirs).toContain(toMunicipality)
  })

  test('changes nothing when it turns up after all', () => {
    expect(said[2]).toContain(`U hebt deze antwoorden van ${municipality} al. Er is niets anders.`)
  })
})

test('a record, an answer to it and a final report that were lost are sent again, and both end with the same', async () => {
  const [ours, theirs] = await bothAt(met)
  const [a, b] = [ours.page, theirs.page]
  const [mine, yours] = [await storyOn(ours, haarlem), await storyOn(theirs, haarlem)]
  await freezeAlone(mine, haarlem.confirmation, 'municipality', async () => undefined)
  await openParcel(b, await takeTwice(a, toProvider))
  await b.getByText('Het verslag is geopend (versie 1).').waitFor()
  await b.getByRole('link', { name: exchangeTexts.toConfirm }).last().click()
  await sayOnOwnDevice(yours, 'provider', { outcome: 'agreed', function: 'Regiomanager' })
  await openParcel(a, await takeTwice(b, toMunicipality))
  await a.getByText(`Het antwoord op het verslag is binnen: ${provider}.`, { exact: false }).waitFor()
  await a.getByText(exchangeTexts.recordForOther(1, provider)).waitFor()
  const final = await takeTwice(a, toProvider)
  await openParcel(b, final)
  await b.getByText(/^Het definitieve verslag is binnen\./).waitFor()
  const [one, other] = [await recordIn(final), await recordIn(await takeParcel(b, 'file', toMunicipality))]
  expect(other.frozen).toEqual(one.frozen)
  expect(one.frozen.confirmations).toHaveLength(2)
  await close(ours, theirs)
})

test('a word that came by mail is recorded by the other, and the report says so', async () => {
  const [ours, theirs] = await bothAt(met)
  const { page } = ours
  const mine = await storyOn(ours, haarlem)
  await freezeAlone(mine, haarlem.confirmation, 'municipality', async () => undefined)
  await backToSteps(mine)
  await openStep(mine, { task: 'confirm-record' })
  await page.getByText(confirmTexts.byMail(provider)).click()
  await fillInWord(mine, 'provider', haarlem.confirmation.outcomes.provider)
  await page.getByRole('button', { name: confirmTexts.saveWord }).click()
  await expectScreen(page, exchangeTexts.title)
  await page.getByText(exchangeTexts.recordForOther(1, provider)).waitFor()
  const parcel = await takeParcel(page, 'file', toProvider)
  const { frozen } = await recordIn(parcel)
  expect(frozen.confirmations.map(({ party, how }) => [party, how])).toEqual([
    ['municipality', 'own-device'],
    ['provider', 'by-mail'],
  ])
  const text = await pdfTextOf(Uint8Array.from(frozen.pdf ?? []))
  expect(text).toContain('per e-mail')
  expect(text).toContain(haarlem.confirmation.outcomes.provider.text)
  await openParcel(theirs.page, parcel)
  await theirs.page.getByText(/Er is op dit verslag al geantwoord\./).waitFor()
  await close(ours, theirs)
})

test('who sits at the same table says so at once, and the other device gets a record that is complete', async () => {
  const [ours, theirs] = await bothAt(met)
  const { page } = ours
  const mine = await storyOn(ours, haarlem)
  await choose(page, confirmTexts.otherSpeaks(provider), confirmTexts.otherSpeaksWays.here)
  for (const party of ['municipality', 'provider'] as const) await fillInWord(mine, party, haarlem.confirmation.outcomes[party])
  await page.getByRole('button', { name: confirmTexts.freeze }).click()
  await expectScreen(page, reportPageTexts.title)
  await page.getByRole('main').getByText(reportTexts.statements.agreed('Gemeente Haarlem'), { exact: false }).first().waitFor()
  await toExchange(page)
  const parcel = await takeParcel(page, 'file', toProvider)
  expect((await recordIn(parcel)).frozen.confirmations.map(({ party, how }) => [party, how])).toEqual([
    ['municipality', 'same-device'],
    ['provider', 'same-device'],
  ])
  await openParcel(theirs.page, parcel)
  await theirs.page.getByText(/Er is op dit verslag al geantwoord\./).waitFor()
  await close(ours, theirs)
})

test('two records of one meeting stand beside each other, one is chosen, and neither is ever lost', async () => {
  const [ours, theirs] = await bothAt(met)
  const [a, b] = [ours.page, theirs.page]
  const [mine, yours] = [await storyOn(ours, haarlem), await storyOn(theirs, haarlem)]
  await freezeAlone(mine, haarlem.confirmation, 'municipality', async () => undefined)
  await backToSteps(yours)
  await openStep(yours, { task: 'hold-meeting' })
  await holdMeeting(yours, nothingDiscussed)
  await freezeAlone(yours, haarlem.confirmation, 'provider', () => fillDetails(yours, { ...haarlem.confirmation, judgement: 'review' }))

  await openParcel(b, await takeParcel(a, 'file', toProvider))
  await b.getByText('Er zijn twee verschillende verslagen met versie 1. Wij bewaren ze allebei. Spreek af welk verslag geldt.').waitFor()
  await b.getByRole('link', { name: recordsTexts.compare }).first().click()
  await expectScreen(b, recordsTexts.title(2))
  await b.getByRole('button', { name: recordsTexts.goOn }).waitFor()
  const beside = await mainOf(b)
  for (const judgement of ['improve', 'review'] as const) expect(beside).toContain(confirmTexts.judgements[judgement])
  expect(await findAccessibilityProblems(b)).toEqual([])
  await b.getByRole('button', { name: recordsTexts.goOn }).click()
  await b.getByText(recordsTexts.missing).first().waitFor()
  await b.getByRole('radio', { name: new RegExp(`${municipality}$`) }).check()
  await b.getByRole('button', { name: recordsTexts.goOn }).click()
  await expectScreen(b, pairTitle(between))

  await b.goto(`${b.url()}/verslagen`)
  await b.reload()
  await b.getByText(recordsTexts.inUse).waitFor()
  for (const party of [municipality, provider]) await b.getByRole('radio', { name: new RegExp(`${party}$`) }).waitFor()
  expect(await b.getByRole('radio', { name: new RegExp(`${municipality}$`) }).isChecked()).toBe(true)
  await close(ours, theirs)
})

/** Both devices anew, as they were: ours on "Vaststellen", theirs on the exchange. */
async function bothAt({ ours, theirs, place }: Moment): Promise<readonly [OpenApp, OpenApp]> {
  const mine = await openApp(browser, { bypassCSP: true, serviceWorker: false, kept: ours, hash: `${place}/vaststellen` })
  const yours = await openApp(browser, { bypassCSP: true, serviceWorker: false, kept: theirs, hash: `${place}/wissel` })
  await expectScreen(mine.page, confirmTexts.title)
  await expectScreen(yours.page, exchangeTexts.title)
  return [mine, yours]
}

async function close(...apps: readonly OpenApp[]): Promise<void> {
  for (const app of apps) {
    // What Chromium says on its own account about the file that this host does not have.
    expect(app.watched.findings.filter((finding) => !finding.includes('(404) was received when fetching the script'))).toEqual([])
    await app.close()
  }
}

/** The first is lost, and after a reload it is made again. */
async function takeTwice(page: Page, button: string): Promise<Parcel> {
  await saveFrom(page, page.getByRole('button', { name: button, exact: true }))
  await page.reload()
  return await takeParcel(page, 'file', button)
}

async function recordIn(parcel: Parcel): Promise<RecordFile> {
  if (parcel.crossing !== 'file') throw new Error('no file')
  const read = await readHandOver(parcel.file.bytes)
  if (!read.ok || read.value.handOver.kind !== 'record') throw new Error('no record')
  return read.value.handOver
}

async function mainOf(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? ''
}

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { colleagueTexts } from '../../src/texts/colleague.ts'
import { confirmTexts } from '../../src/texts/confirm.ts'
import { exchangeTexts } from '../../src/texts/exchange.ts'
import { homeTexts } from '../../src/texts/home.ts'
import { joiningTexts } from '../../src/texts/joining.ts'
import { openingTexts } from '../../src/texts/opening.ts'
import { questionnaireTexts } from '../../src/texts/questionnaire.ts'
import { reviseTexts } from '../../src/texts/revise.ts'
import { revisionTexts } from '../../src/texts/revision.ts'
import { partyNameInside } from '../../src/texts/terms.ts'
import { findAccessibilityProblems, tabsToPrimaryButton } from './support/accessibility.ts'
import { type OpenApp, openApp } from './support/app.ts'
import { backToSteps, enterAgreements, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { fillDetails } from './support/confirm.ts'
import { choose, field } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { holdMeeting } from './support/meeting.ts'
import type { Story } from './support/story.ts'
import { storyOn } from './support/teller.ts'
import { beginApart, beginFromParcel, freezeAlone, openParcel, sayOnOwnDevice, takeParcel } from './support/two-devices.ts'
import { questionWords } from './support/words.ts'

const toProvider = exchangeTexts.make(partyNameInside(haarlem.between, 'provider'))
const toMunicipality = exchangeTexts.make(partyNameInside(haarlem.between, 'municipality'))
const problems: string[] = []
const primaries: string[] = []
let looks = 0
let browser: Browser
let ours: OpenApp
let theirs: OpenApp

async function look(page: Page, screen: string): Promise<void> {
  looks += 1
  problems.push(...(await findAccessibilityProblems(page)).map((problem) => `${screen}: ${problem}`))
  const buttons = await page.locator('main .button--primary').filter({ visible: true }).count()
  if (buttons > 1) primaries.push(`${screen}: ${buttons} primary buttons`)
  if (buttons === 1 && (await tabsToPrimaryButton(page)) === undefined) primaries.push(`${screen}: out of reach`)
}

async function becomeReady({ page, survey }: Story): Promise<void> {
  await page.getByRole('link', { name: questionnaireTexts.introduction.begin(survey.themes[0]?.title ?? '') }).click()
  await page.goto(page.url().replace(/\/1$/, '/controleer'))
  await page.getByRole('button', { name: questionnaireTexts.check.ready }).click()
}

beforeAll(async () => {
  browser = await launchBrowser()
  // axe is put into the page from outside, which its security policy rightly refuses.
  ours = await openApp(browser, { bypassCSP: true })
  theirs = await openApp(browser, { bypassCSP: true })
  const [a, b] = [ours.page, theirs.page]
  const [municipality, provider] = [await storyOn(ours, haarlem), await storyOn(theirs, haarlem)]

  await beginApart(municipality, haarlem.beginning)
  await look(a, 'steps')
  await openStep(municipality, { task: 'list-agreements' })
  await enterAgreements(municipality, haarlem.pastedAgreements, haarlem.agreements)
  await openStep(municipality, { task: 'exchange' })
  await a.getByText(colleagueTexts.writeTitle).click()
  await a.getByRole('button', { name: openingTexts.pasteText }).click()
  await a.getByRole('button', { name: exchangeTexts.openText }).click()
  await look(a, 'exchange, not ready, all open')
  const draft = await takeParcel(a, 'file', exchangeTexts.makeDraft)
  await b.getByRole('link', { name: homeTexts.open }).click()
  await look(b, 'open')
  await openParcel(b, draft)
  await b.getByRole('button', { name: openingTexts.beginEvaluation }).click()
  await b.getByText(exchangeTexts.ownPartyMissing).first().waitFor()
  await look(b, 'open, a new evaluation')
  await b.goto(theirs.url)
  await beginFromParcel(provider, draft, 'provider')
  await backToSteps(provider)
  await openStep(provider, { task: 'list-agreements' })
  await field(b, agreementsTexts.addLabelMore).fill('Eens per maand overleg.')
  await b.getByRole('button', { name: agreementsTexts.add }).click()
  await b.getByText(joiningTexts.title).waitFor()
  await look(b, 'agreements of both')
  await b.locator('.back-link').click()

  await backToSteps(municipality)
  await openStep(municipality, { task: 'prepare', party: 'municipality' })
  await becomeReady(municipality)
  await look(a, 'exchange, ready')
  await openParcel(b, await openExchange(b, () => takeParcel(a, 'file', toProvider)))
  await b.getByText(/zijn bewaard\. U ziet ze/).waitFor()
  await look(b, 'exchange, sealed')
  await backToSteps(provider)
  await openStep(provider, { task: 'prepare', party: 'provider' })
  await becomeReady(provider)
  await openParcel(a, await takeParcel(b, 'file', toMunicipality))
  await a.getByRole('link', { name: openingTexts.beginMeeting }).waitFor()
  await look(a, 'exchange, opened')

  await backToSteps(municipality)
  await openStep(municipality, { task: 'prepare', party: 'municipality' })
  await look(a, 'answers that stand')
  await a.getByRole('link', { name: questionnaireTexts.ready.look }).click()
  await a
    .getByRole('button', {
      name: `${reviseTexts.change} ${questionnaireTexts.check.changeHidden(questionWords(municipality, 'team_bekend', 'municipality'))}`,
    })
    .click()
  await a.getByRole('button', { name: reviseTexts.save }).click()
  await look(a, 'revise, errors')
  await a.locator('#herzie-antwoord').first().check()
  await field(a, reviseTexts.reason).fill('Wij hebben het nagevraagd.')
  await a.getByRole('button', { name: reviseTexts.save }).click()
  await a.getByText(reviseTexts.done).waitFor()
  await backToSteps(municipality)

  await openStep(municipality, { task: 'hold-meeting' })
  await holdMeeting(municipality, { facts: {}, oldAgreements: {}, themes: {}, newAgreements: [], nextTime: [] })
  await look(a, 'confirm')
  await freezeAlone(municipality, haarlem.confirmation, 'municipality', () => fillDetails(municipality, haarlem.confirmation))
  await look(a, 'exchange, a concept')
  await openParcel(b, await takeParcel(a, 'file', toProvider))
  await b.getByText(/Het verslag is geopend/).waitFor()
  await look(b, 'exchange, a record')
  await b.getByRole('link', { name: exchangeTexts.toConfirm }).last().click()
  await b.getByRole('button', { name: confirmTexts.saveWord }).click()
  await look(b, 'own word, errors')
  await sayOnOwnDevice(provider, 'provider', { outcome: 'declined', text: 'Een punt klopt niet.', function: 'Regiomanager' })
  await look(b, 'exchange, said')
  await openParcel(a, await takeParcel(b, 'file', toMunicipality))
  await a.getByText(/Het antwoord op het verslag is binnen/).waitFor()
  await look(a, 'exchange, returned')
  await backToSteps(municipality)
  await openStep(municipality, { task: 'confirm-record' })
  await a.getByRole('button', { name: revisionTexts.begin }).click()
  await look(a, 'declined, errors')
  await field(a, revisionTexts.reason).fill('Punt aangepast.')
  await a.getByRole('button', { name: revisionTexts.begin }).click()
  await choose(a, confirmTexts.judgement, confirmTexts.judgements.review)
  await backToSteps(municipality)
  await look(a, 'steps, a next version')
}, 300_000)

/** Goes to the exchange first where the page stands elsewhere. */
async function openExchange<Value>(page: Page, make: () => Promise<Value>): Promise<Value> {
  await page.goto(`${page.url().replace(/(#\/e\/[^/]+).*$/, '$1')}/wissel`)
  return await make()
}

afterAll(async () => {
  await ours?.close()
  await theirs?.close()
  await browser?.close()
})

test('every screen between two devices has no violation of axe in light or dark, one h1, no small target, and fits in 320 px', () => {
  expect(looks).toBeGreaterThan(15)
  expect(problems).toEqual([])
})

test('every one of them has one primary button at most, and Tab reaches it', () => {
  expect(primaries).toEqual([])
})

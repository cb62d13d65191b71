import { agreementsTexts } from '../../../src/texts/agreements.ts'
import { colleagueTexts } from '../../../src/texts/colleague.ts'
import { confirmTexts } from '../../../src/texts/confirm.ts'
import { evaluationTexts } from '../../../src/texts/evaluation.ts'
import { exchangeTexts } from '../../../src/texts/exchange.ts'
import { homeTexts } from '../../../src/texts/home.ts'
import { joiningTexts } from '../../../src/texts/joining.ts'
import { offlineCheckTexts } from '../../../src/texts/offline-check.ts'
import { openingTexts } from '../../../src/texts/opening.ts'
import { overviewTexts } from '../../../src/texts/overview.ts'
import { paperTexts } from '../../../src/texts/paper.ts'
import { questionnaireTexts } from '../../../src/texts/questionnaire.ts'
import { reviseTexts } from '../../../src/texts/revise.ts'
import { revisionTexts } from '../../../src/texts/revision.ts'
import { partyNameInside } from '../../../src/texts/terms.ts'
import { timelineTexts } from '../../../src/texts/timeline.ts'
import { backToSteps, enterAgreements, openStep } from './begin.ts'
import { fillDetails } from './confirm.ts'
import { choose, expectScreen, field } from './fields.ts'
import * as haarlem from './haarlem.ts'
import { holdMeeting } from './meeting.ts'
import type { Story } from './story.ts'
import { go } from './tours.ts'
import {
  becomeReady,
  beginApart,
  beginFromParcel,
  freezeAlone,
  openParcel,
  sayOnOwnDevice,
  takeParcel,
  textParcel,
  toExchange,
} from './two-devices.ts'
import { questionWords } from './words.ts'

const toProvider = exchangeTexts.make(partyNameInside(haarlem.between, 'provider'))
const toMunicipality = exchangeTexts.make(partyNameInside(haarlem.between, 'municipality'))

/** Every screen that only two devices have, on the empty tools of both, from the first file to a next version of the report. */
export async function tourOfTwoDevices(municipality: Story, provider: Story): Promise<void> {
  await beginWithDraft(municipality, provider)
  await lookBeforeMeeting(municipality)
  await exchangeAnswers(municipality, provider)
  await changeAfterwards(municipality)
  await confirmApart(municipality, provider)
  await lookBack(municipality)
}

async function beginWithDraft(municipality: Story, provider: Story): Promise<void> {
  const [a, b] = [municipality.page, provider.page]
  await beginApart(quiet(municipality), haarlem.beginning)
  await municipality.visit('apart-steps')
  await openStep(municipality, { task: 'list-agreements' })
  await enterAgreements(quiet(municipality), haarlem.pastedAgreements, haarlem.agreements)
  await openStep(municipality, { task: 'exchange' })
  await a.getByText(colleagueTexts.askTitle).click()
  await a.getByText(colleagueTexts.writeTitle).click()
  await a.getByRole('button', { name: openingTexts.pasteText }).click()
  await a.getByRole('button', { name: exchangeTexts.openText }).click()
  await municipality.visit('exchange-not-ready-all-open')
  await a.reload()
  const draft = await takeParcel(a, 'file', exchangeTexts.makeDraft)
  await municipality.visit('exchange-made')

  await b.getByRole('link', { name: homeTexts.open }).click()
  await provider.visit('open')
  await openParcel(b, textParcel('Beste collega, tot morgen.'))
  await b.getByRole('alert').waitFor()
  await provider.visit('open-refused')
  await openParcel(b, draft)
  await b.getByRole('button', { name: openingTexts.beginEvaluation }).click()
  await b.getByText(exchangeTexts.ownPartyMissing).first().waitFor()
  await provider.visit('open-new-evaluation')
  await b.goto(b.url().replace(/#.*$/, ''))
  await beginFromParcel(provider, draft, 'provider')
  await provider.visit('exchange-unfinished')
  await openParcel(b, draft)
  await b.getByText(/^Dit bestand hebt u al geopend/).waitFor()
  await provider.visit('exchange-same-file')
  await openParcel(b, textParcel('Beste collega, tot morgen.'))
  await b.getByRole('alert').waitFor()
  await provider.visit('exchange-refused')
  await backToSteps(provider)
  await openStep(provider, { task: 'list-agreements' })
  await field(b, agreementsTexts.addLabelMore).fill('Eens per maand overleg.')
  await b.getByRole('button', { name: agreementsTexts.add }).click()
  await b.getByText(joiningTexts.title).waitFor()
  await provider.visit('agreements-of-both')
  await b.locator('.back-link').click()
}

/** What a colleague remarks, and what helps on the way to the meeting. */
async function lookBeforeMeeting(municipality: Story): Promise<void> {
  const { page, visit } = municipality
  const [theme] = municipality.survey.themes
  await page.getByText(colleagueTexts.writeTitle).click()
  await field(page, colleagueTexts.from).fill('Anouk')
  await field(page, theme?.title ?? '').fill('Vraag dit ook aan Jan.')
  await openParcel(page, await takeParcel(page, 'file', colleagueTexts.make))
  await page.getByText(/^De opmerkingen van Anouk/).waitFor()
  await visit('exchange-note')
  await backToSteps(municipality)
  await openStep(municipality, { task: 'prepare', party: 'municipality' })
  await page.getByRole('link', { name: questionnaireTexts.introduction.begin(theme?.title ?? '') }).click()
  await page.getByText(colleagueTexts.remarkOf('Anouk')).waitFor()
  await visit('prepare-with-remark')
  await backToSteps(municipality)
  await page.getByRole('link', { name: offlineCheckTexts.title }).click()
  await page.getByText(offlineCheckTexts.storage.kept).or(page.getByText(offlineCheckTexts.notReadyTitle)).first().waitFor()
  await visit('offline-check')
  await backToSteps(municipality)
  await page.getByRole('link', { name: paperTexts.links.municipality }).click()
  await page.locator('.paper').waitFor()
  await visit('paper')
  await backToSteps(municipality)
}

async function exchangeAnswers(municipality: Story, provider: Story): Promise<void> {
  const [a, b] = [municipality.page, provider.page]
  await openStep(municipality, { task: 'prepare', party: 'municipality' })
  await becomeReady(municipality)
  await municipality.visit('exchange-ready')
  await toExchange(b)
  await openParcel(b, await takeParcel(a, 'file', toProvider))
  await b.getByText(/zijn bewaard\. U ziet ze/).waitFor()
  await provider.visit('exchange-sealed')
  await backToSteps(provider)
  await openStep(provider, { task: 'prepare', party: 'provider' })
  await becomeReady(provider)
  await openParcel(a, await takeParcel(b, 'file', toMunicipality))
  await a.getByRole('link', { name: openingTexts.beginMeeting }).waitFor()
  await municipality.visit('exchange-opened')
}

async function changeAfterwards(municipality: Story): Promise<void> {
  const { page, visit } = municipality
  await backToSteps(municipality)
  await openStep(municipality, { task: 'prepare', party: 'municipality' })
  await visit('answers-that-stand')
  await page.getByRole('link', { name: questionnaireTexts.ready.look }).click()
  const words = questionnaireTexts.check.changeHidden(questionWords(municipality, 'team_bekend', 'municipality'))
  await page.getByRole('button', { name: `${reviseTexts.change} ${words}` }).click()
  await page.getByRole('button', { name: reviseTexts.save }).click()
  await visit('revise-errors')
  await page.locator('#herzie-antwoord').first().check()
  await field(page, reviseTexts.reason).fill('Wij hebben het nagevraagd.')
  await page.getByRole('button', { name: reviseTexts.save }).click()
  await page.getByText(reviseTexts.done).waitFor()
  await visit('revised')
  await backToSteps(municipality)
}

async function confirmApart(municipality: Story, provider: Story): Promise<void> {
  const [a, b] = [municipality.page, provider.page]
  await openStep(municipality, { task: 'hold-meeting' })
  await holdMeeting(quiet(municipality), { facts: {}, oldAgreements: {}, themes: {}, newAgreements: [], nextTime: [] })
  await municipality.visit('confirm-apart')
  await freezeAlone(municipality, haarlem.confirmation, 'municipality', () => fillDetails(municipality, haarlem.confirmation))
  await municipality.visit('exchange-concept')
  await openParcel(b, await takeParcel(a, 'file', toProvider))
  await b.getByText(/Het verslag is geopend/).waitFor()
  await provider.visit('exchange-record')
  await b.getByRole('link', { name: exchangeTexts.toConfirm }).last().click()
  await b.getByRole('button', { name: confirmTexts.saveWord }).click()
  await provider.visit('own-word-errors')
  await sayOnOwnDevice(provider, 'provider', { outcome: 'declined', text: 'Een punt klopt niet.', function: 'Regiomanager' })
  await provider.visit('exchange-said')
  await backToSteps(municipality)
  await openStep(municipality, { task: 'confirm-record' })
  await a.getByText(confirmTexts.byMail(partyNameInside(haarlem.between, 'provider'))).click()
  await municipality.visit('confirm-by-mail')
  await toExchange(a)
  await openParcel(a, await takeParcel(b, 'file', toMunicipality))
  await a.getByText(/Het antwoord op het verslag is binnen/).waitFor()
  await municipality.visit('exchange-returned')
  await backToSteps(municipality)
  await openStep(municipality, { task: 'confirm-record' })
  await a.getByRole('button', { name: revisionTexts.begin }).click()
  await municipality.visit('declined-errors')
  await field(a, revisionTexts.reason).fill('Punt aangepast.')
  await a.getByRole('button', { name: revisionTexts.begin }).click()
  await choose(a, confirmTexts.judgement, confirmTexts.judgements.review)
  await backToSteps(municipality)
  await municipality.visit('steps-next-version')
}

/** What happened in this evaluation, and the period as a whole. */
async function lookBack({ page, visit }: Story): Promise<void> {
  await page.getByRole('link', { name: evaluationTexts.timeline }).click()
  await expectScreen(page, timelineTexts.title)
  await page.getByText('U bent met deze evaluatie begonnen.').waitFor()
  await visit('timeline')
  await go(page, { screen: 'overview', period: haarlem.beginning.period }, overviewTexts.title(haarlem.beginning.period))
  await visit('overview')
}

/** The same story where its screens have been looked at elsewhere. */
function quiet(story: Story): Story {
  return { ...story, visit: async () => undefined }
}

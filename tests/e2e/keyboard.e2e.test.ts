import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Party } from '../../src/domain/party.ts'
import { agreementsTexts } from '../../src/texts/agreements.ts'
import { confirmTexts } from '../../src/texts/confirm.ts'
import { stepTitle } from '../../src/texts/evaluation.ts'
import { exchangeTexts } from '../../src/texts/exchange.ts'
import { homeTexts } from '../../src/texts/home.ts'
import { groupTitles, meetingTexts } from '../../src/texts/meeting.ts'
import { openingTexts } from '../../src/texts/opening.ts'
import { periodTitle } from '../../src/texts/periods.ts'
import { questionnaireTexts } from '../../src/texts/questionnaire.ts'
import { reportPageTexts } from '../../src/texts/report-page.ts'
import { startTexts } from '../../src/texts/start.ts'
import { monthText, ownerWords, pairTitle, partyName, partyNameInside } from '../../src/texts/terms.ts'
import { type OpenApp, openApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { expectScreen } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { groupOf, type Keyboard, keyboardOn } from './support/keyboard.ts'
import { spokenInOrder } from './support/spoken.ts'
import type { SavedFile, Story } from './support/story.ts'
import { storyOn } from './support/teller.ts'
import { answerWords, questionWords } from './support/words.ts'

/** Three differences, each in another theme, and one answer that is the same. */
const answers: Readonly<Record<string, Readonly<Record<Party, string>>>> = {
  afs_vast: { municipality: 'yes', provider: 'no' },
  pos_aanspreek: { municipality: 'yes', provider: 'no' },
  drie_gegevens: { municipality: 'yes', provider: 'yes' },
  sig_iedereen: { municipality: 'no', provider: 'yes' },
}
const differences = ['afs_vast', 'pos_aanspreek', 'sig_iedereen']
const agreement = 'Wij bellen binnen drie dagen terug.'
const { between } = haarlem
const nameOf = { municipality: partyNameInside(between, 'municipality'), provider: partyNameInside(between, 'provider') }

let browser: Browser
let ours: OpenApp
let theirs: OpenApp
let story: Story
let a: Keyboard
let b: Keyboard
let reports: readonly [SavedFile, SavedFile]
let spoken: string
const pressed: Record<'preparation' | 'meeting', readonly string[]> = { preparation: [], meeting: [] }

const button = ({ page }: Keyboard, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const link = ({ page }: Keyboard, name: string) => page.locator('main').getByRole('link', { name, exact: true }).first()
const group = ({ page }: Keyboard, words: string) => groupOf(page, words)

beforeAll(async () => {
  browser = await launchBrowser()
  ours = await openApp(browser)
  theirs = await openApp(browser)
  story = await storyOn(ours, haarlem)
  a = keyboardOn(ours.page)
  b = keyboardOn(theirs.page)
  await tellBoth()
}, 300_000)

afterAll(async () => {
  await ours?.close()
  await theirs?.close()
  await browser?.close()
})

async function tellBoth(): Promise<void> {
  await begin()
  const draft = await a.save(button(a, exchangeTexts.makeDraft))
  await b.press(link(b, homeTexts.open))
  await b.open(button(b, openingTexts.openFile), draft.path)
  await b.choose(group(b, exchangeTexts.ownParty), partyName(between, 'provider'))
  await b.press(button(b, openingTexts.beginEvaluation))
  await expectScreen(b.page, exchangeTexts.title)

  for (const [hands, party] of [
    [a, 'municipality'],
    [b, 'provider'],
  ] as const) {
    await toSteps(hands)
    await hands.press(link(hands, stepTitle({ task: 'prepare', party }, between)))
    const before = hands.presses.length
    await prepareBy(hands, party)
    pressed.preparation = hands.presses.slice(before)
  }
  await a.save(button(a, exchangeTexts.make(nameOf.provider)))
  const beforeMeeting = a.presses.length
  await a.open(button(a, openingTexts.openFile), (await b.save(button(b, exchangeTexts.make(nameOf.municipality)))).path)
  await holdMeetingBy(a)
  pressed.meeting = a.presses.slice(beforeMeeting)

  await b.open(button(b, openingTexts.openFile), (await a.save(button(a, exchangeTexts.make(nameOf.provider)))).path)
  await b.page.getByText(/^Het verslag is geopend/).waitFor()
  await b.press(link(b, exchangeTexts.toConfirm))
  await expectScreen(b.page, confirmTexts.readTitle)
  await b.choose(group(b, confirmTexts.confirmOf(nameOf.provider)), confirmTexts.outcomes.agreed)
  await b.type(confirmTexts.function(nameOf.provider), 'Regiomanager')
  await b.press(button(b, confirmTexts.saveWord))
  await expectScreen(b.page, exchangeTexts.title)

  await a.open(button(a, openingTexts.openFile), (await b.save(button(b, exchangeTexts.make(nameOf.municipality)))).path)
  await a.page.getByText(exchangeTexts.recordForOther(1, nameOf.provider)).waitFor()
  await b.open(button(b, openingTexts.openFile), (await a.save(button(a, exchangeTexts.make(nameOf.provider)))).path)
  await b.page.getByText(/^Het definitieve verslag is binnen\./).waitFor()
  reports = [await reportBy(a), await reportBy(b)]
}

async function begin(): Promise<void> {
  await a.press(link(a, homeTexts.begin))
  await a.choose(group(a, startTexts.period), periodTitle(haarlem.beginning.period))
  await a.select(startTexts.municipality, between.municipality.name)
  await a.type(startTexts.provider, between.provider.name)
  await a.choose(group(a, startTexts.scheme), startTexts.schemes.none)
  await a.choose(group(a, startTexts.mode), new RegExp(`^${startTexts.modes.apart.label}`))
  await a.choose(group(a, startTexts.ownParty), startTexts.writers.municipality)
  await a.press(button(a, startTexts.submit))
  await expectScreen(a.page, pairTitle(between))
  await a.press(link(a, stepTitle({ task: 'list-agreements' }, between)))
  await a.press(button(a, agreementsTexts.none))
  await expectScreen(a.page, pairTitle(between))
  await a.press(link(a, stepTitle({ task: 'exchange' }, between)))
  await expectScreen(a.page, exchangeTexts.title)
}

/** From the introduction to ready: every theme, an answer where the story has one. */
async function prepareBy(hands: Keyboard, party: Party): Promise<void> {
  const { themes, questions } = story.survey
  await hands.press(link(hands, questionnaireTexts.introduction.begin(themes[0]?.title ?? '')))
  for (const [index, theme] of themes.entries()) {
    await hands.page.getByRole('heading', { level: 2, name: theme.title, exact: true }).waitFor()
    for (const [id, answer] of Object.entries(answers)) {
      if (questions.find((question) => question.id === id)?.theme !== theme.id) continue
      await hands.choose(group(hands, questionWords(story, id, party)), answerWords(story, id, answer[party], party))
    }
    const next = themes[index + 1]
    await hands.press(link(hands, next ? questionnaireTexts.prepare.next(index + 2, next.title) : questionnaireTexts.prepare.toCheck))
  }
  await hands.press(button(hands, questionnaireTexts.check.ready))
  await expectScreen(hands.page, exchangeTexts.title)
}

/** From the opened answers of the other to the frozen record. */
async function holdMeetingBy(hands: Keyboard): Promise<void> {
  const { page } = hands
  await page.getByText('Er zijn 3 verschillen.').waitFor()
  await hands.press(link(hands, openingTexts.beginMeeting))
  await hands.press(button(hands, meetingTexts.begin))
  for (let part = 1; ; part += 1) {
    await page.getByText(new RegExp(`^Onderdeel ${part} van `)).waitFor()
    const item = page.getByRole('group', { name: meetingTexts.jointLabel })
    if (part === 1) spoken = await page.locator('main').ariaSnapshot()
    if ((await item.count()) > 0) await hands.choose(item, new RegExp(`^${meetingTexts.keepDifference}`))
    const conclusion = group(hands, meetingTexts.conclusionLabel)
    if ((await conclusion.count()) > 0) await hands.choose(conclusion, meetingTexts.conclusions.attention)
    if ((await page.getByRole('heading', { level: 1 }).textContent()) === meetingTexts.newAgreementsTitle) {
      await hands.type(meetingTexts.agreementWhat, agreement)
      await hands.choose(group(hands, meetingTexts.agreementWho), ownerWords.together)
      await hands.select(meetingTexts.agreementDue, monthText(`${new Date().getFullYear() + 1}-03`))
      await hands.press(button(hands, meetingTexts.saveAgreement))
      await page.getByRole('listitem').filter({ hasText: agreement }).waitFor()
    }
    if (await link(hands, meetingTexts.toConfirm).isVisible()) break
    await hands.press(button(hands, /^Naar onderdeel \d+:/))
  }
  await hands.press(button(hands, meetingTexts.takeOver))
  await hands.press(link(hands, meetingTexts.toConfirm))
  await expectScreen(page, confirmTexts.title)
  await hands.choose(group(hands, confirmTexts.form), confirmTexts.forms['on-site'])
  for (const number of [1, 2])
    await hands.type(confirmTexts.attendeeFunction, 'Adviseur', group(hands, confirmTexts.attendeeNumber(number)))
  await hands.choose(group(hands, confirmTexts.judgement), confirmTexts.judgements.continue)
  await hands.choose(group(hands, confirmTexts.confirmOf(nameOf.municipality)), confirmTexts.outcomes.agreed)
  await hands.type(confirmTexts.function(nameOf.municipality), 'Teamleider zorg')
  await hands.choose(group(hands, confirmTexts.sender), partyName(between, 'provider'))
  await hands.press(button(hands, confirmTexts.freeze))
  await expectScreen(page, exchangeTexts.title)
}

async function reportBy(hands: Keyboard): Promise<SavedFile> {
  await hands.press(link(hands, exchangeTexts.toReport))
  await expectScreen(hands.page, reportPageTexts.title)
  return await hands.save(button(hands, reportPageTexts.download))
}

async function toSteps(hands: Keyboard): Promise<void> {
  await hands.press(hands.page.locator('.back-link'))
  await expectScreen(hands.page, pairTitle(between))
}

describe('two parties with a keyboard alone, from the empty tool to the report', () => {
  test('both leave with the same report', () => {
    expect(reports[0].bytes.length).toBeGreaterThan(10_000)
    expect(reports[1].bytes).toEqual(reports[0].bytes)
  })

  test('the focus is never lost, never out of sight, and always to be seen', () => {
    expect(a.presses.length + b.presses.length).toBeGreaterThan(50)
    expect([...a.problems, ...b.problems]).toEqual([])
  })

  test('the preparation takes at most 10 presses that choose no answer', () => {
    console.log(report('Voorbereiding', pressed.preparation, 10))
    expect(pressed.preparation.length).toBeGreaterThan(story.survey.themes.length)
    expect(pressed.preparation.length).toBeLessThanOrEqual(10)
  })

  test('the meeting with three differences and one agreement takes at most 14, from the file of the other to the frozen record', () => {
    console.log(report('Gesprek', pressed.meeting, 14))
    expect(pressed.meeting.length).toBeGreaterThan(differences.length + 5)
    expect(pressed.meeting.length).toBeLessThanOrEqual(14)
  })

  test('no console message and no foreign request on the way', () => {
    expect([...ours.watched.findings, ...theirs.watched.findings]).toEqual([])
  })
})

test('a focus that is lost or cannot be seen would be noticed', async () => {
  const planted = keyboardOn(ours.page)
  await ours.page.evaluate(() => {
    const [first, second] = document.querySelectorAll<HTMLElement>('main a')
    for (const one of [first, second]) one?.style.setProperty('outline', 'none', 'important')
    second?.addEventListener('click', (event) => {
      event.preventDefault()
      document.body.tabIndex = -1
      document.body.focus()
    })
  })
  await planted.press(ours.page.locator('main a').nth(1))
  expect(planted.problems).toContainEqual(expect.stringMatching(/^no focus to be seen/))
  expect(planted.problems).toContainEqual(expect.stringMatching(/^the focus is lost/))
})

test('a screen reader says question, both answers, why it is here and the choices, in that order', () => {
  const id = differences.find((one) => spoken.includes(questionWords(story, one, 'municipality'))) ?? ''
  const answerOf = (party: Party) => answerWords(story, id, answers[id]?.[party] ?? '', party)
  const choices = ['yes', 'partly', 'no'].map((code) => `radio "${answerWords(story, id, code, 'municipality')}"`)
  const order = [
    `heading "${questionWords(story, id, 'municipality')}" [level=2]`,
    ...(['municipality', 'provider'] as const).flatMap((party) => [partyName(between, party), answerOf(party)]),
    groupTitles.difference,
    'Op de agenda, omdat',
    `group "${meetingTexts.jointLabel}"`,
    ...choices,
    `radio "${meetingTexts.keepDifference}`,
  ]
  expect(spokenInOrder(spoken, order)).toEqual(order)
})

function report(what: string, presses: readonly string[], most: number): string {
  return `${what}, klikken die geen antwoord kiezen: ${presses.length}, ten hoogste ${most}\n  ${presses.join('\n  ')}`
}

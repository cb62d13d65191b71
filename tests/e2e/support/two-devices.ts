import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import type { Outcome } from '../../../src/domain/meeting.ts'
import type { Party } from '../../../src/domain/party.ts'
import { confirmTexts } from '../../../src/texts/confirm.ts'
import { exchangeTexts } from '../../../src/texts/exchange.ts'
import { homeTexts } from '../../../src/texts/home.ts'
import { openingTexts } from '../../../src/texts/opening.ts'
import { questionnaireTexts } from '../../../src/texts/questionnaire.ts'
import { startTexts } from '../../../src/texts/start.ts'
import { pairTitle, partyName, partyNameInside } from '../../../src/texts/terms.ts'
import { type Beginning, fillInStart } from './begin.ts'
import { type ConfirmPlan, fillInWord } from './confirm.ts'
import { choose, expectScreen, field } from './fields.ts'
import type { SavedFile, Story } from './story.ts'

/** How something goes from one device to the other. */
export type Crossing = 'file' | 'text'

/** What crosses: a real downloaded file, or the text as it stands in a mail. */
export type Parcel = { readonly crossing: 'file'; readonly file: SavedFile } | { readonly crossing: 'text'; readonly text: string }

/** From the empty tool to the steps of an evaluation on a device of this party alone. */
export async function beginApart(story: Story, beginning: Beginning): Promise<void> {
  const { page, between } = story
  await expectScreen(page, homeTexts.welcome)
  await page.getByRole('link', { name: homeTexts.begin }).click()
  await fillInStart(story, { ...beginning, mode: 'apart' })
  await page.getByRole('button', { name: startTexts.submit }).click()
  await expectScreen(page, pairTitle(between))
}

/** Begins on another device with what came in: says who sits there. Ends on the exchange. */
export async function beginFromParcel(story: Story, parcel: Parcel, party: Party): Promise<void> {
  const { page, between } = story
  await expectScreen(page, homeTexts.welcome)
  await page.getByRole('link', { name: homeTexts.open }).click()
  await expectScreen(page, exchangeTexts.openPageTitle)
  await openParcel(page, parcel)
  await choose(page, exchangeTexts.ownParty, partyName(between, party))
  await page.getByRole('button', { name: openingTexts.beginEvaluation }).click()
  await expectScreen(page, exchangeTexts.title)
}

/** From the first words of the preparation to ready, without more answers than there are; ends on the exchange. */
export async function becomeReady({ page, survey }: Story): Promise<void> {
  const { begin, resume } = questionnaireTexts.introduction
  const title = survey.themes[0]?.title ?? ''
  await page
    .getByRole('link', { name: begin(title) })
    .or(page.getByRole('link', { name: resume(title) }))
    .click()
  await page.goto(page.url().replace(/\/1$/, '/controleer'))
  await page.getByRole('button', { name: questionnaireTexts.check.ready }).click()
  await expectScreen(page, exchangeTexts.title)
}

/** "Wissel antwoorden uit" of the evaluation that stands on screen. */
export async function toExchange(page: Page): Promise<void> {
  await page.goto(`${page.url().replace(/(#\/e\/[^/]+).*$/, '$1')}/wissel`)
  await expectScreen(page, exchangeTexts.title)
}

/** Makes the file on this screen with the button of that name, or its text from the clipboard, wrapped and quoted as mail does. */
export async function takeParcel(page: Page, crossing: Crossing, button: string): Promise<Parcel> {
  await expectScreen(page, exchangeTexts.title)
  if (crossing === 'file') return { crossing, file: await saveFrom(page, page.getByRole('button', { name: button, exact: true })) }
  await page.getByRole('button', { name: openingTexts.copyAsText, exact: true }).click()
  await page.getByText(exchangeTexts.copied).waitFor()
  const text = await page.evaluate(async () => await navigator.clipboard.readText())
  return { crossing, text: asQuotedMail(text) }
}

/** Text as somebody pastes it. */
export function textParcel(text: string): Parcel {
  return { crossing: 'text', text }
}

/** Opens it on the screen that stands there. */
export async function openParcel(page: Page, parcel: Parcel): Promise<void> {
  if (parcel.crossing === 'file') {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: openingTexts.openFile, exact: true }).click(),
    ])
    await chooser.setFiles(parcel.file.path)
    return
  }
  await page.getByRole('button', { name: openingTexts.pasteText, exact: true }).click()
  await field(page, openingTexts.pasteLabel).fill(parcel.text)
  await page.getByRole('button', { name: exchangeTexts.openText, exact: true }).click()
}

/** Fills in "Vaststellen" on the device that keeps the record; the other speaks later, on its own. Ends on the exchange. */
export async function freezeAlone(story: Story, plan: ConfirmPlan, own: Party, details: () => Promise<void>): Promise<void> {
  const { page, between } = story
  await expectScreen(page, confirmTexts.title)
  await details()
  await fillInWord(story, own, plan.outcomes[own])
  await choose(page, confirmTexts.sender, partyName(between, plan.sender))
  await page.getByRole('button', { name: confirmTexts.freeze }).click()
  await expectScreen(page, exchangeTexts.title)
}

/** One party's word on the record that it reads on its own device. Ends on the exchange. */
export async function sayOnOwnDevice(
  { page, between }: Story,
  party: Party,
  word: { readonly outcome: Outcome; readonly text?: string; readonly function: string },
): Promise<void> {
  await expectScreen(page, confirmTexts.readTitle)
  const name = partyNameInside(between, party)
  await choose(page, confirmTexts.confirmOf(name), confirmTexts.outcomes[word.outcome])
  if (word.text !== undefined) await field(page, word.outcome === 'declined' ? confirmTexts.reason : confirmTexts.remark).fill(word.text)
  await field(page, confirmTexts.function(name)).fill(word.function)
  await page.getByRole('button', { name: confirmTexts.saveWord }).click()
  await expectScreen(page, exchangeTexts.title)
}

/** The file that this button gives; `press` presses it, with the mouse unless told. */
export async function saveFrom(page: Page, button: Locator, press = async (target: Locator) => await target.click()): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(button)])
  const path = await download.path()
  return { name: download.suggestedFilename(), path, bytes: new Uint8Array(await readFile(path)) }
}

/** As a mail program passes it on: a greeting above, wrapped at 72 columns, "> " before each line, a signature below. */
function asQuotedMail(text: string): string {
  const lines = text.split('\n').flatMap((line) => line.match(/.{1,72}/g) ?? [''])
  return ['Dag,', '', 'Hierbij.', '', ...lines.map((line) => `> ${line}`), '', '-- ', 'Verzonden vanaf mijn telefoon'].join('\n')
}

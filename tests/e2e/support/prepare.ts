import type { Locator } from 'playwright-core'
import type { AgreementStatus } from '../../../src/domain/agreements.ts'
import type { Party, SheetParty } from '../../../src/domain/party.ts'
import { unknownCode } from '../../../src/domain/survey.ts'
import { questionnaireTexts as texts } from '../../../src/texts/questionnaire.ts'
import { agreementStatusWords, partyNameInside } from '../../../src/texts/terms.ts'
import { choose, expectScreen, field, question } from './fields.ts'
import type { Story } from './story.ts'
import { answerWords, questionIn, questionWords } from './words.ts'

/** What one party fills in. What is not named stays empty. */
export interface Preparation {
  readonly answers: Readonly<Record<string, string | number | readonly string[]>>
  /** By what the agreement says. */
  readonly reports: Readonly<Record<string, { readonly status?: AgreementStatus; readonly note?: string }>>
  /** True switches every text on for the insurer. */
  readonly sharesTexts: boolean
}

/** From "Bereid uw antwoorden voor" to "Controleer uw antwoorden": every theme in order, as this party, or both together, fills it in. */
export async function prepare(story: Story, party: SheetParty, preparation: Preparation): Promise<void> {
  const { page, survey, visit } = story
  await expectScreen(page, texts.introduction.title)
  await visit(`introduction-${party}`)
  await page.getByRole('link', { name: texts.introduction.begin(survey.themes[0]?.title ?? '') }).click()
  for (const [index, theme] of survey.themes.entries()) {
    await page.getByRole('heading', { level: 2, name: theme.title, exact: true }).waitFor()
    for (const id of Object.keys(preparation.answers)) {
      if (questionIn(story, id).theme === theme.id) await answer(story, party, id, preparation)
    }
    if (theme.id === 't2') await reportAgreements(story, preparation)
    await visit(`prepare-${party}-${theme.id}`)
    const next = survey.themes[index + 1]
    await page.getByRole('link', { name: next ? texts.prepare.next(index + 2, next.title) : texts.prepare.toCheck, exact: true }).click()
  }
  await expectScreen(page, texts.check.title)
  await visit(`check-${party}`)
}

/** Says that the answers are ready, and hands the device over where the other party still has to begin. */
export async function markReady({ page, between, visit }: Story, next: Party | undefined): Promise<void> {
  await page.getByRole('button', { name: texts.check.ready }).click()
  if (next === undefined) return
  await expectScreen(page, texts.handOver.title(partyNameInside(between, next)))
  await visit('hand-over')
  await page.getByRole('link', { name: texts.handOver.begin }).click()
}

async function answer(story: Story, party: SheetParty, id: string, { answers, sharesTexts }: Preparation): Promise<void> {
  const value = answers[id]
  const words = questionWords(story, id, party)
  const { page } = story
  if (questionIn(story, id).kind === 'text') {
    const textField = page.getByRole('textbox', { name: words, exact: true })
    await textField.fill(String(value))
    if (sharesTexts) await shareTextOf(page.locator('.text-question').filter({ has: textField }))
  } else if (Array.isArray(value)) {
    for (const code of value)
      await question(page, words)
        .getByRole('checkbox', { name: answerWords(story, id, code, party), exact: true })
        .check()
  } else {
    await choose(page, words, answerWords(story, id, typeof value === 'number' ? value : String(value ?? unknownCode), party))
  }
}

async function reportAgreements({ page }: Story, { reports, sharesTexts }: Preparation): Promise<void> {
  for (const [what, { status, note }] of Object.entries(reports)) {
    const report = page.locator('.agreement-report').filter({ has: question(page, what) })
    if (status) await choose(report, what, agreementStatusWords[status])
    if (note === undefined) continue
    await report.getByText(texts.agreements.note, { exact: true }).click()
    await field(report, texts.agreements.noteLabel).fill(note)
    if (sharesTexts) await shareTextOf(report)
  }
}

async function shareTextOf(place: Locator): Promise<void> {
  await place.getByRole('checkbox', { name: texts.text.share }).check()
}

import type { StartDraft } from '../../../src/app/start/start-form.ts'
import type { Party } from '../../../src/domain/party.ts'
import type { Period } from '../../../src/domain/period.ts'
import type { Step } from '../../../src/domain/steps.ts'
import { agreementsTexts } from '../../../src/texts/agreements.ts'
import { evaluationTexts, stepTitle } from '../../../src/texts/evaluation.ts'
import { homeTexts } from '../../../src/texts/home.ts'
import { periodTitle } from '../../../src/texts/periods.ts'
import { startTexts as texts } from '../../../src/texts/start.ts'
import { pairTitle } from '../../../src/texts/terms.ts'
import { choose, expectScreen, field, question } from './fields.ts'
import type { Story } from './story.ts'

/** What "Begin zonder uitnodiging" asks. The names come from the story. */
export interface Beginning {
  readonly period: Period
  readonly scheme: 'agb' | 'kvk'
  readonly code: string
  readonly writer: Party
  /** Om de beurt op dit apparaat, unless told. */
  readonly mode?: StartDraft['mode']
}

/** From the empty tool to the steps of a new evaluation. */
export async function beginEvaluation(story: Story, beginning: Beginning): Promise<void> {
  const { page, visit } = story
  await expectScreen(page, homeTexts.welcome)
  await visit('welcome')
  await page.getByRole('link', { name: homeTexts.begin }).click()
  await page.getByRole('button', { name: texts.submit }).click()
  await visit('start-errors')
  await fillInStart(story, beginning)
  await visit('start')
  await page.getByRole('button', { name: texts.submit }).click()
  await expectSteps(story)
  await visit('steps')
}

/** Fills in the form of "Begin zonder uitnodiging"; does not send it in. */
export async function fillInStart({ page, between }: Story, { period, scheme, code, writer, mode }: Beginning): Promise<void> {
  await choose(page, texts.period, periodTitle(period))
  await field(page, texts.municipality).selectOption({ label: between.municipality.name })
  await field(page, texts.provider).fill(between.provider.name)
  await choose(page, texts.scheme, texts.schemes[scheme])
  await field(page, texts.code[scheme]).and(page.getByRole('textbox')).fill(code)
  if (mode) await question(page, texts.mode).getByRole('radio', { name: texts.modes[mode].label }).check()
  await choose(page, mode === 'apart' ? texts.ownParty : texts.writer, texts.writers[writer])
}

/** Pastes agreements, puts them on the list and says that these are all. Ends on the steps. */
export async function enterAgreements(story: Story, pasted: string, expected: readonly string[]): Promise<void> {
  const { page, visit } = story
  await expectScreen(page, agreementsTexts.title)
  await visit('agreements-empty')
  await field(page, agreementsTexts.addLabel).fill(pasted)
  await page.getByRole('button', { name: agreementsTexts.add }).click()
  for (const what of expected) await page.getByRole('listitem').filter({ hasText: what }).waitFor()
  await visit('agreements')
  await page.getByRole('button', { name: agreementsTexts.ready }).click()
  await expectSteps(story)
}

/** Opens a step of the list. */
export async function openStep(story: Story, step: Pick<Step, 'task' | 'party'>): Promise<void> {
  await expectSteps(story)
  await story.page
    .getByRole('listitem')
    .getByRole('link', { name: stepTitle(step, story.between), exact: true })
    .click()
}

/** Back to the steps by the link on top of every screen of an evaluation. */
export async function backToSteps(story: Story): Promise<void> {
  await story.page.locator('.back-link').click()
  await expectSteps(story)
}

async function expectSteps({ page, between }: Story): Promise<void> {
  await expectScreen(page, pairTitle(between))
  await page.getByRole('link', { name: evaluationTexts.back }).waitFor()
}

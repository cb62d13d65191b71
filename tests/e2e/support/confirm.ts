import type { Judgement, MeetingForm, Outcome } from '../../../src/domain/meeting.ts'
import { type Party, parties } from '../../../src/domain/party.ts'
import { caseNumberTexts } from '../../../src/texts/case-numbers.ts'
import { confirmTexts as texts } from '../../../src/texts/confirm.ts'
import { reportPageTexts } from '../../../src/texts/report-page.ts'
import { partyName, partyNameInside } from '../../../src/texts/terms.ts'
import { choose, expectScreen, field, question } from './fields.ts'
import type { PerParty, Story } from './story.ts'

/** What is filled in at "Vaststellen". */
export interface ConfirmPlan {
  readonly form: MeetingForm
  readonly present: PerParty<{ readonly function: string; readonly name: string }>
  readonly judgement: Judgement
  readonly points: readonly string[]
  readonly example?: { readonly text: string; readonly consent: boolean }
  /** Of the municipality. */
  readonly caseNumber?: string
  readonly outcomes: PerParty<{ readonly outcome: Outcome; readonly function: string; readonly name: string; readonly text?: string }>
  /** True switches on every text that is offered. */
  readonly sharesTexts: boolean
  readonly sender: Party
}

/** Fills in "Vaststellen", has both parties speak and freezes the record; ends on the report. */
export async function confirm(story: Story, plan: ConfirmPlan): Promise<void> {
  const { page, between, visit } = story
  await expectScreen(page, texts.title)
  await page.getByRole('button', { name: texts.freeze }).click()
  await visit('confirm-errors')
  await fillDetails(story, plan)
  for (const party of parties) await fillInWord(story, party, plan.outcomes[party])
  if (plan.sharesTexts) for (const box of await question(page, texts.shareTitle).getByRole('checkbox').all()) await box.check()
  await choose(page, texts.sender, partyName(between, plan.sender))
  await visit('confirm')
  await page.getByRole('button', { name: texts.freeze }).click()
  await expectScreen(page, reportPageTexts.title)
}

/** What one party says of the record, in the form that asks it. */
export async function fillInWord({ page, between }: Story, party: Party, word: ConfirmPlan['outcomes'][Party]): Promise<void> {
  const { outcome, function: asFunction, name, text } = word
  const nameInside = partyNameInside(between, party)
  const place = page
    .locator('section, form')
    .filter({ has: question(page, texts.confirmOf(nameInside)) })
    .last()
  await choose(place, texts.confirmOf(nameInside), texts.outcomes[outcome])
  if (text !== undefined) await field(place, outcome === 'declined' ? texts.reason : texts.remark).fill(text)
  await field(place, texts.function(nameInside)).fill(asFunction)
  await field(place, texts.name).fill(name)
}

/** Everything that is asked about the meeting itself. */
export async function fillDetails({ page, between }: Story, plan: ConfirmPlan): Promise<void> {
  const { form, present, judgement, points, example, caseNumber } = plan
  await choose(page, texts.form, texts.forms[form])
  for (const [index, party] of parties.entries()) {
    const row = question(page, texts.attendeeNumber(index + 1))
    await field(row, texts.attendeeFunction).fill(present[party].function)
    await field(row, texts.attendeeName).fill(present[party].name)
  }
  await choose(page, texts.judgement, texts.judgements[judgement])
  for (const [index, point] of points.entries()) {
    await page.getByRole('button', { name: texts.addPoint }).click()
    await field(page, texts.regionPoint(index + 1)).fill(point)
  }
  if (caseNumber) await field(page, caseNumberTexts.label(partyNameInside(between, 'municipality'))).fill(caseNumber)
  if (!example) return
  await field(page, texts.example).fill(example.text)
  if (example.consent) await page.getByRole('checkbox', { name: texts.exampleConsent }).check()
}

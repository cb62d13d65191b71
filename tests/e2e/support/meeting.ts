import type { Locator } from 'playwright-core'
import type { AgreementOwner, AgreementStatus } from '../../../src/domain/agreements.ts'
import type { Conclusion } from '../../../src/domain/meeting.ts'
import { parties } from '../../../src/domain/party.ts'
import type { ThemeId } from '../../../src/domain/survey.ts'
import { meetingTexts as texts } from '../../../src/texts/meeting.ts'
import { agreementStatusWords, monthText, ownerWords, partyNameInside } from '../../../src/texts/terms.ts'
import { choose, expectScreen, field, question, tick } from './fields.ts'
import type { PerParty, Story } from './story.ts'
import { answerWords, questionWords, themeWords } from './words.ts'

/** What is settled at the table. */
export interface MeetingPlan {
  /** By question. */
  readonly facts: Readonly<Record<string, string>>
  /** By what the agreement says; where both reported alike nothing need be chosen. */
  readonly oldAgreements: Readonly<Record<string, AgreementStatus>>
  readonly themes: Readonly<Partial<Record<ThemeId, ThemePlan>>>
  readonly newAgreements: readonly NewAgreement[]
  readonly nextTime: readonly ThemeId[]
}

export interface ThemePlan {
  /** By question; lines stand for "Verschil blijft". */
  readonly joint: Readonly<Record<string, string | number | readonly string[] | { readonly lines: PerParty<string> }>>
  readonly conclusion: Conclusion
  readonly explanation?: string
}

export interface NewAgreement {
  readonly what: string
  readonly who: AgreementOwner
  /** YYYY-MM. */
  readonly due: string
  readonly theme: ThemeId
}

/** From "Voer het gesprek" through every part of the agenda to "Vaststellen". Returns the headings of the parts in their order. */
export async function holdMeeting(story: Story, plan: MeetingPlan): Promise<readonly string[]> {
  const { page, visit } = story
  await expectScreen(page, texts.beginTitle)
  await page.getByRole('button', { name: texts.begin, exact: true }).waitFor()
  await visit('meeting-begin')
  await page.getByRole('button', { name: texts.begin, exact: true }).click()
  const headings: string[] = []
  for (;;) {
    const part = headings.length + 1
    await page.getByText(new RegExp(`^Onderdeel ${part} van `)).waitFor()
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    headings.push(title)
    await discuss(story, title, plan)
    await visit(`meeting-${part}`)
    const toConfirm = page.getByRole('link', { name: texts.toConfirm, exact: true })
    if (await toConfirm.isVisible()) {
      await toConfirm.click()
      return headings
    }
    await page.getByRole('button', { name: /^Naar onderdeel \d+:/ }).click()
  }
}

async function discuss(story: Story, title: string, plan: MeetingPlan): Promise<void> {
  const { page } = story
  if (title === texts.factsTitle) return settleFacts(story, plan)
  if (title === texts.oldAgreementsTitle) {
    for (const [what, status] of Object.entries(plan.oldAgreements)) {
      await choose(item(story, what), texts.jointStatus, agreementStatusWords[status])
    }
  }
  if (title === texts.newAgreementsTitle) for (const agreement of plan.newAgreements) await agree(story, agreement)
  if (title === texts.restTitle) for (const theme of plan.nextTime) await tick(page, texts.listForNextTime(themeWords(story, theme)))
  // The keys of a plan are themes.
  const theme = (Object.keys(plan.themes) as ThemeId[]).find((id) => themeWords(story, id) === title)
  const themePlan = theme && plan.themes[theme]
  if (themePlan) await discussTheme(story, themePlan)
}

async function settleFacts(story: Story, { facts }: MeetingPlan): Promise<void> {
  for (const [id, code] of Object.entries(facts)) {
    const fact = item(story, questionWords(story, id, 'municipality'))
    await choose(fact, texts.factsChoose, answerWords(story, id, code, 'municipality'))
  }
}

async function discussTheme(story: Story, themePlan: ThemePlan): Promise<void> {
  const { page, between } = story
  const { conclusion, explanation } = themePlan
  for (const [id, outcome] of Object.entries(themePlan.joint)) {
    const place = item(story, questionWords(story, id, 'municipality'))
    const joint = question(place, texts.jointLabel)
    if (typeof outcome !== 'object')
      await joint.getByRole('radio', { name: answerWords(story, id, outcome, 'municipality'), exact: true }).check()
    else if ('lines' in outcome) {
      await joint.getByRole('radio', { name: texts.keepDifference }).check()
      for (const party of parties) await field(joint, texts.lineLabel(partyNameInside(between, party))).fill(outcome.lines[party])
    } else for (const code of outcome) await tick(joint, answerWords(story, id, code, 'municipality'))
  }
  await choose(page, texts.conclusionLabel, texts.conclusions[conclusion])
  if (explanation !== undefined) await field(page, texts.explanationLabel).fill(explanation)
}

async function agree(story: Story, { what, who, due, theme }: NewAgreement): Promise<void> {
  const { page } = story
  await field(page, texts.agreementWhat).fill(what)
  await choose(page, texts.agreementWho, ownerWords[who])
  await field(page, texts.agreementDue).selectOption({ label: monthText(due) })
  await field(page, texts.agreementTheme).selectOption({ label: themeWords(story, theme) })
  await page.getByRole('button', { name: texts.saveAgreement }).click()
  await page.getByRole('listitem').filter({ hasText: what }).waitFor()
}

/** What stands under this heading, up to the next: one question of an item, or one fact or agreement. */
function item({ page }: Story, heading: string): Locator {
  return page
    .locator('main .stack')
    .filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) })
    .last()
}

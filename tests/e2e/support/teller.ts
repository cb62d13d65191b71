import { type Party, parties } from '../../../src/domain/party.ts'
import type { Period } from '../../../src/domain/period.ts'
import { currentSurvey } from '../../../src/survey/published.ts'
import { reportPageTexts } from '../../../src/texts/report-page.ts'
import { sendTexts } from '../../../src/texts/send.ts'
import { partyName } from '../../../src/texts/terms.ts'
import type { OpenApp } from './app.ts'
import { type Beginning, backToSteps, beginEvaluation, enterAgreements, openStep } from './begin.ts'
import { type ConfirmPlan, confirm } from './confirm.ts'
import { tick } from './fields.ts'
import { downloadBundle, downloadReport } from './files.ts'
import { holdMeeting, type MeetingPlan } from './meeting.ts'
import { markReady, type Preparation, prepare } from './prepare.ts'
import type { PerParty, SavedFile, Story } from './story.ts'

/** Everything that is typed and chosen from the first screen to the last. */
export interface Journey {
  readonly between: Story['between']
  readonly beginning: Beginning
  readonly pastedAgreements: string
  readonly agreements: readonly string[]
  readonly preparations: PerParty<Preparation>
  readonly meeting: MeetingPlan
  readonly confirmation: ConfirmPlan
}

/** What one leaves with. */
export interface JourneyEnd {
  readonly report: SavedFile
  readonly bundle: SavedFile
  /** Headings of the meeting's parts, in their order. */
  readonly parts: readonly string[]
}

/** A story on the app that stands open, in the words of the questionnaire of that period. */
export async function storyOn(
  { page }: Pick<OpenApp, 'page'>,
  { between, beginning }: Journey,
  visit: Story['visit'] = noVisit,
): Promise<Story> {
  const loaded = await currentSurvey(beginning.period satisfies Period)
  if (!loaded.ok) throw new Error('no questionnaire for the story')
  return { page, survey: loaded.value.survey, between, visit }
}

/** The whole path: from the empty tool to the report and the file for the insurer, every task of the list done. */
export async function tell(story: Story, journey: Journey): Promise<JourneyEnd> {
  const { page, between, visit } = story
  await beginEvaluation(story, journey.beginning)
  await openStep(story, { task: 'list-agreements' })
  await enterAgreements(story, journey.pastedAgreements, journey.agreements)
  await openStep(story, { task: 'prepare', party: 'municipality' })
  for (const party of parties) {
    await prepare(story, party, journey.preparations[party])
    await markReady(story, nextAfter(party))
  }
  await openStep(story, { task: 'hold-meeting' })
  const parts = await holdMeeting(story, journey.meeting)
  await confirm(story, journey.confirmation)
  const report = await downloadReport(story)
  await tick(page, reportPageTexts.copyGiven(partyName(between, journey.beginning.writer === 'municipality' ? 'provider' : 'municipality')))
  await tick(page, reportPageTexts.archived)
  await page.getByRole('link', { name: reportPageTexts.toSend }).click()
  const bundle = await downloadBundle(story)
  await tick(page, sendTexts.sent)
  await backToSteps(story)
  await visit('steps-done')
  return { report, bundle, parts }
}

function nextAfter(party: Party): Party | undefined {
  return parties[parties.indexOf(party) + 1]
}

async function noVisit(): Promise<void> {
  // Nothing to do on the way.
}

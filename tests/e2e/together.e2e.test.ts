import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import { meetingTexts } from '../../src/texts/meeting.ts'
import { offlineCheckTexts } from '../../src/texts/offline-check.ts'
import { paperTexts } from '../../src/texts/paper.ts'
import { reportTexts } from '../../src/texts/report.ts'
import { reportPageTexts } from '../../src/texts/report-page.ts'
import { shellTexts } from '../../src/texts/shell.ts'
import { togetherTexts } from '../../src/texts/together.ts'
import { findAccessibilityProblems } from './support/accessibility.ts'
import { type OpenApp, openApp, waitUntilOfflineReady } from './support/app.ts'
import { backToSteps, beginEvaluation, enterAgreements, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { openBundle, pdfTextOf } from './support/bundle-content.ts'
import { confirm } from './support/confirm.ts'
import { expectScreen } from './support/fields.ts'
import { downloadBundle, downloadReport } from './support/files.ts'
import * as haarlem from './support/haarlem.ts'
import { inspect, sectionOf } from './support/inspect.ts'
import { holdMeeting, type MeetingPlan } from './support/meeting.ts'
import { type Preparation, prepare } from './support/prepare.ts'
import type { SavedFile, Story } from './support/story.ts'
import { storyOn } from './support/teller.ts'
import { questionIn, questionWords } from './support/words.ts'

/** Two laag in t4 and t5 chosen weigh 6, one laag in t2 and two subjects in t6 weigh 3, "Weet ik niet" in t1 weighs 1. */
const preparation: Preparation = {
  answers: {
    ...{ ctx_huisarts: 'together', ctx_vorm: 'unknown', team_bekend: 4 },
    ...{ afs_vast: 'yes', afs_plaats: 'yes', afs_signalen: 'no', afs_inwoner: 'yes' },
    ...{ pos_aanspreek: 'yes', drie_oplossen: 2, drie_gegevens: 'no', sig_iedereen: 'yes' },
    drie_toelichting: 'Wij bellen elkaar nog te weinig.',
    ...{ gren_waar: ['dementia', 'housing'], gren_samen: 4, res_trend: 'better', agenda: ['t5'] },
  },
  reports: {},
  sharesTexts: false,
}
const meeting: MeetingPlan = {
  ...haarlem.meeting,
  facts: {},
  oldAgreements: { [haarlem.agreements[0]]: 'done', [haarlem.agreements[1]]: 'running' },
  themes: {
    t2: { joint: {}, conclusion: 'attention' },
    t4: { joint: {}, conclusion: 'problem', explanation: 'Wij spreken een vast belmoment af.' },
    t5: { joint: {}, conclusion: 'good' },
  },
  nextTime: ['t7'],
}

let browser: Browser
let app: OpenApp
let story: Story
let parts: readonly string[]
let report: SavedFile
let bundle: SavedFile
let spoken = ''
const problems: string[] = []

async function look(screen: string): Promise<void> {
  spoken += await app.page.locator('main').textContent()
  if (/^(start|steps|introduction|check|ready|meeting|confirm|offline|paper)/.test(screen))
    problems.push(...(await findAccessibilityProblems(app.page)).map((problem) => `${screen}: ${problem}`))
}

beforeAll(async () => {
  browser = await launchBrowser()
  app = await openApp(browser, { bypassCSP: true })
  const { page } = app
  await waitUntilOfflineReady(page)
  story = await storyOn(app, { ...haarlem, preparations: { municipality: preparation, provider: preparation } }, look)
  await beginEvaluation(story, { ...haarlem.beginning, mode: 'together' })
  await openStep(story, { task: 'list-agreements' })
  await enterAgreements(story, haarlem.pastedAgreements, haarlem.agreements)
  await openStep(story, { task: 'prepare' })
  await prepare(story, 'together', preparation)
  await page.getByRole('button', { name: togetherTexts.ready }).click()
  await openStep(story, { task: 'hold-meeting' })
  parts = await holdMeeting(story, meeting)
  await confirm(story, haarlem.confirmation)
  report = await downloadReport(story)
  await page.getByRole('link', { name: reportPageTexts.toSend }).click()
  bundle = await downloadBundle(story)
}, 240_000)

afterAll(async () => {
  await app?.close()
  await browser?.close()
})

describe('"Vul samen in" from the first screen to the file for the insurer', () => {
  test('asks no question about oneself or the other', () => {
    for (const { id, view } of story.survey.questions.filter((question) => question.view === 'own' || question.view === 'mirror')) {
      expect(spoken, `${id} ${view}`).not.toContain(questionWords(story, id, 'together'))
    }
    expect(spoken).toContain(questionWords(story, 'drie_oplossen', 'together'))
  })

  test('puts the heaviest themes first, the chosen one among them, without facts to settle', () => {
    expect(parts).toEqual([
      meetingTexts.oldAgreementsTitle,
      'Wijkteam, wijkverpleging en huisarts',
      'Signaleren en preventie',
      'Samenwerkingsafspraken',
      'Ouderenzorg: welke wet geldt?',
      meetingTexts.newAgreementsTitle,
      meetingTexts.restTitle,
    ])
  })

  test('never offers a lasting difference, a group of the comparison or answers to take over', () => {
    for (const words of [meetingTexts.keepDifference, meetingTexts.groupsTitle, meetingTexts.jointLabel, meetingTexts.takeOver])
      expect(spoken).not.toContain(words)
    expect(spoken).toContain(togetherTexts.onAgenda('Nee'))
  })

  test('gives a bundle with one sheet, no groups and the joint statuses', async () => {
    const read = await readBundle(bundle.bytes)
    if (!read.ok) throw new Error(JSON.stringify(read.problem))
    const { record } = read.value
    expect(record.evaluation.mode).toBe('together')
    expect(record.groups).toEqual({})
    const closed = Object.entries(preparation.answers).filter(([id]) => questionIn(story, id).kind !== 'text')
    expect(record.sheets).toEqual([{ party: 'together', answers: Object.fromEntries(closed), firstValues: {}, texts: {} }])
    expect(record.meeting.themes.flatMap(({ joint }) => Object.keys(joint))).toEqual([])
    expect(record.agreements.map(({ jointStatus, reports }) => [jointStatus, reports])).toEqual([
      ['done', []],
      ['running', []],
      [undefined, []],
      [undefined, []],
    ])
  })

  test('is summed up by "npm run bundle -- inspect"', async () => {
    const summary = await inspect(bundle.path)
    expect(sectionOf(summary, 'Aantal gekozen antwoorden')).toEqual(['Samen: 15'])
    expect(sectionOf(summary, 'Conclusie per thema')).toContain('Wijkteam, wijkverpleging en huisarts: Knelpunt')
    expect(summary).not.toContain(meetingTexts.keepDifference)
  })

  test('says "Samen ingevuld" in both reports, and speaks of no difference', async () => {
    for (const text of [await pdfTextOf(report.bytes), (await openBundle(bundle.bytes)).pdfText]) {
      expect(text).toContain(reportTexts.filledTogether)
      expect(text).toContain(reportTexts.themesLeadTogether)
      expect(text).not.toContain(reportTexts.differences)
    }
  })

  test('is accessible on every screen that differs', () => {
    expect(problems).toEqual([])
  })
})

describe('on the way to the meeting', () => {
  let other: OpenApp
  let told: Story
  const main = async () => (await other.page.locator('main').textContent()) ?? ''

  beforeAll(async () => {
    other = await openApp(browser, { bypassCSP: true })
    await waitUntilOfflineReady(other.page)
    told = { ...story, page: other.page, visit: async () => undefined }
    await beginEvaluation(told, { ...haarlem.beginning, mode: 'together' })
    await openStep(told, { task: 'list-agreements' })
    await enterAgreements(told, haarlem.pastedAgreements, haarlem.agreements)
  })

  afterAll(async () => {
    await other?.close()
  })

  test('the questionnaire on paper holds every question that both may get, the agreements, and no field', async () => {
    await other.page.getByRole('link', { name: paperTexts.links.together }).click()
    await expectScreen(other.page, paperTexts.title)
    await other.page.locator('.paper').waitFor()
    const paper = await main()
    for (const { id, for: meant, view } of told.survey.questions) {
      const isAsked = meant === 'both' && view !== 'own' && view !== 'mirror'
      expect(paper.includes(questionWords(told, id, 'together')), id).toBe(isAsked)
    }
    for (const what of haarlem.agreements) expect(paper).toContain(what)
    expect(await other.page.locator('main :is(input, textarea, select)').count()).toBe(0)
    expect(await findAccessibilityProblems(other.page)).toEqual([])
    await backToSteps(told)
  })

  test('the empty questionnaire for one party hangs at the help, without names', async () => {
    const { page } = other
    await page.getByRole('link', { name: shellTexts.help }).click()
    await page.getByRole('link', { name: paperTexts.links.provider }).click()
    await page.locator('.paper').waitFor()
    const paper = await main()
    expect(paper).toContain(questionIn(told, 'reg_verschillen').title)
    expect(paper).not.toContain(questionIn(told, 'reg_betrokken').title)
    expect(paper).not.toMatch(/[{}]|Haarlem/)
    expect(await findAccessibilityProblems(page)).toEqual([])
    await page.goBack()
    await page.goBack()
  })

  test('the check without internet says that tool and evaluation are here, and whose answers are not ready', async () => {
    await other.context.setOffline(true)
    await other.page.getByRole('link', { name: offlineCheckTexts.title }).click()
    await other.page.getByText(offlineCheckTexts.notReadyTitle).waitFor()
    const words = await main()
    expect(words).toContain(offlineCheckTexts.files.kept)
    expect(words).toContain(offlineCheckTexts.storage.kept)
    expect(words).toContain(offlineCheckTexts.answers.missing('gemeente Haarlem en Zorg aan het Spaarne'))
    expect(await findAccessibilityProblems(other.page)).toEqual([])
  })

  test('a file that the browser threw away is missed without internet, and fetched again with it', async () => {
    const { page } = other
    const removed = await page.evaluate(async () => {
      let count = 0
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const file of await cache.keys()) if (file.url.endsWith('SourceSans3-Regular.ttf')) count += Number(await cache.delete(file))
      }
      return count
    })
    expect(removed).toBe(1)
    await page.getByRole('button', { name: offlineCheckTexts.again }).click()
    await page.getByText(offlineCheckTexts.files.missing(1)).waitFor()
    await other.context.setOffline(false)
    await page.getByRole('button', { name: offlineCheckTexts.again }).click()
    await page.getByText(offlineCheckTexts.files.kept).waitFor()
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readHandOver } from '../../src/bundle/read-hand-over.ts'
import type { RecordFile } from '../../src/domain/hand-over.ts'
import type { Party } from '../../src/domain/party.ts'
import { confirmTexts } from '../../src/texts/confirm.ts'
import { evaluationTexts } from '../../src/texts/evaluation.ts'
import { exchangeTexts } from '../../src/texts/exchange.ts'
import { openingTexts } from '../../src/texts/opening.ts'
import { questionnaireTexts } from '../../src/texts/questionnaire.ts'
import { reportPageTexts } from '../../src/texts/report-page.ts'
import { recordChangeText, revisionTexts } from '../../src/texts/revision.ts'
import { partyNameInside } from '../../src/texts/terms.ts'
import { type OpenApp, openApp, waitUntilOfflineReady } from './support/app.ts'
import { backToSteps, enterAgreements, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { pdfTextOf } from './support/bundle-content.ts'
import { fillDetails } from './support/confirm.ts'
import { choose, expectScreen, field } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { holdMeeting } from './support/meeting.ts'
import { prepare } from './support/prepare.ts'
import type { SavedFile, Story } from './support/story.ts'
import { storyOn } from './support/teller.ts'
import {
  beginApart,
  beginFromParcel,
  type Crossing,
  freezeAlone,
  openParcel,
  type Parcel,
  saveFrom,
  sayOnOwnDevice,
  takeParcel,
} from './support/two-devices.ts'
import { answerWords, questionIn } from './support/words.ts'

// The provider's device runs another build of the same source.
const otherBuild = mkdtempSync(join(tmpdir(), 'other-build-'))
let browser: Browser

beforeAll(async () => {
  const made = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', otherBuild, '--emptyOutDir', '--logLevel', 'error'],
    {
      env: { ...process.env, NODE_ENV: 'production', BUILD_LABEL: 'other' },
      encoding: 'utf8',
    },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(otherBuild, { recursive: true, force: true })
})

const municipalityName = partyNameInside(haarlem.between, 'municipality')
const providerName = partyNameInside(haarlem.between, 'provider')
const reason = 'De afspraak over het casusoverleg staat er niet goed in.'
const revisionReason = 'Punt voor de regio aangepast na overleg.'
const remark = 'Wij willen dit in het najaar herhalen.'

describe.each<Crossing>(['file', 'text'])('two devices without network, with what crosses as a %s', (crossing) => {
  let ours: OpenApp
  let theirs: OpenApp
  let municipality: Story
  let provider: Story
  let reports: readonly [SavedFile, SavedFile]
  let records: readonly [RecordFile, RecordFile]
  let changesShown = ''
  const sealed: string[] = []
  const own: string[] = []

  beforeAll(async () => {
    ours = await openApp(browser)
    theirs = await openApp(browser, { folder: otherBuild })
    for (const { page, context, cutNetwork } of [ours, theirs]) {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await waitUntilOfflineReady(page)
      await cutNetwork()
    }
    municipality = await storyOn(ours, haarlem, async (screen) => {
      if (screen === 'check-municipality') own.push(await everythingIn(ours.page))
    })
    provider = await storyOn(theirs, haarlem, async () => {
      sealed.push(await theirs.page.content())
    })
    await tellBoth()
  }, 300_000)

  afterAll(async () => {
    await ours?.close()
    await theirs?.close()
  })

  async function tellBoth(): Promise<void> {
    const [a, b] = [ours.page, theirs.page]
    await beginApart(municipality, haarlem.beginning)
    await openStep(municipality, { task: 'list-agreements' })
    await enterAgreements(municipality, haarlem.pastedAgreements, haarlem.agreements)
    await openStep(municipality, { task: 'exchange' })
    await beginFromParcel(provider, await takeParcel(a, crossing, exchangeTexts.makeDraft), 'provider')
    await b.getByText(`De antwoorden van ${municipalityName} zijn nog niet klaar.`).waitFor()

    await backToSteps(municipality)
    await prepareApart(municipality, 'municipality')
    const first = await takeParcel(a, crossing, exchangeTexts.make(providerName))
    await openParcel(b, first)
    await b.getByText(`De antwoorden van ${municipalityName} zijn bewaard.`).waitFor()
    await lookAround(provider)
    await prepareApart(provider, 'provider')
    await openParcel(a, await takeParcel(b, crossing, exchangeTexts.make(municipalityName)))
    await a.getByText(`De antwoorden van ${providerName} zijn geopend.`).waitFor()
    await a.getByText(/^Er zijn \d+ verschillen\.$/).waitFor()
    await a.getByRole('link', { name: openingTexts.beginMeeting }).click()

    await holdMeeting(municipality, haarlem.meeting)
    await freezeAlone(municipality, haarlem.confirmation, 'municipality', () => fillDetails(municipality, haarlem.confirmation))
    await crossRecord(a, b, providerName)
    await b.getByText('Het verslag is geopend (versie 1).').waitFor()
    await b.getByRole('link', { name: exchangeTexts.toConfirm }).last().click()
    await sayOnOwnDevice(provider, 'provider', { outcome: 'declined', text: reason, function: 'Regiomanager' })

    await crossRecord(b, a, municipalityName)
    await a.getByText(`Het antwoord op het verslag is binnen: ${providerName}.`, { exact: false }).waitFor()
    await backToSteps(municipality)
    await openStep(municipality, { task: 'confirm-record' })
    await a.getByText(confirmTexts.wordWithText(confirmTexts.outcomes.declined, reason)).waitFor()
    await a.getByText(reason).first().waitFor()
    await field(a, revisionTexts.reason).fill(revisionReason)
    await a.getByRole('button', { name: revisionTexts.begin }).click()
    await freezeAlone(municipality, haarlem.confirmation, 'municipality', async () => {
      await choose(a, confirmTexts.judgement, confirmTexts.judgements.review)
    })

    await crossRecord(a, b, providerName)
    await b.getByText('Dit is een nieuwe versie van het verslag (versie 2).').waitFor()
    await b.getByRole('link', { name: exchangeTexts.toConfirm }).last().click()
    await b.getByText(confirmTexts.changesTitle).waitFor()
    changesShown = (await b.locator('main').textContent()) ?? ''
    await sayOnOwnDevice(provider, 'provider', { outcome: 'agreed-with-remark', text: remark, function: 'Regiomanager' })
    await crossRecord(b, a, municipalityName)
    await a.getByText(`Het antwoord op het verslag is binnen: ${providerName}.`, { exact: false }).waitFor()
    await a.getByText(exchangeTexts.recordForOther(2, providerName)).waitFor()
    await openParcel(b, await takeParcel(a, crossing, exchangeTexts.make(providerName)))
    await b.getByText(/^Het definitieve verslag is binnen\./).waitFor()
    records = [await recordAt(a, providerName), await recordAt(b, municipalityName)]
    reports = [await reportOn(municipality), await reportOn(provider)]
  }

  async function prepareApart(story: Story, party: Party): Promise<void> {
    await openStep(story, { task: 'prepare', party })
    await prepare(story, party, haarlem.preparations[party])
    await story.page.getByRole('button', { name: questionnaireTexts.check.ready }).click()
    await expectScreen(story.page, exchangeTexts.title)
  }

  /** Every screen of the evaluation that the one who is not ready can reach. */
  async function lookAround(story: Story): Promise<void> {
    const { page } = story
    sealed.push(await everythingIn(page))
    await backToSteps(story)
    sealed.push(await everythingIn(page))
    const base = page.url()
    for (const place of [
      'wissel',
      'gesprek/1',
      'vaststellen',
      'verslag',
      'versturen',
      'voorbereiden/municipality/controleer',
      'voorbereiden/municipality/1',
    ]) {
      await page.goto(`${base}/${place}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      sealed.push(await everythingIn(page))
    }
    await page.goto(base)
    await page.getByRole('link', { name: evaluationTexts.back }).waitFor()
  }

  test('there really was no network', async () => {
    for (const app of [ours, theirs]) {
      expect(await app.page.evaluate(() => navigator.onLine)).toBe(false)
      await expect(fetch(app.url)).rejects.toThrow()
    }
    expect(await ours.page.evaluate(() => document.documentElement.dataset['release'])).not.toBe('other')
    expect(await theirs.page.evaluate(() => document.documentElement.dataset['release'])).toBe('other')
  })

  test('no console message, no breach of the security policy and no foreign request on either device', () => {
    expect(ours.watched.findings).toEqual([])
    expect(theirs.watched.findings).toEqual([])
  })

  test('nothing of the other’s answers was in the page before the own were ready; the agreements were', () => {
    expect(sealed.length).toBeGreaterThan(15)
    const secrets = secretsOf(municipality)
    expect(secrets.length).toBeGreaterThan(4)
    for (const html of sealed) expect(secrets.filter((secret) => html.includes(secret))).toEqual([])
    for (const what of haarlem.agreements) expect(sealed.some((html) => html.includes(what))).toBe(true)
    // On the device where they were given they are found in the same way.
    expect(secrets.filter((secret) => !own.some((html) => html.includes(secret)))).toEqual([])
  })

  test('the one who confirms again reads what changed and why', () => {
    expect(changesShown).toContain(confirmTexts.revisionReason(revisionReason))
    expect(changesShown).toContain(recordChangeText({ part: 'judgement', kind: 'changed', subject: '' }, ''))
    expect(changesShown).not.toContain(recordChangeText({ part: 'sender', kind: 'changed', subject: '' }, ''))
  })

  test('both hold the same record bytes and the same report bytes', () => {
    const [mine, yours] = records.map(({ frozen }) => frozen)
    expect(yours?.recordJson).toBe(mine?.recordJson)
    expect(yours?.privateJson).toBe(mine?.privateJson)
    expect(yours?.contentHash).toBe(mine?.contentHash)
    expect(mine?.revision).toBe(2)
    expect(mine?.pdf?.length).toBeGreaterThan(10_000)
    expect(yours?.pdf).toEqual(mine?.pdf)
    expect(reports[0].bytes).toEqual(mine?.pdf)
    expect(reports[1].bytes).toEqual(reports[0].bytes)
    expect(reports[1].name).toBe(reports[0].name)
    expect(yours?.confirmations).toEqual(mine?.confirmations)
  })

  test('the report names what both said, the version before with code and date, and the reason', async () => {
    const text = await pdfTextOf(reports[0].bytes)
    expect(text).toContain(remark)
    expect(text).toContain('Versie 1 van')
    expect(text).toContain(`code ${records[0].record.parent?.slice(0, 8)}`)
    expect(text).toContain(revisionReason)
    expect(text).not.toContain(reason)
  })

  async function crossRecord(from: Page, to: Page, receiver: string): Promise<void> {
    const parcel: Parcel = await takeParcel(from, crossing, exchangeTexts.make(receiver))
    if ((await to.getByRole('heading', { level: 1 }).textContent()) !== exchangeTexts.title) {
      await to.goto(`${to.url().replace(/(#\/e\/[^/]+).*$/, '$1')}/wissel`)
      await expectScreen(to, exchangeTexts.title)
    }
    await openParcel(to, parcel)
  }
})

/** What only the municipality's answers bring to a screen: its texts and notes, and the words of a question that only it is asked. */
function secretsOf(story: Story): readonly string[] {
  const { answers, reports } = haarlem.preparations.municipality
  const texts = Object.entries(answers).flatMap(([id, value]) => (questionIn(story, id).kind === 'text' ? [String(value)] : []))
  const notes = Object.values(reports).flatMap(({ note }) => note ?? [])
  return [...texts, ...notes, answerWords(story, 'ctx_team', String(answers['ctx_team']), 'municipality')]
}

/** What stands in the page, seen or not, with what is typed in its fields. */
async function everythingIn(page: Page): Promise<string> {
  const typed = await page
    .locator('input, textarea')
    .evaluateAll((fields) => fields.map((each) => ('value' in each ? String(each.value) : '')))
  return [await page.content(), ...typed].join('\n')
}

async function recordAt(page: Page, receiver: string): Promise<RecordFile> {
  const { path } = await saveFrom(page, page.getByRole('button', { name: exchangeTexts.make(receiver), exact: true }))
  const read = await readHandOver(new Uint8Array(readFileSync(path)))
  if (!read.ok || read.value.handOver.kind !== 'record') throw new Error('no record')
  return read.value.handOver
}

async function reportOn({ page }: Story): Promise<SavedFile> {
  await page.getByRole('link', { name: exchangeTexts.toReport }).first().click()
  await expectScreen(page, reportPageTexts.title)
  return await saveFrom(page, page.getByRole('button', { name: reportPageTexts.download }))
}

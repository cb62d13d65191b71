import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeArmour } from '../../src/bundle/armour.ts'
import { writeEnvelope } from '../../src/bundle/envelope.ts'
import { maxRecordFileBytes, readHandOver } from '../../src/bundle/read-hand-over.ts'
import { writeAnswersFile, writeNoteFile } from '../../src/bundle/write-hand-over.ts'
import { type Evaluation, type EvaluationId, exampleId } from '../../src/domain/evaluation.ts'
import type { Party } from '../../src/domain/party.ts'
import type { Period } from '../../src/domain/period.ts'
import type { QuestionId } from '../../src/domain/survey.ts'
import { colleagueTexts } from '../../src/texts/colleague.ts'
import { exchangeTexts } from '../../src/texts/exchange.ts'
import { openingTexts } from '../../src/texts/opening.ts'
import { questionnaireTexts } from '../../src/texts/questionnaire.ts'
import { sampleBundle } from '../bundle/sample.ts'
import { type OpenApp, openApp } from './support/app.ts'
import { backToSteps, openStep } from './support/begin.ts'
import { launchBrowser } from './support/browser.ts'
import { choose, expectScreen, field } from './support/fields.ts'
import * as haarlem from './support/haarlem.ts'
import { databaseHash } from './support/kept.ts'
import type { Story } from './support/story.ts'
import { storyOn } from './support/teller.ts'
import { beginApart, beginFromParcel, openParcel, type Parcel, takeParcel, textParcel } from './support/two-devices.ts'
import { answerWords, questionWords } from './support/words.ts'

const folder = mkdtempSync(join(tmpdir(), 'opening-'))
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('a file that is refused', () => {
  let app: OpenApp
  let story: Story
  let own: Evaluation

  beforeAll(async () => {
    app = await openApp(browser)
    story = await storyOn(app, haarlem)
    await beginApart(story, haarlem.beginning)
    await openStep(story, { task: 'exchange' })
    const draft = await takeParcel(app.page, 'file', exchangeTexts.makeDraft)
    own = await evaluationIn(draft)
  })

  afterAll(async () => {
    await app?.close()
  })

  const refusals: readonly (readonly [string, () => Promise<string | Uint8Array>, string])[] = [
    ['of another kind', async () => 'Geachte heer, mevrouw', 'Dit bestand is niet van deze tool. Kies een bestand dat eindigt op .wgw.'],
    [
      'that is a report',
      async () => '%PDF-1.7 …',
      'Dit is een verslag (PDF). Nagaan of het klopt kan bij “Controleer een verslag”. Kies hier een bestand dat eindigt op .wgw.',
    ],
    [
      'for the insurer',
      async () => (await sampleBundle()).bytes,
      'Dit bestand is voor Zilveren Kruis. Kies een bestand dat eindigt op .wgw.',
    ],
    [
      'that is encrypted',
      async () => 'age-encryption.org/v1\n-> X25519 x',
      'Dit bestand is versleuteld voor Zilveren Kruis. Kies een bestand dat eindigt op .wgw.',
    ],
    [
      'of the example',
      async () => await ofTheExample(await answersOf({})),
      'Dit bestand hoort bij het voorbeeld. Vraag de afzender om het bestand van de evaluatie.',
    ],
    [
      'with remarks for the other party',
      async () => await remarksFor('provider'),
      'Deze opmerkingen zijn voor Zorg aan het Spaarne. Vraag uw collega om het goede bestand.',
    ],
    [
      'that was changed on its way',
      async () => (await answersOf({})).replace('2018-1', '2018-2'),
      'Dit bestand is beschadigd. Vraag de afzender om het opnieuw te sturen.',
    ],
    [
      'of a newer version',
      async () => (await answersOf({})).replace('"formatVersion":1', '"formatVersion":2'),
      'Dit bestand is gemaakt met een nieuwere versie. Werk de tool bij en probeer het opnieuw.',
    ],
    [
      'that is too large',
      async () => new Uint8Array(maxRecordFileBytes + 1).fill(32),
      'Dit bestand is te groot (hoogstens 4 MB). Vraag de afzender om een nieuw bestand.',
    ],
    [
      'that is no file of people',
      async () => await writeEnvelope('answers', {}, {}),
      'De inhoud van dit bestand klopt niet. Vraag de afzender om een nieuw bestand.',
    ],
    [
      'of another evaluation',
      async () => await answersOf({ id: otherId, municipality: { code: 'GM0453', name: 'Velsen' } }),
      'Dit bestand hoort bij een andere evaluatie: Velsen, eerste halfjaar 2018.',
    ],
    [
      'of another period',
      async () => await answersOf({ id: otherId, period: '2018-2' as Period }),
      'Dit bestand hoort bij een andere periode: tweede halfjaar 2018. Vraag de afzender om het goede bestand.',
    ],
    [
      'of another questionnaire',
      async () => await answersOf({ survey: { ...own.survey, version: '2017.1' } }),
      'Dit bestand hoort bij een andere versie van de vragenlijst. Neem contact met ons op via Hulp.',
    ],
    [
      'with an answer that the questionnaire does not have',
      async () => await answersOf({}, { nergens: 4 }),
      'In dit bestand staan antwoorden die de vragenlijst niet kent. Vraag de afzender om een nieuw bestand.',
    ],
    [
      'that was filled in together',
      async () => await answersOf({}, {}, 'together'),
      'Deze antwoorden zijn samen ingevuld. Hier vult u apart in. Vraag de afzender om het goede bestand.',
    ],
  ]

  test.each(refusals)('%s says so in one sentence, and nothing is changed', async (name, make, sentence) => {
    const before = await databaseHash(app)
    await openParcel(app.page, parcelOf(name, await make()))
    await app.page.getByText(sentence).waitFor()
    expect(await databaseHash(app)).toBe(before)
  })

  const pasted: readonly (readonly [string, () => Promise<string>, string])[] = [
    [
      'without its end asks for the whole mail',
      async (): Promise<string> => '-----BEGIN WGW-BESTAND-----\n(1)\nabcdef',
      'De tekst is niet compleet. Kopieer de hele e-mail en probeer het opnieuw.',
    ],
    [
      'twice in one mail asks for one at a time',
      async (): Promise<string> => `${await asText(await answersOf({}))}\n${await asText(await answersOf({}, { team_bekend: 1 }))}`,
      'In deze tekst staan twee bestanden. Plak ze een voor een.',
    ],
  ]

  test.each(pasted)('pasted %s, and nothing is changed', async (_, make, sentence) => {
    const before = await databaseHash(app)
    await openParcel(app.page, textParcel(await make()))
    await app.page.getByText(sentence).waitFor()
    expect(await databaseHash(app)).toBe(before)
  })

  test('a doubtful provider is asked about once: after yes, the next file is known', async () => {
    const { page } = app
    const theirs = { id: otherId, provider: { scheme: 'kvk', value: '87654321', name: 'Spaarnezorg' } } as const
    const before = await databaseHash(app)
    await openParcel(page, parcelOf('doubtful', await answersOf(theirs)))
    await page.getByText('Dit bestand is van Spaarnezorg (KvK 87654321). Is dit dezelfde aanbieder?').waitFor()
    expect(await databaseHash(app)).toBe(before)
    await page.getByRole('button', { name: openingTexts.sameProvider }).click()
    await page.getByText(/De antwoorden van Zorg aan het Spaarne zijn bewaard\./).waitFor()
    expect(await databaseHash(app)).not.toBe(before)
    await openParcel(page, parcelOf('doubtful-later', await answersOf(theirs, { team_bekend: 2 })))
    await page.getByText(/^U hebt al een versie van/).waitFor()
    await page
      .getByRole('button', { name: openingTexts.keepOld })
      .or(page.getByRole('button', { name: openingTexts.keepNew }))
      .click()
    await page.getByText(exchangeTexts.leftAsItWas).waitFor()
  })

  test('the same file again says when it was opened', async () => {
    const { page } = app
    const theirs = { id: otherId, provider: { scheme: 'kvk', value: '87654321', name: 'Spaarnezorg' } } as const
    await openParcel(page, parcelOf('doubtful', await answersOf(theirs)))
    await page.getByText(/^Dit bestand hebt u al geopend op/).waitFor()
  })

  /** The tool itself never makes one. */
  async function ofTheExample(file: string): Promise<string> {
    const { head, body } = JSON.parse(file)
    const { evaluation, ...others } = JSON.parse(head)
    return await writeEnvelope('answers', { ...others, evaluation: { ...evaluation, id: exampleId } }, JSON.parse(body))
  }

  async function remarksFor(party: Party): Promise<string> {
    const { text } = await writeNoteFile({
      evaluation: own,
      party,
      revision: 1,
      from: 'Anouk',
      remarks: { t1: 'Vraag dit ook aan Jan.' },
      at: '2018-06-19T10:00:00.000Z',
      hasSeveralRegions: false,
    })
    return text
  }

  async function asText(file: string): Promise<string> {
    const armoured = await writeArmour(file, 'Bestand.')
    if (!armoured.ok) throw new Error('too large for a text')
    return armoured.value
  }

  const otherId = 'b4d5f1bb-0000-4000-8000-000000000002' as EvaluationId

  async function answersOf(
    details: Partial<Evaluation>,
    answers: Record<string, number> = { team_bekend: 4 },
    party: Party | 'together' = 'provider',
  ) {
    const evaluation = { ...own, ...details, ...(party === 'together' ? { mode: 'together' as const } : {}) }
    const { text } = await writeAnswersFile({
      evaluation,
      agreements: [],
      reports: [],
      sheet: { party, answers, shared: [], revision: 1, changes: [], readyAt: '2018-06-19T10:00:00.000Z' },
      // The keys of these answers are questions.
      visible: new Set(Object.keys(answers) as QuestionId[]),
      at: '2018-06-19T10:00:00.000Z',
      hasSeveralRegions: false,
    })
    return text
  }
})

test('one goes on with the own answers on another device, after reading what differs', async () => {
  const [laptop, tablet] = [await openApp(browser), await openApp(browser)]
  const [first, second] = [await storyOn(laptop, haarlem), await storyOn(tablet, haarlem)]
  await beginApart(first, haarlem.beginning)
  await answerOne(first, 4)
  await openStep(first, { task: 'exchange' })
  await beginFromParcel(second, await takeParcel(laptop.page, 'file', exchangeTexts.makeDraft), 'municipality')
  const { page } = tablet
  await page.getByText('Dit zijn uw eigen antwoorden. Wilt u hier verdergaan?').waitFor()
  await page.getByText('1 antwoord is nieuw.').waitFor()
  await page.getByRole('button', { name: openingTexts.continueHere }).click()
  await page.getByText(exchangeTexts.continued).waitFor()
  await backToSteps(second)
  await page.reload()
  await openStep(second, { task: 'prepare', party: 'municipality' })
  await page.getByRole('link', { name: questionnaireTexts.introduction.check }).click()
  await page.getByText(answerWords(second, 'team_bekend', 4, 'municipality'), { exact: true }).waitFor()
  await laptop.close()
  await tablet.close()
})

test('a colleague’s remarks come back as a file, stand beside the questions and change no answer', async () => {
  const [mine, theirs] = [await openApp(browser), await openApp(browser)]
  const [asking, helping] = [await storyOn(mine, haarlem), await storyOn(theirs, haarlem)]
  await beginApart(asking, haarlem.beginning)
  await answerOne(asking, 4)
  await openStep(asking, { task: 'exchange' })
  await beginFromParcel(helping, await takeParcel(mine.page, 'file', exchangeTexts.makeDraft), 'municipality')
  const { page } = theirs
  await page.getByRole('button', { name: openingTexts.continueHere }).click()
  await page.getByText(exchangeTexts.continued).waitFor()
  await page.getByText(colleagueTexts.writeTitle).click()
  await field(page, colleagueTexts.from).fill('Anouk')
  await field(page, asking.survey.themes[0]?.title ?? '').fill('Vraag dit ook aan Jan.')
  await openParcel(mine.page, await takeParcel(page, 'file', colleagueTexts.make))
  await mine.page.getByText('De opmerkingen van Anouk staan nu bij de vragen. Uw antwoorden zijn niet veranderd.').waitFor()
  await backToSteps(asking)
  await openStep(asking, { task: 'prepare', party: 'municipality' })
  await mine.page.getByRole('link', { name: /^Ga verder met/ }).click()
  await mine.page.getByText(colleagueTexts.remarkOf('Anouk')).waitFor()
  await mine.page.getByText('Vraag dit ook aan Jan.').waitFor()
  await mine.close()
  await theirs.close()
})

test('a file dropped anywhere on the window is opened in the evaluation on screen', async () => {
  const app = await openApp(browser)
  const story = await storyOn(app, haarlem)
  await beginApart(story, haarlem.beginning)
  await app.page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['geen bestand van ons'], 'x.wgw'))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  await expectScreen(app.page, exchangeTexts.title)
  await app.page.getByText('Dit bestand is niet van deze tool. Kies een bestand dat eindigt op .wgw.').waitFor()
  await app.close()
})

/** Answers one question of the first theme; ends on the steps. */
async function answerOne(story: Story, value: number): Promise<void> {
  const { page } = story
  await openStep(story, { task: 'prepare', party: 'municipality' })
  await page.getByRole('link', { name: questionnaireTexts.introduction.begin(story.survey.themes[0]?.title ?? '') }).click()
  await choose(page, questionWords(story, 'team_bekend', 'municipality'), answerWords(story, 'team_bekend', value, 'municipality'))
  await backToSteps(story)
}

async function evaluationIn(parcel: Parcel): Promise<Evaluation> {
  if (parcel.crossing !== 'file') throw new Error('no file')
  const read = await readHandOver(parcel.file.bytes)
  if (!read.ok) throw new Error('not readable')
  const { evaluation, survey, madeAt } = read.value.handOver.head
  return { ...evaluation, survey, createdAt: madeAt }
}

function parcelOf(name: string, content: string | Uint8Array): Parcel {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const path = join(folder, `${name.replaceAll(' ', '-')}.wgw`)
  writeFileSync(path, bytes)
  return { crossing: 'file', file: { name, path, bytes } }
}

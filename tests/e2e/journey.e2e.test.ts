import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import { parties } from '../../src/domain/party.ts'
import { checkReportTexts } from '../../src/texts/check-report.ts'
import { confirmTexts } from '../../src/texts/confirm.ts'
import { meetingTexts } from '../../src/texts/meeting.ts'
import { reportTexts } from '../../src/texts/report.ts'
import { monthText, ownerWords, partyName } from '../../src/texts/terms.ts'
import { type OpenApp, openApp, waitUntilOfflineReady } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { openBundle, pdfTextOf } from './support/bundle-content.ts'
import { check, openCheck, withFlippedByte } from './support/check-report.ts'
import * as haarlem from './support/haarlem.ts'
import { inspect, sectionOf } from './support/inspect.ts'
import type { Story } from './support/story.ts'
import { type JourneyEnd, storyOn, tell } from './support/teller.ts'
import { answerWords, questionIn, questionWords } from './support/words.ts'

const [newAgreement] = haarlem.meeting.newAgreements
const lines = { municipality: 'De lijst staat al een jaar op onze website.', provider: 'In Schalkwijk weet niemand wie hij moet bellen.' }

let browser: Browser
let app: OpenApp
let story: Story
let end: JourneyEnd
const screens: string[] = []

beforeAll(async () => {
  browser = await launchBrowser()
  app = await openApp(browser)
  await waitUntilOfflineReady(app.page)
  await app.cutNetwork()
  story = await storyOn(app, haarlem, async (screen) => {
    screens.push(screen)
  })
  end = await tell(story, haarlem)
})

afterAll(async () => {
  await app?.close()
  await browser?.close()
})

describe('the whole path without network', () => {
  test('there really was no network', async () => {
    expect(await app.page.evaluate(() => navigator.onLine)).toBe(false)
    await expect(fetch(app.url)).rejects.toThrow()
  })

  test('no console message, no breach of the security policy and no foreign request, from the first screen to the last', () => {
    expect(screens.length).toBeGreaterThan(40)
    expect(app.watched.findings).toEqual([])
  })

  test('the meeting goes from facts and old agreements to the four heaviest themes, heaviest first', () => {
    expect(end.parts).toEqual([
      meetingTexts.factsTitle,
      meetingTexts.oldAgreementsTitle,
      'Samenwerkingsafspraken',
      'Contact met de wijkverpleging',
      'Ouderenzorg: welke wet geldt?',
      'Lokale situatie',
      meetingTexts.newAgreementsTitle,
      meetingTexts.restTitle,
    ])
  })

  test('every task of the list is done', async () => {
    expect(await app.page.locator('.task--done').count()).toBe(8)
  })
})

describe('the file for the insurer', () => {
  test('holds what was typed and chosen, and nothing that was not', async () => {
    const bundle = await readBundle(end.bundle.bytes)
    if (!bundle.ok) throw new Error(JSON.stringify(bundle.problem))
    const { record, confirmations, manifest } = bundle.value
    expect(end.bundle.name).toBe(`wgw_2018-1_GM0392_12345678_r01_${manifest.contentHash.slice(0, 8)}.zip`)
    expect(record.evaluation).toMatchObject({
      ...haarlem.between,
      period: '2018-1',
      mode: 'one-device',
      writer: 'municipality',
      covers: [],
    })
    expect(record.sheets).toMatchObject(parties.map((party) => ({ party, answers: closedAnswers(party), texts: {} })))
    for (const { party, answers } of record.sheets) {
      if (party !== 'together') expect(Object.keys(answers).sort()).toEqual(Object.keys(closedAnswers(party)).sort())
    }
    expect(record.meeting).toMatchObject({
      form: 'on-site',
      present: [
        { party: 'municipality', function: 'Beleidsadviseur zorg' },
        { party: 'provider', function: 'Wijkverpleegkundige' },
      ],
      judgement: 'improve',
      nextTime: ['t5'],
      regionalPoints: [],
    })
    expect(Object.fromEntries(record.meeting.themes.map(({ id, conclusion }) => [id, conclusion]))).toEqual({
      ...{ t1: 'good', t2: 'attention', t3: 'problem', t4: 'not-discussed' },
      ...{ t5: 'not-discussed', t6: 'attention', t7: 'not-discussed', t8: 'not-discussed' },
    })
    expect(Object.assign({}, ...record.meeting.themes.map(({ joint }) => joint))).toEqual({
      ...{ ctx_huisarts: 'together', ctx_vorm: 'in-places', afs_inwoner: 'partly', afs_signalen: 'partly' },
      ...{ pos_aanspreek: 'difference', gren_waar: ['dementia'], gren_samen: 3 },
    })
    expect(record.agreements.map(({ what, origin, jointStatus }) => [what, origin, jointStatus])).toEqual([
      [haarlem.agreements[0], 'existing', 'done'],
      [haarlem.agreements[1], 'existing', 'running'],
      [haarlem.agreements[2], 'existing', 'running'],
      [newAgreement?.what, 'meeting', undefined],
    ])
    expect(record.agreements[3]).toMatchObject({ who: 'together', due: newAgreement?.due, theme: 't3' })
    expect(record.sender).toBe('provider')
    expect(confirmations.map(({ party, outcome, function: asFunction }) => [party, outcome, asFunction])).toEqual([
      ['municipality', 'agreed', 'Teamleider zorg'],
      ['provider', 'agreed-with-remark', 'Regiomanager'],
    ])
  })

  test('puts each question in the group that was worked out by hand; all thirteen groups occur', async () => {
    const bundle = await readBundle(end.bundle.bytes)
    const groups = bundle.ok ? bundle.value.record.groups : {}
    expect(groups).toMatchObject(haarlem.expectedGroups)
    expect(new Set(Object.values(groups)).size).toBe(13)
  })

  test('is summed up by "npm run bundle -- inspect" as it was told', async () => {
    const summary = await inspect(end.bundle.path)
    const [first] = summary.split('\n\n')
    expect(first).toContain('Gemeente: Haarlem (GM0392)')
    expect(first).toContain('Zorgaanbieder: Zorg aan het Spaarne (AGB 12345678)')
    expect(first).toContain('Periode: eerste halfjaar 2018')
    expect(first).toContain(`Eindoordeel: ${confirmTexts.judgements.improve}`)
    expect(first).toContain('Aanwezig: Beleidsadviseur zorg, Wijkverpleegkundige')
    expect(first).toContain('Verstuurd door: Zorg aan het Spaarne')
    expect(sectionOf(summary, 'Conclusie per thema')).toEqual([
      'Lokale situatie: Gaat goed',
      'Samenwerkingsafspraken: Aandachtspunt',
      'Contact met de wijkverpleging: Knelpunt',
      'Wijkteam, wijkverpleging en huisarts: Niet besproken',
      'Signaleren en preventie: Niet besproken',
      'Ouderenzorg: welke wet geldt?: Aandachtspunt',
      'Afstemming in de regio: Niet besproken',
      'Resultaat en wat nu: Niet besproken',
    ])
    expect(sectionOf(summary, meetingTexts.keepDifference)).toEqual([
      `${questionWords(story, 'pos_aanspreek', 'municipality')} Gemeente: Ja, in elke wijk. Aanbieder: Nee.`,
    ])
    expect(sectionOf(summary, 'Samen beantwoord')).toContain(
      `${questionWords(story, 'ctx_huisarts', 'municipality')} ${answerWords(story, 'ctx_huisarts', 'together', 'municipality')}`,
    )
    expect(sectionOf(summary, 'Afspraken die er al waren')).toEqual([
      `${haarlem.agreements[0]} (Klaar)`,
      `${haarlem.agreements[1]} (Loopt)`,
      `${haarlem.agreements[2]} (Loopt)`,
    ])
    expect(sectionOf(summary, 'Nieuwe afspraken')).toEqual([
      `${newAgreement?.what} (${ownerWords.together}, ${monthText(newAgreement?.due ?? '')})`,
    ])
    expect(sectionOf(summary, 'Op de lijst voor de volgende keer')).toEqual(['Signaleren en preventie'])
    expect(sectionOf(summary, 'Wie is akkoord?')).toEqual([
      expect.stringContaining(reportTexts.statements.agreed('Gemeente Haarlem')),
      expect.stringContaining(reportTexts.statements['agreed-with-remark']('Zorg aan het Spaarne')),
    ])
    expect(summary).not.toContain('Gedeelde toelichtingen')
  })

  test('has exactly the four entries, and its report says the same', async () => {
    const { names, pdfText } = await openBundle(end.bundle.bytes)
    expect(names).toEqual(['manifest.json', 'record.json', 'confirmations.json', 'report.pdf'])
    for (const what of [...haarlem.agreements, newAgreement?.what ?? '']) expect(pdfText).toContain(what)
    expect(pdfText).toContain(reportTexts.editions.insurer)
  })
})

describe('the report of the parties', () => {
  test('names who were there and holds both lines of the difference that stays', async () => {
    const text = await pdfTextOf(end.report.bytes)
    for (const { name } of [...Object.values(haarlem.confirmation.present), ...Object.values(haarlem.confirmation.outcomes)])
      expect(text).toContain(name)
    for (const line of Object.values(lines)) expect(text).toContain(line)
    for (const what of [...haarlem.agreements, newAgreement?.what ?? '']) expect(text).toContain(what)
    for (const party of parties) expect(text).toContain(partyName(haarlem.between, party))
    expect(text).toContain('Pagina 2 van 2')
  })

  test('has the own case number, which the insurer never gets', async () => {
    const number = haarlem.confirmation.caseNumber ?? ''
    expect(await pdfTextOf(end.report.bytes)).toContain(number)
    expect((await openBundle(end.bundle.bytes)).text).not.toContain(number)
  })

  test('has a name that says what it is', () => {
    expect(end.report.name).toMatch(/^\d{4}-\d\d-\d\d_gespreksverslag-wijkgericht-werken_haarlem_zorg-aan-het-spaarne_2018-1_v1\.pdf$/)
  })
})

/** What the party chose, without its texts. */
function closedAnswers(party: (typeof parties)[number]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(haarlem.preparations[party].answers).filter(([id]) => questionIn(story, id).kind !== 'text'))
}

test('“Controleer een verslag” knows the report and the edition in the bundle again, and sees one changed byte in either', async () => {
  const bundle = await readBundle(end.bundle.bytes)
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.problem))
  const { verdicts } = checkReportTexts
  await openCheck(app.page)
  for (const pdf of [end.report.bytes, bundle.value.pdf]) {
    expect(await check(app.page, pdf)).toBe(verdicts.unchanged.title)
    expect(await check(app.page, withFlippedByte(pdf))).toBe(verdicts.changed.title)
  }
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listBundleFields } from '../../src/bundle/bundle-fields.ts'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import { bundleFieldGroups } from '../../src/domain/bundle.ts'
import { bundleGroupTitles } from '../../src/texts/bundle.ts'
import { bundleFieldText } from '../../src/texts/bundle-fields.ts'
import { sendTexts } from '../../src/texts/send.ts'
import { surveyVariables } from '../../src/texts/survey-variables.ts'
import { surveyWordsOf } from '../../src/texts/survey-words.ts'
import { openApp } from './support/app.ts'
import { launchBrowser } from './support/browser.ts'
import { type BundleContent, leavesOf, openBundle, pdfTextOf } from './support/bundle-content.ts'
import { type PlantedJourney, plantedJourney } from './support/planted.ts'
import { storyOn, tell } from './support/teller.ts'

interface Told {
  readonly journey: PlantedJourney
  readonly bundle: BundleContent
  readonly bundleBytes: Uint8Array
  /** The words of the report that the parties keep for themselves. */
  readonly report: string
  readonly shown: readonly ShownGroup[]
}

/** A fold of "Versturen" with its rows. */
interface ShownGroup {
  readonly title: string
  readonly rows: readonly (readonly [name: string, value: string])[]
}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

describe('with nothing switched on', () => {
  let told: Told
  beforeAll(async () => {
    told = await tellPlanted(false)
  })

  test('no name and no word of an open field is in the file', () => {
    const { names, words } = told.journey
    expect(words.length).toBeGreaterThan(35)
    expect([...names, ...words].filter((planted) => told.bundle.text.includes(planted))).toEqual([])
  })

  test('the parties’ own report has all names and all words of the meeting', () => {
    const { names, words } = told.journey
    expect(names.filter((name) => !told.report.includes(name))).toEqual([])
    expect(words.filter((word) => told.report.includes(word)).length).toBeGreaterThan(10)
  })

  test('“Versturen” lists exactly what is in the file', async () => {
    await expectShownIsWritten(told)
  })
})

describe('with everything switched on', () => {
  let told: Told
  beforeAll(async () => {
    told = await tellPlanted(true)
  })

  test('every word is in the file; the names are not', () => {
    const { names, words } = told.journey
    const record = JSON.stringify(told.bundle.json)
    expect(words.filter((word) => !record.includes(word))).toEqual([])
    expect(names.filter((name) => told.bundle.text.includes(name))).toEqual([])
  })

  test('the report in the file tells what was switched on', () => {
    expect(told.journey.words.filter((word) => told.bundle.pdfText.includes(word)).length).toBeGreaterThan(10)
  })

  test('a party that is not akkoord is heard: outcome and reason go along', () => {
    expect(told.bundle.json['confirmations.json']).toMatchObject({
      confirmations: [
        { party: 'municipality', outcome: 'agreed-with-remark' },
        { party: 'provider', outcome: 'declined', text: told.journey.confirmation.outcomes.provider.text },
      ],
    })
    expect(told.bundle.pdfText).toContain('Zorg aan het Spaarne is niet akkoord met dit verslag.')
  })

  test('“Versturen” lists exactly what is in the file', async () => {
    await expectShownIsWritten(told)
  })
})

async function tellPlanted(shares: boolean): Promise<Told> {
  const journey = plantedJourney(shares)
  const app = await openApp(browser)
  try {
    let shown: readonly ShownGroup[] = []
    const story = await storyOn(app, journey, async (screen) => {
      if (screen === 'send') shown = await readShown(app.page)
    })
    const { report, bundle } = await tell(story, journey)
    return {
      journey,
      bundle: await openBundle(bundle.bytes),
      bundleBytes: bundle.bytes,
      report: await pdfTextOf(report.bytes),
      shown,
    }
  } finally {
    await app.close()
  }
}

async function readShown(page: Page): Promise<readonly ShownGroup[]> {
  return page.locator('main details').evaluateAll((folds) =>
    folds.map((fold) => ({
      title: fold.querySelector('summary')?.textContent?.trim() ?? '',
      rows: [...fold.querySelectorAll('dt')].map((term) => [term.textContent ?? '', term.nextElementSibling?.textContent ?? ''] as const),
    })),
  )
}

/** The screen against the file itself: each leaf of its JSON is in one field, and each field stands on the screen with its value. */
async function expectShownIsWritten({ bundle, bundleBytes, shown, journey }: Told): Promise<void> {
  const read = await readBundle(bundleBytes)
  if (!read.ok) throw new Error(JSON.stringify(read.problem))
  const fields = listBundleFields({
    recordJson: JSON.stringify(bundle.json['record.json']),
    confirmationsJson: JSON.stringify(bundle.json['confirmations.json']),
    manifest: read.value.manifest,
  })
  const leaves = Object.entries(bundle.json).flatMap(([file, document]) => leavesOf(document, `${file}#`).map(({ path }) => path))
  const named = fields.flatMap(({ paths }) => paths)
  expect(named.toSorted()).toEqual(leaves.toSorted())

  const { survey } = await storyOn({ page: {} as Page }, journey)
  const words = surveyWordsOf(survey, (party) => surveyVariables({ ...journey.between, regionSize: 2 }, party))
  const expected = bundleFieldGroups.flatMap((group) => {
    const rows = fields.filter((field) => field.group === group).map((field) => bundleFieldText(field, words))
    return rows.length === 0
      ? []
      : [{ title: sendTexts.group(bundleGroupTitles[group], rows.length), rows: rows.map(({ name, value }) => [name, value]) }]
  })
  expect(shown).toEqual(expected)
}

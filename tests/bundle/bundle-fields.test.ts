import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { listBundleFields } from '../../src/bundle/bundle-fields.ts'
import { buildInsurerFiles, type WrittenBundle, writeBundle } from '../../src/bundle/write-bundle.ts'
import { bundleFieldGroups } from '../../src/domain/bundle.ts'
import type { FrozenRecord } from '../../src/domain/record.ts'
import { bundleFieldText } from '../../src/texts/bundle-fields.ts'
import { surveyWordsOf } from '../../src/texts/survey-words.ts'
import { runs } from '../support/runs.ts'
import { anyConfirmations, anyPrivate, anyRecord } from './documents.ts'
import { frozenSample, sampleBundle, samplePdf } from './sample.ts'

const variables = {
  party: 'municipality',
  other: 'de wijkverpleging',
  otherAtStart: 'De wijkverpleging',
  own: 'het wijkteam',
  municipality: 'Haarlem',
  provider: 'Thuiszorg Voorbeeld',
  regionSize: '4',
}
const words = surveyWordsOf(undefined, () => variables)

async function fieldsOf(frozen: FrozenRecord, written: WrittenBundle) {
  return listBundleFields({ ...(await buildInsurerFiles(frozen, '0.1.0')), manifest: written.manifest })
}

/** Where every value of the unpacked JSON entries stands, found without the code under test. */
function pathsIn(bytes: Uint8Array): readonly string[] {
  const paths: string[] = []
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith('.json')) continue
    collect(name, '', JSON.parse(new TextDecoder().decode(content)))
  }
  return paths.sort()

  function collect(name: string, at: string, value: unknown): void {
    if (typeof value === 'object' && value !== null) for (const [key, child] of Object.entries(value)) collect(name, `${at}/${key}`, child)
    else paths.push(`${name}#${at}`)
  }
}

test('the fields shown and the values in the written bundle are the same set, each value in one field', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, anyPrivate, anyConfirmations, async (record, privateDocument, confirmations) => {
      const frozen = await frozenSample(record, privateDocument, confirmations)
      const written = await writeBundle({ frozen, reportPdf: samplePdf, appVersion: '0.1.0', hasSeveralRegions: false })
      const fields = await fieldsOf(frozen, written)
      expect(fields.flatMap(({ paths }) => paths).sort()).toEqual(pathsIn(written.bytes))
    }),
    runs(40),
  )
})

test('every field has a Dutch name and stands under one heading, in the order of the headings', async () => {
  const frozen = await frozenSample()
  const fields = await fieldsOf(frozen, await sampleBundle())
  const order = fields.map(({ group }) => bundleFieldGroups.indexOf(group))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  const shown = fields.map((field) => ({ group: field.group, ...bundleFieldText(field, words) }))
  expect(shown.every(({ name, value }) => name !== '' && value !== '')).toBe(true)
  expect(new Set(shown.map(({ group, name }) => `${group} ${name}`)).size).toBe(shown.length)
})

test('fields are shown in words', async () => {
  const fields = await fieldsOf(await frozenSample(), await sampleBundle())
  const shown = Object.fromEntries(
    fields.map((field) => [`${field.group}: ${bundleFieldText(field, words).name}`, bundleFieldText(field, words).value]),
  )
  expect(shown).toMatchObject({
    'evaluation: Gemeente': 'GM0392, Haarlem',
    'evaluation: Zorgaanbieder': 'KvK, 12345678, Thuiszorg Voorbeeld',
    'evaluation: Periode': 'eerste halfjaar 2018',
    'evaluation: Wie vulden in': 'gemeente, aanbieder',
    'municipality-answers: gren_waar': 'dementia, housing',
    'municipality-answers: Eerste antwoord: afs_vast': 'Niet ingevuld',
    'municipality-answers: Gedeelde toelichting: res_beter': 'Sneller contact.',
    'provider-answers: pos_snel': '5',
    'comparison: pos_snel': 'Gemeente mist iets',
    'meeting: Aanwezig 1, alleen de functie': 'gemeente, beleidsmedewerker',
    'conclusions: Conclusie: t2': 'Knelpunt',
    'conclusions: Samen: afs_vast': 'Verschil blijft',
    'conclusions: Verschil blijft, zegt de gemeente: afs_vast': 'Ze staan in de nota.',
    'agreements: Afspraak 1': 'Elke maand een casusoverleg.',
    'agreements: Afspraak 1, klaar in': 'maart 2019',
    'agreements: Afspraak 1, status volgens de aanbieder': 'Klaar',
    'shared-points: Punt 1 voor het regio-overleg': 'Meer tijd voor overleg.',
    'confirmations: Gedeelde opmerking of reden van de gemeente': 'Met dank aan allen.',
  })
  expect(JSON.stringify(shown)).not.toMatch(/geheim|Jansen/)
})

test('a value that no field names is a bug, not a silence', async () => {
  const files = await buildInsurerFiles(await frozenSample(), '0.1.0')
  const withMore = { ...files, recordJson: files.recordJson.replace('"format":', '"phone":"06","format":') }
  expect(() => listBundleFields(withMore)).toThrow('no field names record.json#/phone')
})

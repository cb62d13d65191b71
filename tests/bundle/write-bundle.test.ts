import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { freezeRecord } from '../../src/bundle/content-hash.ts'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import { withoutNames, writeBundle } from '../../src/bundle/write-bundle.ts'
import { buildRecord } from '../../src/domain/build-record.ts'
import { type EvaluationId, exampleId } from '../../src/domain/evaluation.ts'
import { parties } from '../../src/domain/party.ts'
import { loadExample } from '../../src/survey/example.ts'
import { loadSurvey } from '../../src/survey/published.ts'
import { visibleQuestionIds } from '../../src/survey/visible-questions.ts'
import { surveyVariables } from '../../src/texts/survey-variables.ts'
import { runs } from '../support/runs.ts'
import { anyConfirmations, anyPrivate, anyRecord } from './documents.ts'
import { frozenSample, sampleBundle, sampleConfirmations, samplePdf, sampleRecord } from './sample.ts'

test('reading a written bundle gives back what was written', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyRecord,
      anyPrivate,
      anyConfirmations,
      fc.uint8Array({ maxLength: 300 }),
      async (record, privateDocument, words, body) => {
        const frozen = await frozenSample(record, privateDocument, words)
        const reportPdf = new Uint8Array([...samplePdf, ...body])
        const written = await writeBundle({ frozen, reportPdf, appVersion: '0.1.0', hasSeveralRegions: false })
        const read = await readBundle(written.bytes)
        const ordered = parties.flatMap((party) => frozen.confirmations.filter((word) => word.party === party))
        expect(read).toEqual({
          ok: true,
          value: { manifest: written.manifest, record, confirmations: ordered.map(withoutNames), pdf: reportPdf },
        })
      },
    ),
    runs(40),
  )
})

test('the same input gives the same bytes, in every time zone', async () => {
  const here = await sampleBundle()
  const zone = process.env['TZ']
  process.env['TZ'] = 'Pacific/Auckland'
  const elsewhere = await sampleBundle()
  process.env['TZ'] = zone
  expect(elsewhere.bytes).toEqual(here.bytes)
})

test('nothing of the private document, no name and no unshared text is in the bundle', async () => {
  const { bytes } = await sampleBundle()
  const entries = Object.entries(unzipSync(bytes))
  expect(entries.map(([name]) => name)).toEqual(['manifest.json', 'record.json', 'confirmations.json', 'report.pdf'])
  const everything = entries.map(([, content]) => new TextDecoder().decode(content)).join('\n')
  expect(everything).not.toMatch(/geheim|Jansen/i)
  expect(everything).toContain('Met dank aan allen.')
})

test('record.json is the very text that was confirmed', async () => {
  const frozen = await frozenSample()
  const { bytes } = await sampleBundle()
  expect(new TextDecoder().decode(unzipSync(bytes)['record.json'])).toBe(frozen.recordJson)
})

test('the example never leaves the device', async () => {
  const frozen = await frozenSample({ ...sampleRecord, evaluation: { ...sampleRecord.evaluation, id: exampleId } })
  await expect(writeBundle({ frozen, reportPdf: samplePdf, appVersion: '0.1.0', hasSeveralRegions: false })).rejects.toThrow('example')
})

test('a record that does not match its hash is never written', async () => {
  const frozen = { ...(await frozenSample()), contentHash: 'c'.repeat(64) }
  await expect(writeBundle({ frozen, reportPdf: samplePdf, appVersion: '0.1.0', hasSeveralRegions: false })).rejects.toThrow('not sound')
})

test('a report that is no PDF is never written', async () => {
  const reportPdf = new TextEncoder().encode('<html>')
  const frozen = await frozenSample()
  await expect(writeBundle({ frozen, reportPdf, appVersion: '0.1.0', hasSeveralRegions: false })).rejects.toThrow('does not read back')
})

test('a record built from the filled-in example makes a sound bundle', async () => {
  const example = await loadExample()
  const state = { ...example, evaluation: { ...example.evaluation, id: '0b9c1d5e-7a43-4c1f-9c52-1f0a8a1f3f10' as EvaluationId } }
  const loaded = await loadSurvey(state.evaluation.survey)
  if (!loaded.ok) throw new Error('no survey')
  const { survey, definition } = loaded.value
  const variables = (party: 'municipality' | 'provider') => surveyVariables({ ...state.evaluation, regionSize: 4 }, party)
  const visible = Object.fromEntries(
    parties.map((party) => [party, visibleQuestionIds(definition, variables(party), state.sheets[party]?.answers ?? {})]),
  )
  const { record, privateDocument } = buildRecord({ state, survey, visible, frozenAt: '2018-12-03T13:05:00.000Z' })
  const frozen = await freezeRecord(record, privateDocument)
  const confirmations = sampleConfirmations.map((word) => ({ ...word, contentHash: frozen.contentHash }))
  const written = await writeBundle({
    frozen: { ...frozen, confirmations },
    reportPdf: samplePdf,
    appVersion: '0.1.0',
    hasSeveralRegions: false,
  })
  expect(await readBundle(written.bytes)).toMatchObject({ ok: true, value: { record } })
})

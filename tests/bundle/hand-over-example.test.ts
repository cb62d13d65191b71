import { expect, test } from 'vitest'
import { readArmour, writeArmour } from '../../src/bundle/armour.ts'
import { freezeRecord } from '../../src/bundle/content-hash.ts'
import { readHandOver } from '../../src/bundle/read-hand-over.ts'
import { writeAnswersFile, writeRecordFile } from '../../src/bundle/write-hand-over.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import { findMisfit } from '../../src/domain/fits-survey.ts'
import { parties } from '../../src/domain/party.ts'
import type { FrozenRecord } from '../../src/domain/record.ts'
import type { QuestionId } from '../../src/domain/survey.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { loadExample } from '../../src/survey/example.ts'
import { exampleCase, partiesReport, reportFonts } from '../report/report-fixture.ts'
import { askedOf, shipped } from '../survey/shipped-survey.ts'

// The fictional evaluation as it would travel: real answers, the questionnaire that ships, the report with its fonts.

const id = 'c0ffee00-0000-4000-8000-000000000001' as EvaluationId
const made = { at: '2018-06-12T14:00:00.000Z', hasSeveralRegions: false }

async function finalRecord(): Promise<FrozenRecord> {
  const example = await exampleCase((state) => ({ ...state, evaluation: { ...state.evaluation, id } }))
  const frozen = await freezeRecord(example.record, example.privateDocument)
  const confirmations = example.confirmations.map((word) => ({ ...word, contentHash: frozen.contentHash }))
  return { ...frozen, confirmations, pdf: renderPdf(partiesReport(example), await reportFonts()) }
}

test('answers of both parties travel whole, fit the questionnaire and leave out what routing hides', async () => {
  const state = await loadExample()
  const evaluation = { ...state.evaluation, id }
  for (const party of parties) {
    const sheet = state.sheets[party]
    if (!sheet) throw new Error('the example has no sheet')
    // The questionnaire made these names QuestionIds.
    const visible = askedOf(party, sheet.answers) as ReadonlySet<QuestionId>
    const { text } = await writeAnswersFile({ ...made, evaluation, agreements: state.agreements, sheet, reports: state.reports, visible })
    const read = await readHandOver(text)
    if (!read.ok || read.value.handOver.kind !== 'answers') throw new Error('not read')
    expect(findMisfit(shipped.survey, read.value.handOver)).toBeUndefined()
    expect(Object.keys(read.value.handOver.sheet.answers)).toEqual(
      Object.keys(sheet.answers).filter((question) => visible.has(question as QuestionId)),
    )
    const armoured = await writeArmour(text)
    if (!armoured.ok) throw new Error('too large to be a text')
    expect(armoured.value.length).toBeLessThan(12_000)
  }
})

test('the final record with its report travels as a file and as a mail of less than 200 kB, byte for byte', async () => {
  const frozen = await finalRecord()
  const { text, fileName } = await writeRecordFile({ ...made, frozen })
  expect(fileName).toBe('wgw-verslag_2018-1_GM0392_thuiszorg-voorbeeld_v1.wgw')
  const armoured = await writeArmour(text)
  if (!armoured.ok) throw new Error(`too large to be a text: ${text.length}`)
  const mail = armoured.value.replace(/(.{70})/g, '$1\n').replace(/^/gm, '> ')
  expect(await readArmour(mail)).toEqual({ ok: true, value: text })
  const read = await readHandOver(mail)
  if (!read.ok || read.value.handOver.kind !== 'record') throw new Error('not read')
  expect(read.value.handOver.frozen).toEqual(frozen)
  expect(findMisfit(shipped.survey, read.value.handOver)).toBeUndefined()
})

test('the example itself never leaves the device', async () => {
  const state = await loadExample()
  const sheet = state.sheets.municipality
  if (!sheet) throw new Error('the example has no sheet')
  await expect(writeAnswersFile({ ...made, ...state, sheet, visible: new Set() })).rejects.toThrow('the example never leaves the device')
})

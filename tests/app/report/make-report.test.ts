import { expect, test, vi } from 'vitest'
import { makeReport, makeReportDocument } from '../../../src/app/report/make-report.ts'
import { freezeRecord } from '../../../src/bundle/content-hash.ts'
import { samplePrivate, sampleRecord } from '../../bundle/sample.ts'
import { shipped } from '../../survey/shipped-survey.ts'

test('a record that is not what was hashed is named as such', async () => {
  const frozen = await freezeRecord(sampleRecord, samplePrivate)
  const { survey } = shipped
  const made = await makeReportDocument({ ...frozen, recordJson: `${frozen.recordJson} ` }, survey, 'parties')
  expect(made).toMatchObject({ ok: false, problem: { kind: 'unsound' } })
})

test('a part of the tool that does not come is a failure with a kind, never a throw', async () => {
  vi.doMock('../../../src/report/build-report.ts', () => {
    throw new Error('no network')
  })
  const frozen = await freezeRecord(sampleRecord, samplePrivate)
  const { survey } = shipped
  for (const made of [await makeReportDocument(frozen, survey, 'parties'), await makeReport(frozen, survey, 'insurer')])
    expect(made).toMatchObject({ ok: false, problem: { kind: 'failed' } })
})

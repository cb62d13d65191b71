import { expect, test } from 'vitest'
import { readReportFonts } from '../../../scripts/insurer/intake-means.ts'
import { parties } from '../../../src/domain/party.ts'
import { sealExample } from '../../../src/insurer/example/seal-example.ts'
import { isOwnReport, renderInsurerReport } from '../../../src/insurer/intake/insurer-report.ts'
import { firstVersion } from '../any-accepted.ts'
import { apart, bundleOf, createIntake, forged, register, rowsOf, sealing } from './world.ts'

test('with reports made anew, the own one is accepted, another is refused, and one of another version is not judged', async () => {
  const [first, second] = apart
  if (first === undefined || second === undefined) throw new Error('there are examples')
  const fonts = await readReportFonts()
  const withReports = {
    ...sealing,
    reportOf: ({ record, confirmations, contentHash }: Parameters<typeof sealing.reportOf>[0]) =>
      renderInsurerReport({ record, confirmations, manifest: { contentHash } }, firstVersion.survey, fonts),
  }
  const zip = (await sealExample(first, rowsOf(first), parties, withReports)).zip
  const bundle = await bundleOf(zip)
  const other = await bundleOf((await sealExample(second, rowsOf(second), parties, withReports)).zip)
  const { verdict } = await createIntake(register, { isOwnReport: (found, survey) => isOwnReport(found, survey, fonts, '0.1.0') })
  expect(await verdict(zip)).toBe('accepted')
  expect(await verdict(await forged(bundle, { pdf: other.pdf }))).toBe('report-differs')
  expect(await verdict(await forged(bundle, { pdf: other.pdf, manifest: { appVersion: '0.0.9' } }))).toBe('accepted')
})

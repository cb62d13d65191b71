import { expect, test } from 'vitest'
import { backupFileName, bundleFileName, reportFileName, slugOf } from '../../src/bundle/file-names.ts'
import { sampleRecord } from './sample.ts'

const { evaluation } = sampleRecord
const contentHash = `0a1b2c3d${'e'.repeat(56)}`

test('a bundle is named by period, municipality, provider, revision and code', () => {
  const parts = { evaluation, revision: 2, contentHash, hasSeveralRegions: false }
  expect(bundleFileName(parts)).toBe('wgw_2018-1_GM0392_12345678_r02_0a1b2c3d.zip')
  expect(bundleFileName({ ...parts, revision: 12 })).toBe('wgw_2018-1_GM0392_12345678_r12_0a1b2c3d.zip')
})

test('the region stands in the names where the municipality stands in two', () => {
  const rotterdam = {
    ...evaluation,
    municipality: { code: 'GM0599', name: 'Rotterdam' },
    region: { id: 'rotterdam-rijnmond', name: 'Rotterdam-Rijnmond' },
  }
  expect(bundleFileName({ evaluation: rotterdam, revision: 1, contentHash, hasSeveralRegions: true })).toBe(
    'wgw_2018-1_GM0599_rotterdam-rijnmond_12345678_r01_0a1b2c3d.zip',
  )
  const report = { evaluation: rotterdam, date: '2018-12-03', revision: 1, hasSeveralRegions: true }
  expect(reportFileName(report)).toBe(
    '2018-12-03_gespreksverslag-wijkgericht-werken_rotterdam_rotterdam-rijnmond_thuiszorg-voorbeeld_2018-1_v1.pdf',
  )
})

test('a name stands where there is no code', () => {
  const other = {
    ...evaluation,
    municipality: { code: null, name: 'Nieuw Gemeente' },
    provider: { scheme: 'none', value: '', name: 'Zorg & Co. “Ons” B.V.' },
  } as const
  expect(bundleFileName({ evaluation: other, revision: 1, contentHash, hasSeveralRegions: false })).toBe(
    'wgw_2018-1_nieuw-gemeente_zorg-co-ons-b-v_r01_0a1b2c3d.zip',
  )
})

test('the report says that it is a concept until both have reacted', () => {
  const parts = { evaluation, date: '2018-12-03', revision: 1, hasSeveralRegions: false }
  const name = '2018-12-03_gespreksverslag-wijkgericht-werken_haarlem_thuiszorg-voorbeeld_2018-1_v1'
  expect(reportFileName(parts)).toBe(`${name}.pdf`)
  expect(reportFileName({ ...parts, mark: 'concept' })).toBe(`${name}_concept.pdf`)
  expect(reportFileName({ ...parts, mark: 'example' })).toBe(`${name}_voorbeeld.pdf`)
  expect(reportFileName({ ...parts, variant: 'nameless' })).toBe(`${name}_zonder-namen.pdf`)
  expect(reportFileName({ ...parts, variant: 'answers', mark: 'concept' })).toBe(`${name}_alle-antwoorden_concept.pdf`)
})

test('a backup is named by its day', () => {
  expect(backupFileName('2018-11-21T10:00:00.000Z')).toBe('wgw-reservekopie_2018-11-21.wgw')
})

test.each([
  ['Thuiszorg Voorbeeld', 'thuiszorg-voorbeeld'],
  ['Súdwest-Fryslân', 'sudwest-fryslan'],
  ['../../etc/passwd', 'etc-passwd'],
  ['CON', 'con'],
  ['\u202egpj.exe', 'gpj-exe'],
  ['☃', 'onbekend'],
  ['a'.repeat(39) + ' b', 'a'.repeat(39)],
])('%j becomes %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

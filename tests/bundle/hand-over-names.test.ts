import { expect, test } from 'vitest'
import { answersFileName, noteFileName, recordFileName } from '../../src/bundle/hand-over-names.ts'
import { sampleRecord } from './sample.ts'

const { evaluation } = sampleRecord
const parts = { evaluation, hasSeveralRegions: false }

test('a file says what it is, of which pair and of which party', () => {
  expect(answersFileName({ ...parts, party: 'municipality', isReady: true })).toBe(
    'wgw-antwoorden_2018-1_GM0392_thuiszorg-voorbeeld_gemeente.wgw',
  )
  expect(answersFileName({ ...parts, party: 'provider', isReady: false })).toBe(
    'wgw-antwoorden_2018-1_GM0392_thuiszorg-voorbeeld_aanbieder_concept.wgw',
  )
  expect(recordFileName({ ...parts, revision: 2 })).toBe('wgw-verslag_2018-1_GM0392_thuiszorg-voorbeeld_v2.wgw')
  expect(noteFileName({ ...parts, party: 'together' })).toBe('wgw-opmerkingen_2018-1_GM0392_thuiszorg-voorbeeld_samen.wgw')
})

test('the region stands in the name where the municipality is in two', () => {
  expect(recordFileName({ evaluation, hasSeveralRegions: true, revision: 1 })).toBe(
    'wgw-verslag_2018-1_GM0392_zuid-kennemerland_thuiszorg-voorbeeld_v1.wgw',
  )
})

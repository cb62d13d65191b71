import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseRegions, type RegionTable, regionOf, regionSizeOf, regionsAt, regionsOf } from '../../src/domain/region.ts'

const json: unknown = JSON.parse(readFileSync('surveys/regions.json', 'utf8'))
const table = shippedTable()
const start2018 = regionsAt(table, '2018-01-01')

test('the shipped list holds the 19 regions and 95 municipalities of the insurer, Rotterdam in two', () => {
  expect(table.regions).toHaveLength(19)
  const codes = table.regions.flatMap(({ municipalities }) => municipalities.map(({ code }) => code))
  expect(codes).toHaveLength(96)
  expect(new Set(codes).size).toBe(95)
  expect(regionsOf(start2018, 'GM0599').map(({ name }) => name)).toEqual(['Rotterdam - WMO', 'Rotterdam – Convenant'])
})

test('the division of the period decides: 92 municipalities at the start of 2018, 90 in 2025', () => {
  expect(codesAt('2018-01-01').size).toBe(92)
  expect(codesAt('2025-01-01').size).toBe(90)
})

test('a municipality dissolved before the period is left out, its successor stands in its region', () => {
  expect(namesOf('gooi-en-vechtstreek', '2018-01-01')).toEqual(['Blaricum', 'Eemnes', 'Gooise Meren', 'Hilversum', 'Huizen', 'Laren'])
  expect(namesOf('zuid-kennemerland', '2018-07-01')).toContain('Haarlemmerliede en Spaarnwoude')
  expect(namesOf('zuid-kennemerland', '2018-07-01')).not.toContain('Haarlemmermeer')
  expect(namesOf('zuid-kennemerland', '2019-01-01')).toEqual(['Bloemendaal', 'Haarlem', 'Haarlemmermeer', 'Heemstede', 'Zandvoort'])
  expect(namesOf('lekstroom', '2019-01-01')).toContain('Vijfheerenlanden')
})

test('a municipality dissolved during the period still counts in it', () => {
  expect(namesOf('utrecht-west', '2022-01-01')).toContain('Weesp')
  expect(namesOf('utrecht-west', '2022-07-01')).not.toContain('Weesp')
})

test('a successor that is in the list itself stays in its own region', () => {
  expect(regionsOf(regionsAt(table, '2025-01-01'), 'GM0363').map(({ id }) => id)).toEqual(['amsterdam-en-diemen'])
})

test('every dissolved municipality has a successor that can be chosen', () => {
  const now = codesAt('2025-01-01')
  const successors = dissolvedIn(json).flatMap(({ mergedInto }) => mergedInto)
  expect(successors).toHaveLength(8)
  for (const code of successors) expect(now).toContain(code)
})

test('the size of a region is that of its period; an unknown region never hides theme 7', () => {
  expect(regionSizeOf(start2018, 'utrecht-stad')).toBe(1)
  expect(regionSizeOf(start2018, 'rotterdam-convenant')).toBe(1)
  expect(regionSizeOf(start2018, 'gooi-en-vechtstreek')).toBe(6)
  expect(regionSizeOf(start2018, null)).toBe(2)
  expect(regionSizeOf(start2018, 'elsewhere')).toBe(2)
})

test('what is not in the list has no region', () => {
  expect(regionOf(start2018, null)).toBeUndefined()
  expect(regionsOf(start2018, 'GM9999')).toEqual([])
})

test('the CBS is named as the source of the codes', () => {
  expect(table.source).toContain('Gemeentecodes: CBS (CC BY 4.0)')
})

test.each([
  ['source', 'no regions at all'],
  ['source', { ...asRecord(json), source: '' }],
  ['regions', { ...asRecord(json), regions: {} }],
  ['regions[0]', withRegion({ id: 'x', name: 'X' })],
  ['regions[0].municipalities[0]', withRegion({ id: 'x', name: 'X', municipalities: [{ code: '0392', name: 'Haarlem' }] })],
  [
    'regions[0].municipalities[0]',
    withRegion({ id: 'x', name: 'X', municipalities: [{ code: 'GM0392', name: 'Haarlem', dissolvedOn: '1-1-2019' }] }),
  ],
  ['successorsOutsideTheList', { ...asRecord(json), successorsOutsideTheList: null }],
  [
    'successorsOutsideTheList[0]',
    { ...asRecord(json), successorsOutsideTheList: [{ code: 'GM1942', name: 'Gooise Meren', since: '2016' }] },
  ],
])('a region file that is wrong at %s is refused', (where, value) => {
  expect(parseRegions(value)).toEqual({ ok: false, problem: { kind: 'not-regions', where } })
})

function shippedTable(): RegionTable {
  const parsed = parseRegions(json)
  if (!parsed.ok) throw new Error(`regions.json is wrong at ${parsed.problem.where}`)
  return parsed.value
}

function codesAt(date: string): Set<string> {
  return new Set(regionsAt(table, date).flatMap(({ municipalities }) => municipalities.map(({ code }) => code)))
}

function namesOf(region: string, date: string): readonly string[] {
  return regionOf(regionsAt(table, date), region)?.municipalities.map(({ name }) => name) ?? []
}

function asRecord(value: unknown): object {
  return value as object
}

function withRegion(region: unknown): object {
  return { ...asRecord(json), regions: [region] }
}

function dissolvedIn(value: unknown): readonly { readonly mergedInto: readonly string[] }[] {
  const { regions } = value as { regions: { municipalities: { mergedInto?: string[] }[] }[] }
  return regions.flatMap(({ municipalities }) => municipalities.flatMap(({ mergedInto }) => (mergedInto ? [{ mergedInto }] : [])))
}

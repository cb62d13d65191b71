import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildEvaluation, emptyStartDraft, findStartProblems, parseStartDraft, type StartDraft } from '../../src/app/start/start-form.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import { parseRegions, regionsAt } from '../../src/domain/region.ts'

const table = parseRegions(JSON.parse(readFileSync('surveys/regions.json', 'utf8')))
if (!table.ok) throw new Error(table.problem.where)
const regions = regionsAt(table.value, '2018-01-01')

const complete: StartDraft = {
  ...emptyStartDraft,
  period: '2018-1',
  municipality: 'zuid-kennemerland/GM0392',
  provider: ' Thuiszorg Voorbeeld ',
  scheme: 'agb',
  code: '0123 4567',
  writer: 'municipality',
}
const made = {
  id: 'new' as EvaluationId,
  at: '2018-11-21T10:00:00.000Z',
  survey: { id: 'evaluation', version: '2018.1', sha256: 'ab' },
  otherRegion: 'Andere regio',
} as const

test('an empty form names everything that is needed, in the order of the form', () => {
  expect(findStartProblems(emptyStartDraft, regions)).toEqual([
    'period-missing',
    'municipality-missing',
    'provider-missing',
    'scheme-missing',
    'writer-missing',
  ])
})

test('a finished form gives the evaluation, with its region and without stray spaces', () => {
  expect(findStartProblems(complete, regions)).toEqual([])
  expect(buildEvaluation({ ...complete, covers: ['GM0397', 'GM0392', 'GM0000'] }, regions, made)).toMatchObject({
    id: 'new',
    municipality: { code: 'GM0392', name: 'Haarlem' },
    region: { id: 'zuid-kennemerland', name: 'Zuid Kennemerland' },
    provider: { scheme: 'agb', value: '01234567', name: 'Thuiszorg Voorbeeld' },
    period: '2018-1',
    covers: [{ code: 'GM0397', name: 'Heemstede' }],
    writer: 'municipality',
    mode: 'one-device',
  })
})

test('a municipality outside the list needs its name, and stands in no region', () => {
  const other = { ...complete, municipality: 'other' }
  expect(findStartProblems(other, regions)).toEqual(['municipality-name-missing'])
  expect(buildEvaluation({ ...other, municipalityName: 'Nuenen' }, regions, made)).toMatchObject({
    municipality: { code: null, name: 'Nuenen' },
    region: { id: null, name: 'Andere regio' },
  })
})

test('a code has eight digits; a provider without code has none', () => {
  expect(findStartProblems({ ...complete, code: '1234567' }, regions)).toEqual(['code-malformed'])
  expect(findStartProblems({ ...complete, code: '1234567a' }, regions)).toEqual(['code-malformed'])
  expect(buildEvaluation({ ...complete, scheme: 'none' }, regions, made).provider).toMatchObject({ scheme: 'none', value: '' })
})

test('Rotterdam stands in two regions, and the choice tells which', () => {
  const both = regions.filter(({ municipalities }) => municipalities.some(({ name }) => name === 'Rotterdam'))
  expect(both).toHaveLength(2)
  const chosen = both.map(({ id }) => buildEvaluation({ ...complete, municipality: `${id}/GM0599` }, regions, made).region.id)
  expect(chosen).toEqual(both.map(({ id }) => id))
})

test('a municipality that had been dissolved by the period is not accepted', () => {
  expect(findStartProblems({ ...complete, municipality: 'gooi-en-vechtstreek/GM0381' }, regions)).toEqual(['municipality-missing'])
})

test('a kept draft comes back; anything else gives the empty form', () => {
  expect(parseStartDraft(JSON.parse(JSON.stringify(complete)))).toEqual(complete)
  for (const garbage of [null, 'x', [], 7, { scheme: 'x', writer: 3, covers: [1], period: {} }]) {
    expect(parseStartDraft(garbage)).toEqual(emptyStartDraft)
  }
})

test('both fill in one after the other unless "Samen aan één tafel" is chosen, also after a reload', () => {
  expect(buildEvaluation(complete, regions, made).mode).toBe('one-device')
  expect(buildEvaluation({ ...complete, mode: 'together' }, regions, made).mode).toBe('together')
  expect(parseStartDraft({ ...complete, mode: 'together' }).mode).toBe('together')
  expect(parseStartDraft({ ...complete, mode: 'elsewhere' }).mode).toBe('one-device')
})

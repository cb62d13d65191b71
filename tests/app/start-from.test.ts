import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildEvaluation, findStartProblems } from '../../src/app/start/start-form.ts'
import { draftFrom, nextPeriodHere } from '../../src/app/start/start-from.ts'
import type { Evaluation, EvaluationId } from '../../src/domain/evaluation.ts'
import type { Period } from '../../src/domain/period.ts'
import { parseRegions, regionsAt } from '../../src/domain/region.ts'
import { tellStory } from '../scenario/story.ts'

const table = parseRegions(JSON.parse(readFileSync('surveys/regions.json', 'utf8')))
if (!table.ok) throw new Error(table.problem.where)
const regions = regionsAt(table.value, '2018-07-01')
const offered = ['2018-1', '2018-2'] as Period[]
const earlier = tellStory({ covers: [{ code: 'GM0397', name: 'Heemstede' }], writer: 'provider' }).state.evaluation

describe('a new evaluation from an earlier one', () => {
  test('of the next period is the same but for the period', () => {
    const draft = draftFrom({ evaluation: earlier }, 'next-period', offered)
    expect(findStartProblems(draft, regions)).toEqual([])
    const made = { id: 'new' as EvaluationId, at: '2018-11-21T10:00:00.000Z', survey: earlier.survey, otherRegion: 'Andere regio' }
    expect(buildEvaluation(draft, regions, made)).toEqual({ ...earlier, id: 'new', period: '2018-2', createdAt: made.at })
  })

  test('of the same provider asks only for the municipality', () => {
    const draft = draftFrom({ evaluation: earlier }, 'same-provider', offered)
    expect(findStartProblems(draft, regions)).toEqual(['municipality-missing'])
    expect(draft).toMatchObject({ period: '2018-1', provider: 'Thuiszorg Voorbeeld', scheme: 'agb', code: '99000001', covers: [] })
  })

  test('of the same municipality asks only for the provider', () => {
    const draft = draftFrom({ evaluation: earlier }, 'same-municipality', offered)
    expect(findStartProblems(draft, regions)).toEqual(['provider-missing', 'scheme-missing'])
    expect(draft).toMatchObject({ period: '2018-1', municipality: 'zuid-kennemerland/GM0392', covers: ['GM0397'] })
  })

  test('on a device of one party is that party’s again, whoever kept the record', () => {
    const apart = { ...earlier, mode: 'apart' } as const
    expect(draftFrom({ evaluation: apart, ownParty: 'municipality' }, 'next-period', offered)).toMatchObject({
      mode: 'apart',
      writer: 'municipality',
    })
  })

  test('asks for the period where the next is not offered, and keeps the name of a municipality outside the list', () => {
    const unlisted = { ...earlier, municipality: { code: null, name: 'Nuenen' }, region: { id: null, name: 'Andere regio' }, covers: [] }
    const draft = draftFrom({ evaluation: { ...unlisted, period: '2018-2' as Period } }, 'next-period', offered)
    expect(findStartProblems(draft, regions)).toEqual(['period-missing'])
    expect(draft).toMatchObject({ municipality: 'other', municipalityName: 'Nuenen' })
  })
})

test('the next period is found when this device has it already', () => {
  const next = { ...earlier, id: 'next' as EvaluationId, period: '2018-2' as Period }
  const nameless: Evaluation = { ...earlier, provider: { scheme: 'none', value: '', name: 'Thuiszorg Voorbeeld' } }
  expect(nextPeriodHere(earlier, local(earlier, next))).toBe('next')
  expect(nextPeriodHere(nameless, local({ ...next, provider: nameless.provider }))).toBe('next')
  expect(nextPeriodHere(earlier, local({ ...next, provider: { scheme: 'agb', value: '11111111', name: 'Een ander' } }))).toBeUndefined()
  expect(nextPeriodHere(earlier, local(earlier))).toBeUndefined()
})

function local(...evaluations: readonly Evaluation[]) {
  return evaluations.map((evaluation) => ({ evaluation, aliases: [] }))
}

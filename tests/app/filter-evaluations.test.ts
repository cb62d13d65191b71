import { describe, expect, test } from 'vitest'
import { filterEvaluations, noFilter, periodsOf } from '../../src/app/home/filter-evaluations.ts'
import type { Evaluation, EvaluationId } from '../../src/domain/evaluation.ts'
import { outlineOf } from '../../src/domain/outline.ts'
import type { Period } from '../../src/domain/period.ts'
import { progressOf } from '../../src/domain/progress.ts'
import { type Story, tellStory } from '../scenario/story.ts'

const told = (id: string, details: Partial<Evaluation>, tell: (story: Story) => Story = (story) => story) =>
  outlineOf(tell(tellStory({ id: id as EvaluationId, ...details })).state)

const evaluations = [
  told('haarlem', {}),
  told('bosch', {
    municipality: { code: 'GM0796', name: '’s-Hertogenbosch' },
    provider: { scheme: 'kvk', value: '12345678', name: 'Zórg & Co' },
  }),
  told('second', { period: '2018-2' as Period }, (story) => story.lists('Bellen')),
]

describe('looking through many evaluations', () => {
  test.each([
    ['', ['haarlem', 'bosch', 'second']],
    ['haarlem', ['haarlem', 'second']],
    ['HAARLEM thuiszorg', ['haarlem', 'second']],
    ['zorg co', ['bosch']],
    ['hertogenbosch', ['bosch']],
    ['gm0796', ['bosch']],
    ['12345678', ['bosch']],
    ['kennemerland haar', ['haarlem', 'second']],
    ['amsterdam', []],
  ])('by the words %j', (text, ids) => {
    expect(idsOf({ ...noFilter, text })).toEqual(ids)
  })

  test('by period and by how far they are, together', () => {
    expect(idsOf({ ...noFilter, period: '2018-2' })).toEqual(['second'])
    expect(idsOf({ ...noFilter, progress: 'not-started' })).toEqual(['haarlem', 'bosch'])
    expect(idsOf({ ...noFilter, period: '2018-1', progress: 'in-progress' })).toEqual([])
  })

  test('offers the periods that there are, newest first', () => {
    expect(periodsOf(evaluations)).toEqual(['2018-2', '2018-1'])
  })
})

test('how far an evaluation is follows from its steps', () => {
  const confirmed = (story: Story) =>
    story
      .reaches('agreementsListedAt')
      .isReady('municipality', 'provider')
      .meets({ kind: 'theme-concluded', theme: 't1', conclusion: 'good' })
      .fillsInConfirming()
      .freezes('aa')
      .confirms('municipality', 'aa')
      .confirms('provider', 'aa')
  const done = (story: Story) => confirmed(story).reaches('copyGivenAt').reaches('sentAt').reaches('archivedAt')
  const begun = (story: Story) => story.answers('provider', { a: 1 })
  expect([undefined, begun, confirmed, done].map((tell) => progressOf(told('a', {}, tell)))).toEqual([
    'not-started',
    'in-progress',
    'confirmed',
    'done',
  ])
})

function idsOf(filter: Parameters<typeof filterEvaluations>[1]) {
  return filterEvaluations(evaluations, filter).map(({ evaluation }) => evaluation.id)
}

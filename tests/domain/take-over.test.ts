import { describe, expect, test } from 'vitest'
import { type Evaluation, type EvaluationId, exampleId } from '../../src/domain/evaluation.ts'
import type { Party } from '../../src/domain/party.ts'
import type { Period } from '../../src/domain/period.ts'
import type { ThemeId } from '../../src/domain/survey.ts'
import { type EarlierSheet, findTakeOver } from '../../src/domain/take-over.ts'
import type { Answers } from '../scenario/compared.ts'
import { fact, openQuestion, statement, surveyOf, wish } from '../scenario/small-survey.ts'
import { tellStory } from '../scenario/story.ts'

const survey = surveyOf(
  fact('huisarts', { scope: 'party' }),
  statement('bekend', { scope: 'party' }),
  openQuestion('bijzonder', { scope: 'party' }),
  statement('vorm'),
  statement('team', { scope: 'party', for: 'municipality' }),
  statement('last', { scope: 'party', theme: 't2' }),
  { ...wish(), scope: 'party' },
)
const own = tellStory({ id: 'own' as EvaluationId }).state.evaluation
const other = (details: Partial<Evaluation> = {}): Evaluation => ({
  ...own,
  id: 'other' as EvaluationId,
  provider: { scheme: 'agb', value: '99000002', name: 'Buurtzorg Voorbeeld' },
  ...details,
})
const everything = { huisarts: 'monthly', bekend: 4, bijzonder: 'Veel ouderen', vorm: 2, team: 5, last: 3, agenda: ['t1'] }

describe('what a party may take over from another of its evaluations', () => {
  test('is what it answered about itself, on this theme, in the order of the questionnaire', () => {
    expect(taken([{ evaluation: other(), answers: everything }])).toEqual({
      huisarts: 'monthly',
      bekend: 4,
      bijzonder: 'Veel ouderen',
      team: 5,
    })
    expect(taken([{ evaluation: other(), answers: everything }], { theme: 't2' })).toEqual({ last: 3 })
    expect(taken([{ evaluation: other(), answers: everything }], { theme: 't8' })).toBeUndefined()
  })

  test('never touches what it has answered here, not even with "Weet ik niet"', () => {
    const answers = { bekend: 'unknown', bijzonder: 'Anders' }
    expect(taken([{ evaluation: other(), answers: everything }], { answers })).toEqual({ huisarts: 'monthly', team: 5 })
  })

  test('leaves out what only the other party is asked', () => {
    const municipality = { code: 'GM0397', name: 'Heemstede' }
    const sister = other({ municipality, provider: own.provider })
    expect(taken([{ evaluation: sister, answers: everything }], { party: 'provider' })).not.toHaveProperty('team')
  })

  test('comes whole from the newest evaluation that has any, which is named', () => {
    const newest = { evaluation: other({ id: 'newest' as EvaluationId }), answers: { vorm: 1 } }
    const second = { evaluation: other({ id: 'second' as EvaluationId }), answers: { bekend: 2 } }
    const third = { evaluation: other({ id: 'third' as EvaluationId }), answers: everything }
    const found = find([newest, second, third])
    expect(found?.from.id).toBe('second')
    expect(found?.answers).toEqual([{ question: 'bekend', value: 2 }])
  })
})

describe('no answer is offered from', () => {
  test.each([
    ['this very evaluation', own],
    ['the example', other({ id: exampleId })],
    ['another period', other({ period: '2018-2' as Period })],
    ['another questionnaire', other({ survey: { ...own.survey, sha256: 'cd'.repeat(32) } })],
    ['another municipality', other({ municipality: { code: 'GM0397', name: 'Haarlem' } })],
    ['a municipality of which only the other has a code', other({ municipality: { code: null, name: 'Haarlem' } })],
  ])('%s', (_, evaluation) => {
    expect(taken([{ evaluation, answers: everything }])).toBeUndefined()
  })

  test.each([
    ['a provider with another code', { scheme: 'agb', value: '99000009', name: 'Thuiszorg Voorbeeld' }],
    ['a provider whose code is of another kind', { scheme: 'kvk', value: '99000001', name: 'Thuiszorg Voorbeeld' }],
    ['a provider of the same name without code', { scheme: 'none', value: '', name: 'Thuiszorg Voorbeeld' }],
  ] as const)('%s', (_, provider) => {
    expect(taken([{ evaluation: other({ provider }), answers: everything }], { party: 'provider' })).toBeUndefined()
  })
})

test('parties without code are the same by their name', () => {
  const unlisted = { municipality: { code: null, name: 'Nuenen' } }
  const earlier = [{ evaluation: other({ municipality: { code: null, name: 'nuenen ' } }), answers: { bekend: 4 } }]
  expect(find(earlier, {}, unlisted)?.answers).toHaveLength(1)
})

interface Asked {
  readonly party?: Party
  readonly theme?: ThemeId
  readonly answers?: Answers
}

function find(
  earlier: readonly EarlierSheet[],
  { party = 'municipality', theme = 't1', answers = {} }: Asked = {},
  details: Partial<Evaluation> = {},
) {
  return findTakeOver({ survey, evaluation: { ...own, ...details }, party, theme, answers, earlier })
}

function taken(earlier: readonly EarlierSheet[], asked: Asked = {}) {
  const found = find(earlier, asked)
  return found && Object.fromEntries(found.answers.map(({ question, value }) => [question, value]))
}

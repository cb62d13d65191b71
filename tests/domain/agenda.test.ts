import { describe, expect, test } from 'vitest'
import { type AgendaWishes, buildAgenda, buildAgendaTheme, identicalAnswers, isJointAsked, wishesOf } from '../../src/domain/agenda.ts'
import type { Survey } from '../../src/domain/survey.ts'
import { type Answers, compareIn } from '../scenario/compared.ts'
import { fact, openQuestion, statement, subjects, surveyOf, wish } from '../scenario/small-survey.ts'

const noWishes: AgendaWishes = { municipality: [], provider: [] }

describe('The weight of a theme', () => {
  test.each([
    ['a difference', statement('q'), 1, 5, 3],
    ['improving together', statement('q'), 1, 3, 3],
    ['what the municipality lacks', statement('q', { view: 'own' }), 1, 3, 2],
    ['what the provider lacks', statement('q', { view: 'mirror' }), 3, 1, 2],
    ['what both do not know', statement('q'), 'unknown', 'unknown', 1],
    ['what can improve', statement('q'), 3, 4, 0],
    ['what goes well', statement('q'), 5, 4, 0],
    ['what one knows', statement('q'), 4, 'unknown', 0],
    ['facts that differ', fact('q'), 'monthly', 'less', 0],
  ] as const)('of %s', (_, question, municipality, provider, weight) => {
    expect(themeIn(surveyOf(question), { q: municipality }, { q: provider }).weight).toBe(weight)
  })

  test('is that of its three heaviest items', () => {
    const survey = surveyOf(...['a', 'b', 'c', 'd'].map((id) => statement(id)), statement('e', { view: 'own' }))
    const low = { a: 1, b: 1, c: 1, d: 1, e: 1 }
    expect(themeIn(survey, low, { ...low, e: 5 })).toMatchObject({ weight: 9, open: { length: 3 }, folded: { length: 2 } })
  })

  test.each([
    ['nobody', noWishes, 3],
    ['one party', { ...noWishes, provider: ['t1'] }, 6],
    ['both parties', { municipality: ['t2', 't1'], provider: ['t1'] }, 9],
  ] as const)('grows when %s chose it', (_, wishes, weight) => {
    expect(themeIn(surveyOf(statement('q')), { q: 1 }, { q: 5 }, wishes).weight).toBe(weight)
  })
})

test('questions of one group are one item, as heavy as the heaviest; those that do not matter stay out', () => {
  const survey = surveyOf(
    statement('a', { group: 'over' }),
    statement('b', { group: 'over' }),
    statement('c', { group: 'over' }),
    statement('d'),
  )
  const { open } = themeIn(survey, { a: 'unknown', b: 1, c: 5, d: 1 }, { a: 'unknown', b: 5, c: 5, d: 1 })
  expect(open.map(({ questions, group, weight }) => [questions.join(' '), group, weight])).toEqual([
    ['a b', 'difference', 3],
    ['d', 'improve-together', 3],
  ])
})

test('the "Weet ik niet" of a party that need not know is no reason', () => {
  const survey = surveyOf(statement('q', { knows: 'provider' }))
  expect(themeIn(survey, { q: 'unknown' }, { q: 'unknown' }).open[0]?.reasons).toEqual([
    { party: 'provider', kind: 'answered', question: 'q', value: 'unknown' },
  ])
})

test('a theme that nobody was asked about cannot be wished onto the agenda', () => {
  const survey = surveyOf(statement('q'), openQuestion('words', { theme: 't7' }))
  const agenda = buildAgenda(survey, compareIn(survey, {}, {}), { municipality: ['t7'], provider: [] }, 60)
  expect([agenda.themes.map(({ theme }) => theme), agenda.leftOut]).toEqual([['t1'], []])
})

test('facts that differ come first and weigh nothing', () => {
  const survey = surveyOf(fact('a'), fact('b'), statement('q'))
  const agenda = buildAgenda(survey, compareIn(survey, { a: 'less', b: 'less' }, { a: 'never', b: 'less' }), noWishes, 60)
  expect(agenda).toMatchObject({ facts: ['a'], matters: 0 })
})

test('a joint answer is asked of what both judge alike, not of what each judges of itself or the other', () => {
  const views = [statement('a'), statement('b', { view: 'own' }), statement('c', { view: 'mirror' }), fact('d'), openQuestion('e')]
  expect(views.map(isJointAsked)).toEqual([true, false, false, false, false])
})

test('"Neem over" covers identical answers, whatever the order of the subjects', () => {
  const survey = surveyOf(fact('a'), statement('b'), statement('c'), statement('d', { view: 'own' }), subjects('e'), statement('f'))
  const municipality = { a: 'less', b: 2, c: 4, d: 4, e: ['housing', 'dementia'], f: 'unknown' }
  const provider = { a: 'less', b: 2, c: 5, d: 4, e: ['dementia', 'housing'], f: 'unknown' }
  expect(identicalAnswers(survey, compareIn(survey, municipality, provider))).toEqual({ a: 'less', b: 2, e: ['housing', 'dementia'] })
})

test('wishes are read from the agenda question, and only themes count', () => {
  const survey = surveyOf(statement('q'), wish())
  expect(wishesOf(survey, { agenda: ['t6', 't2', 't99'] })).toEqual(['t2', 't6'])
  expect(wishesOf(survey, {})).toEqual([])
  expect(wishesOf(surveyOf(statement('q')), { agenda: ['t6'] })).toEqual([])
})

function themeIn(survey: Survey, municipality: Answers, provider: Answers, wishes = noWishes) {
  return buildAgendaTheme(survey, compareIn(survey, municipality, provider), wishes, 't1')
}

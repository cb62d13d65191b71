import { describe, expect, test } from 'vitest'
import type { AgreementReport, AgreementStatus } from '../../src/domain/agreements.ts'
import type { AnswerValue } from '../../src/domain/answers.ts'
import {
  type ComparisonGroup,
  compareAgreement,
  compareAnswers,
  countGroups,
  countLevels,
  isKnown,
  levelOf,
} from '../../src/domain/comparison.ts'
import { type Question, unknownCode } from '../../src/domain/survey.ts'
import { compareIn, sheetOf } from '../scenario/compared.ts'
import { fact, openQuestion, statement, subjects, surveyOf, trend, wish } from '../scenario/small-survey.ts'

/** Short names for the tables below. */
const groupNames: Readonly<Record<string, ComparisonGroup>> = {
  VERSCHIL: 'difference',
  SAMEN: 'improve-together',
  'G-MIST': 'municipality-lacks',
  'A-MIST': 'provider-lacks',
  BETER: 'can-improve',
  GOED: 'goes-well',
  'EEN-WEET': 'one-knows',
  UITZOEKEN: 'find-out',
  NVT: 'not-applicable',
  LEEG: 'not-filled',
  FEIT: 'fact',
  ANDERS: 'facts-differ',
}
const codes: Readonly<Record<string, AnswerValue | undefined>> = {
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  'weet-niet': 'unknown',
  nvt: 'not-applicable',
  niets: undefined,
}

describe.each<{ view: string; question: Question; table: string }>([
  {
    view: 'shared',
    question: statement('q'),
    table: `
                2         3         4         weet-niet  nvt       niets
      1         SAMEN     SAMEN     VERSCHIL  SAMEN      SAMEN     SAMEN
      3         SAMEN     BETER     BETER     EEN-WEET   EEN-WEET  EEN-WEET
      5         VERSCHIL  BETER     GOED      EEN-WEET   EEN-WEET  EEN-WEET
      weet-niet SAMEN     EEN-WEET  EEN-WEET  UITZOEKEN  UITZOEKEN UITZOEKEN
      nvt       SAMEN     EEN-WEET  EEN-WEET  UITZOEKEN  NVT       LEEG
      niets     SAMEN     EEN-WEET  EEN-WEET  UITZOEKEN  LEEG      LEEG`,
  },
  ...(['own', 'mirror'] as const).map((view) => ({
    view,
    question: statement('q', { view }),
    table: `
                2         3         4         weet-niet  nvt       niets
      1         SAMEN     G-MIST    G-MIST    G-MIST     G-MIST    G-MIST
      3         A-MIST    BETER     BETER     EEN-WEET   EEN-WEET  EEN-WEET
      5         A-MIST    BETER     GOED      EEN-WEET   EEN-WEET  EEN-WEET
      weet-niet A-MIST    EEN-WEET  EEN-WEET  UITZOEKEN  UITZOEKEN UITZOEKEN
      nvt       A-MIST    EEN-WEET  EEN-WEET  UITZOEKEN  NVT       LEEG
      niets     A-MIST    EEN-WEET  EEN-WEET  UITZOEKEN  LEEG      LEEG`,
  })),
  {
    view: 'shared that only the provider can know',
    question: statement('q', { knows: 'provider' }),
    table: `
                2         3         4         weet-niet  nvt       niets
      1         SAMEN     SAMEN     VERSCHIL  SAMEN      SAMEN     SAMEN
      3         SAMEN     BETER     BETER     EEN-WEET   EEN-WEET  EEN-WEET
      weet-niet SAMEN     EEN-WEET  EEN-WEET  UITZOEKEN  LEEG      LEEG
      nvt       SAMEN     EEN-WEET  EEN-WEET  UITZOEKEN  NVT       LEEG
      niets     SAMEN     EEN-WEET  EEN-WEET  UITZOEKEN  LEEG      LEEG`,
  },
])('A $view question falls in the first row of the mission’s table that fits', ({ question, table }) => {
  test.each(cellsOf(table))('municipality $municipality, provider $provider: $group', ({ municipality, provider, group }) => {
    expect(groupOf(question, codes[municipality], codes[provider])).toBe(groupNames[group])
  })
})

describe('A fact', () => {
  test.each([
    ['monthly', 'less', 'facts-differ'],
    ['monthly', 'monthly', 'fact'],
    ['monthly', 'unknown', 'fact'],
    ['not-applicable', 'monthly', 'fact'],
    ['unknown', 'unknown', 'fact'],
    ['not-applicable', 'not-applicable', 'fact'],
    ['monthly', undefined, 'fact'],
    [undefined, undefined, 'fact'],
  ] as const)('%s against %s: %s', (municipality, provider, group) => {
    expect(groupOf(fact('q'), municipality, provider)).toBe(group)
  })
})

describe('The trend', () => {
  test.each([
    ['better', 'worse', 'difference'],
    ['worse', 'same', 'improve-together'],
    ['same', 'better', 'can-improve'],
    ['better', 'better', 'goes-well'],
    ['first-time', 'first-time', 'not-applicable'],
    ['first-time', 'better', 'one-knows'],
    ['first-time', 'unknown', 'find-out'],
    ['first-time', undefined, 'not-filled'],
  ] as const)('%s against %s: %s ("eerste keer" is not applicable)', (municipality, provider, group) => {
    expect(groupOf(trend('q'), municipality, provider)).toBe(group)
  })
})

describe('Subjects where things are stuck', () => {
  test.each<[AnswerValue | undefined, AnswerValue | undefined, ComparisonGroup]>([
    [['dementia', 'housing'], ['crisis', 'dementia'], 'improve-together'],
    [['nowhere'], ['nowhere'], 'goes-well'],
    [['dementia'], ['housing'], 'one-knows'],
    [['dementia'], ['nowhere'], 'one-knows'],
    [['dementia'], ['unknown'], 'one-knows'],
    [['dementia'], undefined, 'one-knows'],
    [['nowhere'], ['unknown'], 'one-knows'],
    [['nowhere'], undefined, 'one-knows'],
    [['unknown'], ['unknown'], 'find-out'],
    [['unknown'], undefined, 'find-out'],
    [undefined, undefined, 'not-filled'],
    [[], [], 'not-filled'],
    [['not-applicable'], ['not-applicable'], 'not-applicable'],
  ])('%j against %j: %s', (municipality, provider, group) => {
    expect(groupOf(subjects('q'), municipality, provider)).toBe(group)
    expect(groupOf(subjects('q'), provider, municipality)).toBe(group)
  })
})

describe('An agreement', () => {
  test.each<[AgreementStatus | undefined, AgreementStatus | undefined, ComparisonGroup]>([
    ['done', 'running', 'difference'],
    ['running', 'stopped', 'difference'],
    ['not-started', 'done', 'difference'],
    ['not-started', 'not-started', 'improve-together'],
    ['running', 'running', 'can-improve'],
    ['done', 'done', 'goes-well'],
    ['stopped', 'stopped', 'fact'],
    ['not-started', undefined, 'improve-together'],
    ['running', undefined, 'one-knows'],
    ['done', undefined, 'one-knows'],
    ['stopped', undefined, 'one-knows'],
    [undefined, undefined, 'not-filled'],
  ])('%s against %s: %s', (municipality, provider, group) => {
    expect(compareAgreement([report('municipality', municipality), report('provider', provider)])).toBe(group)
    expect(compareAgreement([report('provider', municipality), report('municipality', provider)])).toBe(group)
  })

  test('nobody reported on is not filled in', () => {
    expect(compareAgreement([])).toBe('not-filled')
  })
})

test('what routing hides for one party is asked of one only, whatever is still stored', () => {
  const survey = surveyOf(statement('q'))
  const hidden = sheetOf(survey, 'municipality', { q: 1 }, ['q'])
  expect(compareAnswers(survey, hidden, sheetOf(survey, 'provider', { q: 5 })).groups).toEqual({ q: 'asked-of-one' })
})

test('what neither was asked, free text and the agenda wish have no group', () => {
  const survey = surveyOf(statement('q'), openQuestion('words'), wish())
  const sheet = (party: 'municipality' | 'provider') => sheetOf(survey, party, { q: 1, words: 'Goed', agenda: ['t1'] }, ['q'])
  expect(compareAnswers(survey, sheet('municipality'), sheet('provider')).groups).toEqual({})
})

test('an answer that the question does not know counts as no answer', () => {
  expect(groupOf(statement('q'), 9, 'yes')).toBe('not-filled')
  expect(groupOf(fact('q'), 'weekly', 'monthly')).toBe('fact')
  expect(groupOf(subjects('q'), ['parking'], 'dementia')).toBe('not-filled')
})

test('known is a level, the value of a fact, a subject or "Nergens"', () => {
  expect([1, 3, 5].map((value) => isKnown(statement('q'), value))).toEqual([true, true, true])
  expect(['unknown', 'not-applicable', undefined].map((value) => isKnown(statement('q'), value))).toEqual([false, false, false])
  expect(isKnown(trend('q'), 'first-time')).toBe(false)
  expect(isKnown(fact('q'), 'monthly')).toBe(true)
  expect([['dementia'], ['nowhere'], ['unknown'], []].map((value) => isKnown(subjects('q'), value))).toEqual([true, true, false, false])
})

test('only judging answers have a level', () => {
  expect([1, 2, 3, 4, 5, 'unknown', undefined].map((value) => levelOf(statement('q'), value))).toEqual([
    'low',
    'low',
    'mid',
    'high',
    'high',
    undefined,
    undefined,
  ])
  expect(levelOf(fact('q'), 'monthly')).toBeUndefined()
  expect(levelOf(subjects('q'), ['dementia'])).toBeUndefined()
})

test('levels are counted over the given questions only, and what does not judge counts for nothing', () => {
  const questions = [statement('a'), statement('b'), statement('c'), fact('d')]
  expect(countLevels(questions, { a: 5, b: 3, c: unknownCode, d: 'monthly', e: 1 })).toEqual({ high: 1, mid: 1, low: 0 })
})

test('groups are counted, also those that do not occur', () => {
  const { groups } = compareIn(surveyOf(statement('a'), statement('b'), statement('c')), { a: 1, b: 5, c: 5 }, { a: 5, b: 5, c: 5 })
  expect(countGroups(groups)).toMatchObject({ difference: 1, 'goes-well': 2, 'not-filled': 0 })
})

function groupOf(
  question: Question,
  municipality: AnswerValue | undefined,
  provider: AnswerValue | undefined,
): ComparisonGroup | undefined {
  const answers = (value: AnswerValue | undefined) => (value === undefined ? {} : { q: value })
  return compareIn(surveyOf(question), answers(municipality), answers(provider)).groups['q']
}

function report(party: AgreementReport['party'], status: AgreementStatus | undefined) {
  return { party, ...(status === undefined ? {} : { status }) }
}

/** One case for each cell of a table written as text: rows are the municipality, columns the provider. */
function cellsOf(table: string) {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  return rows.flatMap(([municipality = '', ...groups]) =>
    groups.map((group, index) => ({ municipality, provider: head[index] ?? '', group })),
  )
}

test('"Nergens" beside a code the question does not have is never called good', () => {
  const survey = surveyOf(subjects('q'))
  const sides = { municipality: { q: ['nowhere'] }, provider: { q: ['nowhere', 'no-such-subject'] } }
  const { groups } = compareAnswers(
    survey,
    sheetOf(survey, 'municipality', sides.municipality),
    sheetOf(survey, 'provider', sides.provider),
  )
  expect(groups['q']).not.toBe('goes-well')
})

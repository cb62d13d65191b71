import { Model } from 'survey-core'
import { expect, test } from 'vitest'
import { notApplicableCode, questionOf, themeIds, unknownCode } from '../../src/domain/survey.ts'
import { askedOf, definitionText, shipped } from './shipped-survey.ts'

const { survey } = shipped
// Answers that open the one question that only some get.
const opening = { gren_werkwijze: 'no' }

test('there are 46 questions in eight themes', () => {
  expect(survey.questions).toHaveLength(46)
  expect(new Set(survey.questions.map(({ id }) => id)).size).toBe(46)
  expect(survey.themes.map(({ id }) => id)).toEqual([...themeIds])
})

test.each([
  ['municipality', 45, 36],
  ['provider', 44, 35],
] as const)('the %s answers %i questions, %i of them closed', (party, all, closed) => {
  const ids = askedOf(party, opening)
  const asked = survey.questions.filter(({ id }) => ids.has(id))
  expect(asked).toHaveLength(all)
  expect(asked.filter(({ kind }) => kind !== 'text')).toHaveLength(closed)
  expect(asked.filter(({ kind }) => kind === 'text')).toHaveLength(9)
})

test('only the questions that the meta file gives to one party are asked of that party alone', () => {
  const alone = (party: 'municipality' | 'provider') => [...askedOf(party, opening)].filter((id) => questionOf(survey, id)?.for === party)
  expect(alone('municipality')).toEqual(['ctx_team', 'reg_betrokken'])
  expect(alone('provider')).toEqual(['reg_verschillen'])
})

test('every closed question but the agenda can be answered with "Weet ik niet"', () => {
  for (const question of survey.questions.filter(({ kind, view }) => kind !== 'text' && view !== 'agenda')) {
    expect(question.choices.find(({ value }) => value === unknownCode)?.text, question.id).toBe('Weet ik niet')
  }
})

test('"Niet van toepassing" stands exactly where the questionnaire marks it', () => {
  const marked = survey.questions.filter(({ choices }) => choices.some(({ value }) => value === notApplicableCode)).map(({ id }) => id)
  expect(marked).toEqual([
    'team_bekend',
    'pos_vorm',
    'pos_snel',
    'pos_rol',
    'drie_team_verpleging',
    'drie_verpleging_huisarts',
    'drie_huisarts_team',
    'drie_nakomen',
    'sig_opvolging',
    'sig_terug',
    'gren_samen',
    'reg_sluit',
    'reg_verschillen',
  ])
})

test('rows of one group are separate questions, and say who need not know', () => {
  const inGroup = (group: string) => survey.questions.filter((question) => question.group === group)
  expect(inGroup('afs_over').map(({ id }) => id)).toEqual(['afs_plaats', 'afs_signalen', 'afs_inwoner', 'afs_evaluatie'])
  expect(inGroup('drie_bereik').map(({ knows }) => knows)).toEqual([undefined, 'provider', 'municipality'])
})

test('levels follow the scale, and "first time" has none', () => {
  const levelsOf = (id: string) => questionOf(survey, id)?.choices.map(({ value, level }) => [value, level])
  expect(levelsOf('afs_vast')).toEqual([
    ['yes', 'high'],
    ['partly', 'mid'],
    ['no', 'low'],
    ['unknown', undefined],
  ])
  expect(levelsOf('drie_oplossen')).toEqual([
    [1, 'low'],
    [2, 'low'],
    [3, 'mid'],
    [4, 'high'],
    [5, 'high'],
    ['unknown', undefined],
  ])
  expect(levelsOf('ctx_vorm')).toEqual([
    ['when-needed', 'low'],
    ['in-places', 'mid'],
    ['standing', 'high'],
    ['unknown', undefined],
  ])
  expect(levelsOf('res_trend')).toEqual([
    ['better', 'high'],
    ['same', 'mid'],
    ['worse', 'low'],
    ['first-time', undefined],
    ['unknown', undefined],
  ])
})

test('the subjects of theme 6 and the agenda are limited, and two choices exclude the rest', () => {
  expect(questionOf(survey, 'gren_waar')).toMatchObject({ kind: 'multiple', maxChoices: 3, exclusive: ['nowhere', 'unknown'] })
  expect(questionOf(survey, 'agenda')).toMatchObject({ kind: 'multiple', maxChoices: 2 })
  expect(questionOf(survey, 'agenda')?.choices.map(({ value, text }) => [value, text])).toEqual(
    survey.themes.map(({ id, title }) => [id, title]),
  )
})

test('without a neighbourhood team the municipality skips what is about it', () => {
  const all = askedOf('municipality')
  const without = askedOf('municipality', { ctx_team: 'no-team' })
  expect([...all].filter((id) => !without.has(id))).toEqual([
    'team_bekend',
    'pos_vorm',
    'pos_rol',
    'drie_team_verpleging',
    'drie_huisarts_team',
  ])
  expect(askedOf('municipality', { ctx_team: 'unknown' })).toEqual(all)
})

test('the provider, who is not asked whose team it is, keeps those questions', () => {
  expect(askedOf('provider', { ctx_team: 'no-team' })).toEqual(askedOf('provider'))
})

test.each([
  [{ gren_samen: 1 }, true],
  [{ gren_samen: 2 }, true],
  [{ gren_samen: 3 }, false],
  [{ gren_samen: 'unknown' }, false],
  [{ gren_samen: 'not-applicable' }, false],
  [{ gren_werkwijze: 'no' }, true],
  [{ gren_werkwijze: 'partly' }, true],
  [{ gren_werkwijze: 'yes' }, false],
  [{ gren_werkwijze: 'unknown' }, false],
  [{ gren_waar: ['dementia'] }, true],
  [{ gren_waar: ['something-else'] }, true],
  [{ gren_waar: ['nowhere'] }, false],
  [{ gren_waar: ['unknown'] }, false],
  [{}, false],
])('after %j it is %s that theme 6 asks what is needed', (answers, asked) => {
  expect(askedOf('municipality', answers).has('gren_nodig')).toBe(asked)
  expect(askedOf('provider', answers).has('gren_nodig')).toBe(asked)
})

test('theme 7 is not asked in a region of one municipality', () => {
  const inTheme7 = survey.questions.filter(({ theme }) => theme === 't7').map(({ id }) => id)
  const alone = askedOf('municipality', {}, 1)
  const amongTwo = askedOf('municipality', {}, 2)
  expect(inTheme7.filter((id) => alone.has(id))).toEqual([])
  expect(inTheme7.filter((id) => amongTwo.has(id))).toEqual(['reg_sluit', 'reg_betrokken', 'reg_toelichting'])
})

test('both together are asked nothing about themselves, each other or one party alone', () => {
  const ids = askedOf('together', opening)
  const asked = survey.questions.filter(({ id }) => ids.has(id))
  const expected = survey.questions.filter((question) => question.for === 'both' && question.view !== 'own' && question.view !== 'mirror')
  expect(asked).toEqual(expected)
})

test("SurveyJS's own tools open the definition and save it unchanged", () => {
  const model = new Model()
  model.setDesignMode(true)
  model.fromJSON(JSON.parse(definitionText))
  expect(model.jsonErrors).toBeNull()
  expect(model.toJSON()).toEqual(JSON.parse(definitionText))
})

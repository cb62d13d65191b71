import { expect, test } from 'vitest'
import { buildAgenda } from '../../src/domain/agenda.ts'
import { readJointSheet } from '../../src/domain/joint-sheet.ts'
import type { QuestionId, Survey } from '../../src/domain/survey.ts'
import type { Answers } from '../scenario/compared.ts'
import { fact, statement, subjects, surveyOf } from '../scenario/small-survey.ts'

const survey = surveyOf(statement('good'), statement('low'), statement('unsure'), statement('mid'), subjects('stuck'), fact('often'))

test('the agenda of a joint sheet holds what is laag or stuck, then what nobody knows, and nothing that goes well or is a fact', () => {
  const agenda = agendaOf({ good: 5, low: 2, unsure: 'unknown', mid: 3, stuck: ['dementia'], often: 'monthly' })
  const items = agenda.themes.flatMap(({ open, folded }) => [...open, ...folded])
  expect(items.map(({ questions, weight }) => [questions.join(' '), weight])).toEqual([
    ['low', 3],
    ['stuck', 3],
    ['unsure', 1],
  ])
  expect(agenda.facts).toEqual([])
})

test.each([1, 2, 3, 4, 5, 'unknown', 'not-applicable', undefined])('one sheet never differs from itself: %s', (value) => {
  const { groups } = readJointSheet(survey, sheetOf(value === undefined ? {} : { good: value, low: value, stuck: ['dementia', 'housing'] }))
  expect(Object.values(groups).filter((group) => apart.includes(group))).toEqual([])
})

/** The groups in which the parties answer differently. */
const apart = ['difference', 'facts-differ', 'municipality-lacks', 'provider-lacks', 'one-knows', 'asked-of-one']

function agendaOf(answers: Answers) {
  return buildAgenda(survey, readJointSheet(survey, sheetOf(answers)), { municipality: [], provider: [] }, 60)
}

function sheetOf(answers: Answers) {
  return { answers, visible: visibleIn(survey) }
}

function visibleIn({ questions }: Survey): ReadonlySet<QuestionId> {
  return new Set(questions.map(({ id }) => id))
}

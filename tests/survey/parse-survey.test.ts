import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSurvey } from '../../src/survey/parse-survey.ts'
import { runs } from '../support/runs.ts'
import { definitionText, metaText } from './shipped-survey.ts'

const definition = {
  pages: [
    { name: 't1', title: 'Een', elements: [{ type: 'radiogroup', name: 'a', title: 'A?', choices: [{ value: 'yes', text: 'Ja' }] }] },
  ],
}
const meta = {
  id: 'x',
  version: '1',
  validFrom: '2018-1',
  changes: [],
  questions: { a: { theme: 't1', view: 'shared', scope: 'pair', for: 'both', levels: { yes: 'high' } } },
}

test('a small survey is read as it stands', () => {
  const parsed = parseSurvey(JSON.stringify(definition), JSON.stringify(meta), 'hash')
  expect(parsed.ok && parsed.value.survey).toEqual({
    id: 'x',
    version: '1',
    sha256: 'hash',
    validFrom: '2018-1',
    themes: [{ id: 't1', title: 'Een' }],
    questions: [
      {
        id: 'a',
        kind: 'single',
        theme: 't1',
        view: 'shared',
        scope: 'pair',
        for: 'both',
        title: 'A?',
        choices: [{ value: 'yes', text: 'Ja', level: 'high' }],
      },
    ],
  })
})

test('the file that is no JSON is named', () => {
  expect(problemOf('{', metaText)).toEqual({ kind: 'not-json', file: 'definition' })
  expect(problemOf(definitionText, '')).toEqual({ kind: 'not-json', file: 'meta' })
})

test.each([
  ['pages', {}, meta],
  ['pages[0]', { pages: ['t1'] }, meta],
  ['t1.elements[0]', { pages: [{ name: 't1', title: 'Een', elements: [null] }] }, meta],
  ['a.type', changed({ type: 'matrix' }), meta],
  ['a', changed({ title: '' }), meta],
  ['a.choices', changed({ choices: 'yes' }), meta],
  ['a.choices[0]', changed({ choices: ['yes'] }), meta],
  ['a.description', changed({ description: 3 }), meta],
  ['a.maxSelectedChoices', changed({ maxSelectedChoices: 'two' }), meta],
  ['meta.meta', definition, []],
  ['meta.validFrom', definition, { ...meta, validFrom: 'soon' }],
  ['meta.changes[0]', definition, { ...meta, changes: [{}] }],
  ['meta.questions.a', definition, { ...meta, questions: {} }],
  ['meta.questions.constructor', changed({ name: 'constructor' }), meta],
  ['meta.questions.a.view', definition, { ...meta, questions: { a: { ...meta.questions.a, view: 'opinion' } } }],
  ['meta.questions.a.theme', definition, { ...meta, questions: { a: { ...meta.questions.a, theme: 't9' } } }],
  ['meta.questions.a.levels', definition, { ...meta, questions: { a: { ...meta.questions.a, levels: { yes: 'top' } } } }],
])('what does not fit is named: %s', (where, definitionJson, metaJson) => {
  const problem = problemOf(JSON.stringify(definitionJson), JSON.stringify(metaJson))
  expect(problem).toEqual({ kind: 'malformed', where })
})

test('any JSON at all is answered, never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (pages, anyMeta) => {
      // No random value is a whole meta file, so none of these is a survey.
      expect(parseSurvey(JSON.stringify({ pages }), JSON.stringify(anyMeta), '').ok).toBe(false)
      expect(parseSurvey(JSON.stringify({ pages: [{ elements: pages }] }), metaText, '').ok).toBe(false)
    }),
    runs(100),
  )
})

function problemOf(definitionJson: string, metaJson: string) {
  const parsed = parseSurvey(definitionJson, metaJson, '')
  return parsed.ok ? null : parsed.problem
}

function changed(fields: object): object {
  return { pages: [{ name: 't1', title: 'Een', elements: [{ ...definition.pages[0]?.elements[0], ...fields }] }] }
}

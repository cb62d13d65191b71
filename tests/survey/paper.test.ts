import { expect, test } from 'vitest'
import { listPaperThemes } from '../../src/domain/paper.ts'
import type { SheetParty } from '../../src/domain/party.ts'
import { visibleQuestionIds } from '../../src/survey/visible-questions.ts'
import { askedOf, shipped, variablesOf } from './shipped-survey.ts'

const { survey, definition } = shipped
// Answers that open the one question that only some get.
const opening = { gren_werkwijze: 'no' }

test.each(['municipality', 'provider', 'together'] as const)('on paper stands all that the %s can be asked, and nothing else', (party) => {
  expect(new Set(onPaper(party, 5))).toEqual(askedOf(party, opening))
})

test('a theme that is not asked in a region of one municipality is not on paper either', () => {
  expect(new Set(onPaper('municipality', 1))).toEqual(askedOf('municipality', opening, 1))
  expect(listPaperThemes(survey, 'municipality', visibleQuestionIds(definition, variablesOf('municipality', 1), {}))).toHaveLength(7)
})

function onPaper(party: SheetParty, regionSize: number): readonly string[] {
  const asked = visibleQuestionIds(definition, variablesOf(party, regionSize), {})
  return listPaperThemes(survey, party, asked).flatMap(({ questions }) => questions.map(({ id }) => id))
}

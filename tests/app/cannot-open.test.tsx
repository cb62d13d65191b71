// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { CannotOpen } from '../../src/app/evaluation/CannotOpen.tsx'
import type { StorageProblem } from '../../src/domain/evaluation-store.ts'
import type { SurveyLoadProblem } from '../../src/domain/survey-problem.ts'
import { cannotOpenTexts } from '../../src/texts/evaluation.ts'
import { partsTexts } from '../../src/texts/parts.ts'
import { surveyLoadProblemText } from '../../src/texts/survey-problems.ts'
import { newEvaluation } from '../storage/evaluations.ts'
import { find, show } from './parts/screen.ts'

const state = newEvaluation()
const { id } = state.evaluation
const onTakeOver = vi.fn()
const pinned = { id: 'evaluation', version: '2019.1' }

test.each<SurveyLoadProblem>([
  { kind: 'unknown-survey', ...pinned },
  { kind: 'different-survey', ...pinned },
])('an evaluation without its questionnaire says why and gives the data as a file: $kind', async (problem) => {
  await show(<CannotOpen id={id} outcome={{ kind: 'survey', problem, state }} onTakeOver={onTakeOver} />)
  expect(document.body.textContent).toContain(surveyLoadProblemText(problem))
  expect(find('.button--primary').textContent).toBe(partsTexts.rescue)
})

test.each<[StorageProblem['kind'], boolean]>([
  ['broken', true],
  ['failed', false],
  ['blocked', false],
])('storage that is %s offers the rows as a file: %s', async (kind, isOffered) => {
  await show(<CannotOpen id={id} outcome={{ kind: 'storage', problem: { kind, detail: '' } }} onTakeOver={onTakeOver} />)
  expect(find('.button--primary').textContent === partsTexts.rescue).toBe(isOffered)
  expect(document.body.textContent?.includes(cannotOpenTexts.storage.rows)).toBe(isOffered)
})

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { EvaluationChange } from '../../../src/domain/evaluation-state.ts'
import type { QuestionId } from '../../../src/domain/survey.ts'
import { openEvaluation } from './evaluation.ts'
import { click, find, show, wordsOf } from './screens.tsx'

vi.setConfig({ testTimeout: 30_000 })

const written: EvaluationChange = {
  kind: 'answer-set',
  party: 'provider',
  question: 'res_beter' as QuestionId,
  value: 'Sneller terugbellen',
}

test('"Druk mijn antwoorden af" prints the page that holds the own answers', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const page = await show(await openEvaluation([written]), 'voorbereiden/provider/controleer')
  expect(wordsOf(page)).toContain('Sneller terugbellen')
  await click(find(page, 'button', 'Druk mijn antwoorden af'))
  expect(print).toHaveBeenCalledOnce()
})

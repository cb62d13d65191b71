// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { clearAllStatuses, statusOf } from '../../src/app/hooks/save-status.ts'
import { ErrorBoundary } from '../../src/app/shell/ErrorBoundary.tsx'
import { errorTexts } from '../../src/texts/shell.ts'
import { newEvaluation } from '../storage/evaluations.ts'
import { find, show } from './parts/screen.ts'

afterEach(clearAllStatuses)

test('after a bug the page does not say that everything is kept when it is not, and offers the file first', async () => {
  const state = newEvaluation()
  statusOf(state.evaluation.id).set({ kind: 'failed', problem: { kind: 'full', detail: '' }, states: () => [state] })
  await show(<Crashing />)
  expect(document.body.textContent).toContain(errorTexts.textUnkept)
  expect(document.body.textContent).not.toContain(errorTexts.textWithData)
  expect(find('.button--primary').textContent).toBe(errorTexts.saveAsFile)
})

test('after a bug with everything kept the way on is to load the page anew', async () => {
  await show(<Crashing />)
  expect(document.body.textContent).toContain(errorTexts.text)
  expect(find('.button--primary').textContent).toBe(errorTexts.reload)
})

function Crashing() {
  return (
    <ErrorBoundary place="#/">
      <Bug />
    </ErrorBoundary>
  )
}

function Bug(): never {
  throw new Error('made to fail')
}

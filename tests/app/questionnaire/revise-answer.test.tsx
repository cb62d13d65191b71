// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { QuestionId } from '../../../src/domain/survey.ts'
import { reviseTexts } from '../../../src/texts/revise.ts'
import { openEvaluation } from './evaluation.ts'
import { click, find, show } from './screens.tsx'

vi.setConfig({ testTimeout: 30_000 })

test('an answer that is revised without another value or a reason stays, and the summary above leads to both fields', async () => {
  const session = await openEvaluation([
    { kind: 'answer-set', party: 'municipality', question: 'team_bekend' as QuestionId, value: 4 },
    { kind: 'sheet-ready', party: 'municipality' },
    { kind: 'sheet-ready', party: 'provider' },
    { kind: 'meeting-begun', date: '2026-11-21' },
  ])
  const page = await show(session, 'voorbereiden/municipality/controleer')
  await click(find(page, 'button', reviseTexts.change))
  await click(find(page, 'button', reviseTexts.save))
  const links = [...page.querySelectorAll<HTMLAnchorElement>('.error-summary a')]
  expect(links.map(({ textContent }) => textContent)).toEqual([reviseTexts.same, reviseTexts.reasonMissing])
  await click(links[1])
  expect(document.activeElement?.id).toBe('herzie-reden')
  expect(session.get().state.sheets.municipality?.changes).toEqual([])

  await click(find(page, 'button', reviseTexts.cancel))
  expect(page.querySelector('.error-summary')).toBeNull()
})

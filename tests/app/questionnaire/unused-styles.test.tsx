// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { isUnusedStyle } from '../../../scripts/build/unused-survey-styles.ts'
import { openEvaluation, publishedSurvey } from './evaluation.ts'
import { show } from './screens.tsx'

// Each test draws a whole page of the form; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000 })

test('no style that the build leaves out is one that a page of the questionnaire has', async () => {
  const session = await openEvaluation()
  const { survey } = await publishedSurvey()
  const classes = new Set<string>()
  for (const step of survey.themes.keys()) {
    const root = await show(session, `voorbereiden/municipality/${step + 1}`)
    expect(root.querySelector('.sd-question')).not.toBeNull()
    for (const element of document.querySelectorAll('[class]')) for (const name of element.classList) classes.add(name)
  }
  expect(classes).toContain('sd-selectbase')
  expect([...classes].filter((name) => isUnusedStyle(`.${name}`))).toEqual([])
})

test('and the styles of what it never shows are left out', () => {
  expect(['.sd-rating__item', '.sv-popup .sv-list', '.sd-boolean--checked'].every(isUnusedStyle)).toBe(true)
  expect(['.sd-question', '.sd-radio__item', '.sd-listing'].some(isUnusedStyle)).toBe(false)
})

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import type { EvaluationChange } from '../../../src/domain/evaluation-state.ts'
import type { QuestionId } from '../../../src/domain/survey.ts'
import { openEvaluation } from './evaluation.ts'
import { click, find, show, walk, wordsOf } from './screens.tsx'

// Each test draws a whole page of the form; on a busy machine that takes seconds.
vi.setConfig({ testTimeout: 30_000 })

const secret = 'Dit mag de ander nog niet lezen'
const written: EvaluationChange = { kind: 'answer-set', party: 'municipality', question: 'res_beter' as QuestionId, value: secret }
const municipalityReady: EvaluationChange = { kind: 'sheet-ready', party: 'municipality' }
const providerReady: EvaluationChange = { kind: 'sheet-ready', party: 'provider' }
const ownPages = ['voorbereiden/municipality', 'voorbereiden/municipality/8', 'voorbereiden/municipality/controleer']

test('a party that is ready hands over, and none of its pages shows an answer until the other is ready', async () => {
  const session = await openEvaluation([written])
  const page = await show(session, 'voorbereiden/municipality/controleer')
  expect(wordsOf(page)).toContain(secret)
  await click(find(page, 'button', 'Mijn antwoorden zijn klaar'))
  await walk('wissel')
  expect(find(page, 'h1')?.textContent).toBe('Geef het apparaat aan Thuiszorg Voorbeeld')
  for (const path of [...ownPages, 'wissel', 'voorbereiden/provider', 'voorbereiden/provider/8', 'voorbereiden/provider/controleer']) {
    const shown = await show(session, path)
    expect(wordsOf(shown)).not.toContain(secret)
    expect([...shown.querySelectorAll('textarea')].map(({ value }) => value)).not.toContain(secret)
  }
})

test('when both are ready each may look again, and still take its word back', async () => {
  const session = await openEvaluation([written, municipalityReady, providerReady])
  const page = await show(session, 'voorbereiden/municipality/controleer')
  expect(wordsOf(page)).toContain(secret)
  expect(find(page, 'button', 'Wijzig')).toBeUndefined()
  await click(find(page, 'button', 'Pas uw antwoorden weer aan'))
  expect(session.get().state.sheets.municipality?.readyAt).toBeUndefined()
  expect(find(page, 'button', 'Wijzig')).toBeDefined()
})

test('once the meeting has begun the answers can be read and not changed', async () => {
  const session = await openEvaluation([written, municipalityReady, providerReady, { kind: 'meeting-begun', date: '2018-11-21' }])
  expect((await show(session, 'voorbereiden/municipality/8')).querySelector('textarea')).toBeNull()
  const page = await show(session, 'voorbereiden/municipality/controleer')
  expect(wordsOf(page)).toContain(secret)
  expect(find(page, 'button', 'Pas uw antwoorden weer aan')).toBeUndefined()
})

test('"Wijzig" leads to the question itself, and from there straight back', async () => {
  const page = await show(await openEvaluation([written]), 'voorbereiden/municipality/controleer')
  await click(find(page, '.summary-list__change button', 'Wat moet als eerste beter?'))
  await walk('voorbereiden/municipality/8')
  expect(document.activeElement?.closest('[data-name]')?.getAttribute('data-name')).toBe('res_beter')
  expect(find(page, '.button--primary')?.textContent).toBe('Terug naar uw antwoorden')
})

test('the check page names what is empty and lets the party be ready all the same', async () => {
  const session = await openEvaluation()
  const page = await show(session, 'voorbereiden/provider/controleer')
  expect(wordsOf(page)).toContain('35 vragen zijn nog leeg. Dat mag.')
  await click(find(page, 'button', 'Mijn antwoorden zijn klaar'))
  expect(session.get().state.sheets.provider?.readyAt).toBeDefined()
})

test('a party of another kind of evaluation is sent back', async () => {
  const page = await show(await openEvaluation(), 'voorbereiden/together/1')
  expect(find(page, 'h1')?.textContent).toBe('Deze pagina hoort niet bij deze evaluatie')
})

// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { deviceStore } from '../../../src/app/hooks/stores.ts'
import type { LiveSession } from '../../../src/app/hooks/use-session.ts'
import type { EvaluationId } from '../../../src/domain/evaluation.ts'
import type { EvaluationChange } from '../../../src/domain/evaluation-state.ts'
import type { QuestionId } from '../../../src/domain/survey.ts'
import { counterText } from '../../../src/texts/parts.ts'
import { takeOverTexts as texts } from '../../../src/texts/take-over.ts'
import { openEvaluation, stateAfter } from './evaluation.ts'
import { click, find, show, wordsOf } from './screens.tsx'

vi.setConfig({ testTimeout: 30_000 })

const first = 'voorbereiden/municipality/1'
const sister = { municipality: 'Haarlem', provider: 'Buurtzorg Voorbeeld' }
const at = '2026-11-21T11:00:00.000Z'

beforeEach(async () => {
  const store = await deviceStore()
  await store.wipeAll()
  const told = stateAfter([
    answer('ctx_team', 'organisation'),
    answer('ctx_huisarts', 'together'),
    answer('ctx_vorm', 'standing'),
    answer('ctx_bijzonder', 'Veel ouderen alleen.'),
  ])
  const provider = { scheme: 'none', value: '', name: sister.provider } as const
  await store.create({ ...told, evaluation: { ...told.evaluation, id: 'sister' as EvaluationId, provider } }, at)
})

test('offers what the same party answered about itself, and fills in nothing by itself', async () => {
  const session = await openEvaluation()
  const page = await shownWithOffer(session)
  expect(wordsOf(page)).toContain(texts.title(3))
  expect(wordsOf(page)).toContain(texts.offer('Haarlem en Buurtzorg Voorbeeld'))
  expect(answersOf(session)).toEqual({})
})

test('"Neem over" fills in and keeps only what is empty, says where it is from, and shows it in the form', async () => {
  const session = await openEvaluation([answer('ctx_huisarts', 'separate')])
  const page = await shownWithOffer(session)
  await click(find(page, 'button', texts.take))
  expect(wordsOf(page)).toContain('Overgenomen uit Haarlem en Buurtzorg Voorbeeld. Klopt dit?')
  expect(answersOf(session)).toEqual({ ctx_huisarts: 'separate', ctx_team: 'organisation', ctx_bijzonder: 'Veel ouderen alleen.' })
  expect(page.querySelector<HTMLTextAreaElement>('[data-name=ctx_bijzonder] textarea')?.value).toBe('Veel ouderen alleen.')
  expect(page.querySelector('[data-name=ctx_bijzonder]')?.textContent).toContain(counterText('Veel ouderen alleen.'.length, 300))
  expect(session.get().state.sheets.municipality?.shared).toEqual([])
})

test('offers nothing to the other party, nor once all is answered', async () => {
  const provider = await openEvaluation()
  expect(wordsOf(await shown(provider, 'voorbereiden/provider/1'))).not.toContain(texts.take)
  const full = await openEvaluation([answer('ctx_team', 'own'), answer('ctx_huisarts', 'separate'), answer('ctx_bijzonder', 'Niets')])
  expect(wordsOf(await shown(full, first))).not.toContain(texts.take)
})

async function shown(session: LiveSession, path: string): Promise<HTMLElement> {
  const page = await show(session, path)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  return page
}

async function shownWithOffer(session: LiveSession): Promise<HTMLElement> {
  const page = await show(session, first)
  await vi.waitFor(() => expect(wordsOf(page)).toContain(texts.take), { timeout: 10_000 })
  return page
}

function answer(question: string, value: string): EvaluationChange {
  return { kind: 'answer-set', party: 'municipality', question: question as QuestionId, value }
}

function answersOf(session: LiveSession) {
  return session.get().state.sheets.municipality?.answers ?? {}
}

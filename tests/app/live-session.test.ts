import { expect, test } from 'vitest'
import { type OwnedSession, openLiveSession } from '../../src/app/evaluation/live-session.ts'
import { observable } from '../../src/app/hooks/observable.ts'
import type { SaveStatus } from '../../src/app/hooks/save-status.ts'
import type { EvaluationStore } from '../../src/domain/evaluation-store.ts'
import type { Survey, SurveyVariables } from '../../src/domain/survey.ts'
import { openMemoryStore } from '../../src/storage/memory-store.ts'
import type { SurveyDefinition } from '../../src/survey/parse-survey.ts'
import { answer, newEvaluation } from '../storage/evaluations.ts'

const start = newEvaluation()
const { id } = start.evaluation

test('a change is in memory at once, and kept when the promise resolves', async () => {
  const { session, store, status } = await open()
  const saving = session.get().save(answer('ctx_team', 'own'))
  expect(answers(session)).toEqual({ ctx_team: 'own' })
  expect(status.get()).toEqual({ kind: 'saving' })
  expect(await saving).toBe(true)
  expect(await keptAnswers(store)).toEqual({ ctx_team: 'own' })
  expect(status.get()).toMatchObject({ kind: 'saved' })
})

test('changes are written in the order in which they were made', async () => {
  const { session, store } = await open()
  const values = Array.from({ length: 20 }, (_, place) => place)
  await Promise.all(values.map((value) => session.get().save(answer('ctx_team', value))))
  expect(await keptAnswers(store)).toEqual({ ctx_team: 19 })
})

test('a refused write says so, stays in memory, and is written with the next one', async () => {
  const { session, store, status, refuse } = await open()
  refuse(true)
  expect(await session.get().save(answer('ctx_team', 'own'))).toBe(false)
  expect(status.get()).toMatchObject({ kind: 'failed', problem: { kind: 'full' } })
  expect(answers(session)).toEqual({ ctx_team: 'own' })
  expect(await session.settle()).toBe(false)
  refuse(false)
  expect(await session.get().save(answer('ctx_vorm', 'standing'))).toBe(true)
  expect(await keptAnswers(store)).toEqual({ ctx_team: 'own', ctx_vorm: 'standing' })
  expect(status.get()).toMatchObject({ kind: 'saved' })
})

test('trying again writes what was refused', async () => {
  const { session, store, status, refuse } = await open()
  refuse(true)
  await session.get().save(answer('ctx_team', 'own'))
  refuse(false)
  const failedStatus = status.get()
  if (failedStatus.kind === 'failed') await failedStatus.retry?.()
  expect(await keptAnswers(store)).toEqual({ ctx_team: 'own' })
  expect(await session.settle()).toBe(true)
})

test('the file that is offered holds the newest state, also what came after the failure', async () => {
  const { session, status, refuse } = await open()
  refuse(true)
  await session.get().save(answer('ctx_team', 'own'))
  const offered = status.get()
  await session.get().save(answer('ctx_vorm', 'standing'))
  const states = offered.kind === 'failed' ? offered.states() : []
  expect(states.map(({ sheets }) => sheets.municipality?.answers)).toEqual([{ ctx_team: 'own', ctx_vorm: 'standing' }])
})

test('a session that another tab took over writes nothing more', async () => {
  const { session, store } = await open()
  session.stop()
  expect(await session.get().save(answer('ctx_team', 'own'))).toBe(false)
  expect(await keptAnswers(store)).toBeUndefined()
})

test('what comes in after another tab took over stays in memory, and counts as not kept', async () => {
  const { session, status } = await open()
  await session.get().save(answer('ctx_team', 'own'))
  session.stop()
  expect(await session.settle()).toBe(true)
  await session.get().save(answer('ctx_vorm', 'standing'))
  expect(await session.settle()).toBe(false)
  expect(answers(session)).toEqual({ ctx_team: 'own', ctx_vorm: 'standing' })
  expect(status.get()).toMatchObject({ kind: 'saved' })
})

test('whoever watches sees every change once', async () => {
  const { session } = await open()
  const seen: unknown[] = []
  const stop = session.watch(({ state }) => seen.push(state.sheets.municipality?.answers['ctx_team']))
  await session.get().save(answer('ctx_team', 'own'))
  stop()
  await session.get().save(answer('ctx_team', 'other'))
  expect(seen).toEqual(['own'])
})

async function open() {
  const store = openMemoryStore()
  await store.create(start, start.evaluation.createdAt)
  const status = observable<SaveStatus>({ kind: 'idle' })
  let isRefusing = false
  const save: EvaluationStore['save'] = async (...call) =>
    isRefusing ? { ok: false, problem: { kind: 'full', detail: 'QuotaExceededError' } } : await store.save(...call)
  const session = openLiveSession(start, {
    store: { ...store, save },
    status,
    keptStatus: (at) => ({ kind: 'saved', at }),
    // A session hands these on; nothing here looks into them.
    survey: {} as Survey,
    definition: {} as SurveyDefinition,
    variables: () => ({}) as SurveyVariables,
    isExample: false,
    hasSeveralRegions: false,
    now: () => '2018-11-21T10:05:00.000Z',
    newId: () => 'id',
  })
  const refuse = (refusing: boolean) => {
    isRefusing = refusing
  }
  return { session, store, status, refuse }
}

function answers(session: OwnedSession): unknown {
  return session.get().state.sheets.municipality?.answers
}

async function keptAnswers(store: EvaluationStore): Promise<unknown> {
  const kept = await store.load(id)
  return kept.ok ? kept.value?.sheets.municipality?.answers : kept.problem
}

// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { openLiveSession } from '../../src/app/evaluation/live-session.ts'
import {
  forgetAllWiped,
  forgetWiped,
  heldSession,
  holdSession,
  type OnLost,
  settleAll,
  type TabSession,
} from '../../src/app/evaluation/tab-sessions.ts'
import { askToStayWhileUnkept } from '../../src/app/hooks/ask-to-stay.ts'
import { saveStatus, statusOf } from '../../src/app/hooks/save-status.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import type { EvaluationState } from '../../src/domain/evaluation-state.ts'
import type { EvaluationStore } from '../../src/domain/evaluation-store.ts'
import type { Survey, SurveyVariables } from '../../src/domain/survey.ts'
import { openMemoryStore } from '../../src/storage/memory-store.ts'
import type { SurveyDefinition } from '../../src/survey/parse-survey.ts'
import { answer, newEvaluation } from '../storage/evaluations.ts'

const viewer: OnLost = () => undefined
afterEach(() => forgetAllWiped())

test('a good write in one evaluation does not hide what is not kept in another', async () => {
  const one = await hold('one')
  one.refuse(true)
  await one.save('own')
  await one.held.hide(viewer)
  const two = await hold('two')
  await two.save('own')
  expect(statusOf(two.id).get()).toMatchObject({ kind: 'saved' })
  expect(saveStatus.get()).toMatchObject({ kind: 'failed', problem: { kind: 'full' } })
  expect(unkeptIds()).toEqual(['one'])
})

test('whoever closes the tab is asked while something is not kept, on whatever screen, and no longer once it is', async () => {
  const stop = askToStayWhileUnkept()
  const one = await hold('one')
  expect(isAsked()).toBe(false)
  one.refuse(true)
  await one.save('own')
  await one.held.hide(viewer)
  expect(isAsked()).toBe(true)
  one.refuse(false)
  await retry()
  expect(isAsked()).toBe(false)
  stop()
})

test('an evaluation that could not be kept stays with this tab and its lock until trying again works', async () => {
  const one = await hold('one')
  one.refuse(true)
  await one.save('own')
  await one.held.hide(viewer)
  expect(heldSession(one.id)).toBe(one.held)
  expect(one.released()).toBe(0)
  one.refuse(false)
  await retry()
  expect(heldSession(one.id)).toBeUndefined()
  expect(one.released()).toBe(1)
  expect(saveStatus.get()).toEqual({ kind: 'idle' })
})

test('an evaluation that was kept is let go when it leaves the screen, but not when it came back meanwhile', async () => {
  const one = await hold('one')
  await one.save('own')
  const hiding = one.held.hide(viewer)
  const next: OnLost = () => undefined
  one.held.show(next)
  await hiding
  expect(one.released()).toBe(0)
  await one.held.hide(next)
  expect(one.released()).toBe(1)
  expect(saveStatus.get()).toEqual({ kind: 'idle' })
})

test('wiping takes along what was not kept: no warning stays, and nothing brings the evaluation back', async () => {
  const [one, two] = [await hold('one'), await hold('two')]
  for (const each of [one, two]) {
    each.refuse(true)
    await each.save('own')
    await each.held.hide(viewer)
  }
  forgetWiped(one.id)
  expect([heldSession(one.id), one.released()]).toEqual([undefined, 1])
  expect(unkeptIds()).toEqual(['two'])
  forgetAllWiped()
  expect(heldSession(two.id)).toBeUndefined()
  expect(saveStatus.get()).toEqual({ kind: 'idle' })
})

test('what was not kept when another tab took over stays guarded, and is handed on once', async () => {
  const one = await hold('one')
  const handedOn: unknown[] = []
  one.held.show((unkept) => handedOn.push(unkept?.sheets.municipality?.answers))
  one.refuse(true)
  await one.save('own')
  await one.held.lose()
  expect(handedOn).toEqual([{ ctx_team: 'own' }])
  expect(unkeptIds()).toEqual(['one'])
  expect(heldSession(one.id)).toBeUndefined()
})

test('"everything is kept" waits for writes on their way, and is untrue while one is refused', async () => {
  const one = await hold('one')
  const saving = one.save('own')
  expect(await settleAll()).toBe(true)
  expect(await one.kept()).toEqual({ ctx_team: 'own' })
  await saving
  one.refuse(true)
  await one.save('other')
  expect(await settleAll()).toBe(false)
})

interface Held {
  readonly id: EvaluationId
  readonly held: TabSession
  readonly save: (value: string) => Promise<boolean>
  readonly refuse: (refusing: boolean) => void
  readonly released: () => number
  readonly kept: () => Promise<unknown>
}

/** An evaluation on screen in this tab. */
async function hold(name: string): Promise<Held> {
  const start: EvaluationState = newEvaluation(name)
  const { id } = start.evaluation
  const store = openMemoryStore()
  await store.create(start, start.evaluation.createdAt)
  let isRefusing = false
  let released = 0
  const save: EvaluationStore['save'] = async (...call) =>
    isRefusing ? { ok: false, problem: { kind: 'full', detail: 'QuotaExceededError' } } : await store.save(...call)
  const session = openLiveSession(start, {
    store: { ...store, save },
    status: statusOf(id),
    keptStatus: (at) => ({ kind: 'saved', at }),
    onAllKept: () => held.settled(),
    // A session hands these on; nothing here looks into them.
    survey: {} as Survey,
    definition: {} as SurveyDefinition,
    variables: () => ({}) as SurveyVariables,
    isExample: false,
    hasSeveralRegions: false,
    now: () => '2018-11-21T10:05:00.000Z',
    newId: () => 'id',
  })
  const held = holdSession(id, session, () => {
    released += 1
  })
  held.show(viewer)
  return {
    id,
    held,
    save: (value) => session.get().save(answer('ctx_team', value)),
    refuse: (refusing) => {
      isRefusing = refusing
    },
    released: () => released,
    kept: async () => {
      const loaded = await store.load(id)
      return loaded.ok ? loaded.value?.sheets.municipality?.answers : loaded.problem
    },
  }
}

async function retry(): Promise<void> {
  const status = saveStatus.get()
  if (status.kind === 'failed') await status.retry?.()
}

function unkeptIds(): readonly string[] {
  const status = saveStatus.get()
  return status.kind === 'failed' ? status.states().map(({ evaluation }) => evaluation.id) : []
}

/** True when the browser would ask before it closes the tab. */
function isAsked(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  dispatchEvent(event)
  return event.defaultPrevented
}

// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deviceStore, wipeEverything } from '../../src/app/hooks/stores.ts'
import { type LookedAt, lookAtBackup, restoreEvaluations } from '../../src/app/opening/restore-evaluations.ts'
import type { EvaluationState } from '../../src/domain/evaluation-state.ts'
import { loadExample } from '../../src/survey/example.ts'

const at = '2018-11-21T10:05:00.000Z'
const example = await loadExample()
const inBackup = withId(1)
const here: EvaluationState = { ...inBackup, agreements: [] }

let isElsewhere = false

beforeEach(() => {
  isElsewhere = false
  // This environment has no Web Locks: another tab holds each lock, or nobody does.
  const request = async (_name: string, _options: unknown, hold: () => Promise<void>) => {
    if (isElsewhere) throw new DOMException('signal timed out', 'TimeoutError')
    await hold()
  }
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } })
})

afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await wipeEverything()
})

test('what is here is given as one file first, and then replaced', async () => {
  const created = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file')
  const other = withId(2)
  await keep(here)
  await keep({ ...other, agreements: [] })
  const outcomes = await restoreEvaluations(await look(inBackup, other))
  expect(outcomes.map(([, outcome]) => outcome)).toEqual(['restored', 'restored'])
  expect(created).toHaveBeenCalledTimes(1)
  expect((await kept())?.agreements).toEqual(inBackup.agreements)
  expect((await look(inBackup)).map(({ restoring }) => restoring.kind)).toEqual(['same'])
})

test('what changed since the user looked stays as it is', async () => {
  await keep(here)
  const looked = await look(inBackup)
  await (await deviceStore()).save(here.evaluation.id, { kind: 'draft-kept', field: 'agreements', text: 'Half getypt' }, at)
  expect((await restoreEvaluations(looked)).map(([, outcome]) => outcome)).toEqual(['changed'])
  expect(await kept()).toMatchObject({ agreements: [], drafts: { agreements: 'Half getypt' } })
})

test('while no file of what is here can be made, nothing is replaced', async () => {
  vi.stubGlobal('reportError', () => undefined)
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new TypeError('made to fail')
  })
  await keep(here)
  expect((await restoreEvaluations(await look(inBackup))).map(([, outcome]) => outcome)).toEqual(['failed'])
  expect((await kept())?.agreements).toEqual([])
})

test('what is open in another tab stays as it is', async () => {
  await keep(here)
  const looked = await look(inBackup)
  isElsewhere = true
  expect((await restoreEvaluations(looked)).map(([, outcome]) => outcome)).toEqual(['elsewhere'])
  expect((await kept())?.agreements).toEqual([])
})

function withId(last: number): EvaluationState {
  const id = `a3c4e0aa-0000-4000-8000-00000000000${last}` as EvaluationState['evaluation']['id']
  return { ...example, evaluation: { ...example.evaluation, id } }
}

async function keep(state: EvaluationState): Promise<void> {
  expect(await (await deviceStore()).create(state, at)).toMatchObject({ ok: true })
}

async function kept(): Promise<EvaluationState | undefined> {
  const loaded = await (await deviceStore()).load(here.evaluation.id)
  return loaded.ok ? loaded.value : undefined
}

async function look(...evaluations: readonly EvaluationState[]): Promise<readonly LookedAt[]> {
  const looked = await lookAtBackup({ madeAt: at, appVersion: '0', evaluations, unreadable: 0 })
  if (!looked.ok) throw new Error('not looked at')
  return looked.value
}

import { afterEach, expect, test, vi } from 'vitest'
import { takeEvaluationLock } from '../../src/app/evaluation/evaluation-lock.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'

const id = 'one' as EvaluationId
const onLost = () => undefined

afterEach(() => vi.unstubAllGlobals())

test.each(['TimeoutError', 'AbortError'])('a lock that does not come free (%s) means that another tab has the evaluation', async (name) => {
  refuseWith(new DOMException('made to fail', name))
  expect(await takeEvaluationLock(id, 'ask', onLost)).toBeUndefined()
})

test.each(['ask', 'steal'] as const)('a browser that forbids locks lets the tab go on without one (%s)', async (how) => {
  refuseWith(new DOMException('made to fail', 'SecurityError'))
  expect(await takeEvaluationLock(id, how, onLost)).toBeTypeOf('function')
})

test.each([new DOMException('made to fail', 'DataError'), new TypeError('made to fail')])('%s is no other tab but a bug', async (error) => {
  refuseWith(error)
  await expect(takeEvaluationLock(id, 'ask', onLost)).rejects.toBe(error)
})

test('a browser without locks lets the tab go on', async () => {
  vi.stubGlobal('navigator', {})
  expect(await takeEvaluationLock(id, 'ask', onLost)).toBeTypeOf('function')
})

function refuseWith(error: Error): void {
  vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(error) } })
}

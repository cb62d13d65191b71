import { expect, test } from 'vitest'
import { buildOfflineChecks, isReadyForOffline, type OfflineFacts } from '../../../src/app/offline-check/offline-checks.ts'

const allThere: OfflineFacts = { files: { kind: 'kept' }, storage: 'kept', isPersistent: true, notReady: [] }

test('with everything there the meeting can be held without internet', () => {
  expect(outcomesOf(allThere)).toEqual(['files fine', 'storage fine', 'persistence fine', 'answers fine'])
  expect(isReadyForOffline(buildOfflineChecks(allThere))).toBe(true)
})

test.each([
  [{ files: { kind: 'missing', count: 2 } }, 'files missing'],
  [{ files: { kind: 'installing' } }, 'files missing'],
  [{ files: { kind: 'no-worker' } }, 'files missing'],
  [{ storage: 'not-kept' }, 'storage missing'],
  [{ notReady: ['provider'] }, 'answers missing'],
] satisfies [Partial<OfflineFacts>, string][])('%j stands in the way', (found, line) => {
  const facts = { ...allThere, ...found }
  expect(outcomesOf(facts)).toContain(line)
  expect(isReadyForOffline(buildOfflineChecks(facts))).toBe(false)
})

test('a browser that promises nothing is advice, and does not stand in the way', () => {
  const facts = { ...allThere, isPersistent: false }
  expect(outcomesOf(facts)).toContain('persistence advice')
  expect(isReadyForOffline(buildOfflineChecks(facts))).toBe(true)
})

function outcomesOf(facts: OfflineFacts): readonly string[] {
  return buildOfflineChecks(facts).map(({ about, outcome }) => `${about} ${outcome}`)
}

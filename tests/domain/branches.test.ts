import { expect, test } from 'vitest'
import { applyChange, isRevising, latestRecordOf } from '../../src/domain/evaluation-state.ts'
import { findBranches, isForkedFrom } from '../../src/domain/merge-records.ts'
import { type FrozenRecord, senderOf } from '../../src/domain/record.ts'
import { tellStory } from '../scenario/story.ts'

const at = '2018-06-25T10:00:00.000Z'

function record(contentHash: string, revision: number, parent?: string): FrozenRecord {
  return {
    recordJson: '{}',
    privateJson: '{}',
    contentHash,
    revision,
    ...(parent === undefined ? {} : { parent }),
    frozenAt: `2018-06-2${revision}T10:00:00.000Z`,
    confirmations: [],
  }
}

const hashesOf = (records: readonly FrozenRecord[]) => records.map(({ contentHash }) => contentHash)

test('records in one line do not part, also when one in between is not here', () => {
  expect(findBranches([])).toEqual([])
  expect(findBranches([record('a1', 1), record('a2', 2, 'a1'), record('a3', 3, 'a2')])).toEqual([])
  expect(findBranches([record('a1', 1), record('a3', 3, 'a2')])).toEqual([])
})

test('two beginnings part, and so do two that go on from the same one, and two of one revision', () => {
  expect(hashesOf(findBranches([record('a1', 1), record('b1', 1)]))).toEqual(['a1', 'b1'])
  expect(hashesOf(findBranches([record('a1', 1), record('a2', 2, 'a1'), record('b2', 2, 'a1')]))).toEqual(['a2', 'b2'])
  expect(hashesOf(findBranches([record('a2', 2, 'a1'), record('b2', 2, 'b1')]))).toEqual(['a2', 'b2'])
})

test('a line that went on after it parted is named by its last record', () => {
  const all = [record('a1', 1), record('b1', 1), record('b2', 2, 'b1')]
  expect(hashesOf(findBranches(all))).toEqual(['a1', 'b2'])
  expect(isForkedFrom(all, all[0] as FrozenRecord, all[2] as FrozenRecord)).toBe(true)
  expect(isForkedFrom(all, all[1] as FrozenRecord, all[2] as FrozenRecord)).toBe(false)
})

test('the chosen record counts, with what goes on from it; the other is never taken away', () => {
  const parted = { ...tellStory().state, records: [record('a1', 1), record('b1', 1)] }
  expect(latestRecordOf(parted)?.contentHash).toBe('b1')
  const chosen = applyChange(parted, { kind: 'record-chosen', contentHash: 'a1', writer: 'provider' }, at)
  expect(latestRecordOf(chosen)?.contentHash).toBe('a1')
  expect(chosen.evaluation.writer).toBe('provider')
  expect(chosen.records).toEqual(parted.records)
  const revising = applyChange(chosen, { kind: 'revision-begun', contentHash: 'a1', reason: 'Naam' }, at)
  expect(isRevising(revising)).toBe(true)
  const next = applyChange(revising, { kind: 'record-frozen', record: record('a2', 2, 'a1') }, at)
  expect(latestRecordOf(next)?.contentHash).toBe('a2')
  expect(hashesOf(next.records)).toEqual(['a1', 'b1', 'a2'])
  const other = applyChange(next, { kind: 'record-chosen', contentHash: 'b1', writer: 'municipality' }, at)
  expect(latestRecordOf(other)?.contentHash).toBe('b1')
  expect(hashesOf(other.records)).toEqual(['a1', 'b1', 'a2'])
})

test('a record that is not here cannot be chosen', () => {
  const { state } = tellStory()
  expect(applyChange(state, { kind: 'record-chosen', contentHash: 'nowhere', writer: 'provider' }, at)).toBe(state)
})

test('the text of a record says who sends it; one that does not say so gives nothing', () => {
  expect(senderOf({ recordJson: '{"sheets":[{"sender":"municipality"}],"sender":"provider"}' })).toBe('provider')
  expect(senderOf({ recordJson: '{"sender":"somebody"}' })).toBeUndefined()
  expect(senderOf({ recordJson: 'not json' })).toBeUndefined()
})

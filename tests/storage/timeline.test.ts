import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import type { EvaluationStore } from '../../src/domain/evaluation-store.ts'
import { timelineEventOf } from '../../src/domain/timeline.ts'
import { openDexieStore } from '../../src/storage/dexie-store.ts'
import { openMemoryStore } from '../../src/storage/memory-store.ts'
import { anyChange } from '../scenario/any-change.ts'
import { answer, newEvaluation } from './evaluations.ts'

const at = '2018-11-21T10:05:00.000Z'
const minuteOf = (place: number) => `2018-11-21T11:${String(place).padStart(2, '0')}:00.000Z`
let databases = 0

const stores: readonly (readonly [string, () => EvaluationStore])[] = [
  ['IndexedDB', () => openDexieStore(`timeline-${++databases}`)],
  ['memory', () => openMemoryStore()],
]

describe.each(stores)('the timeline in %s', (_, openStore) => {
  test('tells after any changes every turn in its order, from the beginning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 12 }), async (changes) => {
        const store = openStore()
        const { id } = newEvaluation().evaluation
        await store.create(newEvaluation(), at)
        for (const [place, change] of changes.entries()) await store.save(id, change, minuteOf(place))
        const turns = changes.flatMap((change, place) => timelineEventOf(change, minuteOf(place)) ?? [])
        expect(await store.loadTimeline(id)).toEqual({ ok: true, value: [{ kind: 'created', at }, ...turns] })
      }),
      { numRuns: 50 },
    )
  }, 60_000)

  test('holds nothing that was answered, and nothing of another evaluation', async () => {
    const store = openStore()
    await store.create(newEvaluation('one'), at)
    await store.create(newEvaluation('two'), at)
    await store.save('one' as EvaluationId, answer('ctx_team', 'geheim'), at)
    await store.save('two' as EvaluationId, { kind: 'sheet-ready', party: 'provider' }, at)
    expect(await store.loadTimeline('one' as EvaluationId)).toEqual({ ok: true, value: [{ kind: 'created', at }] })
  })

  test('is empty for an evaluation that is not there, and gone with one that is wiped', async () => {
    const store = openStore()
    await store.create(newEvaluation('one'), at)
    await store.wipe('one' as EvaluationId)
    for (const id of ['one', 'nobody']) expect(await store.loadTimeline(id as EvaluationId)).toEqual({ ok: true, value: [] })
  })
})

import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import { applyChange, type EvaluationChange, type EvaluationState } from '../../src/domain/evaluation-state.ts'
import type { EvaluationList, EvaluationStore } from '../../src/domain/evaluation-store.ts'
import { figuresOf, outlineOf } from '../../src/domain/outline.ts'
import { buildSteps } from '../../src/domain/steps.ts'
import { openDexieStore } from '../../src/storage/dexie-store.ts'
import { openMemoryStore } from '../../src/storage/memory-store.ts'
import { anyChange } from '../scenario/any-change.ts'
import { runs } from '../support/runs.ts'
import { agreement, answer, newEvaluation } from './evaluations.ts'

const at = '2018-11-21T10:05:00.000Z'
const later = '2018-11-21T10:06:00.000Z'
let databases = 0

const stores: readonly (readonly [string, () => EvaluationStore])[] = [
  ['IndexedDB', () => openDexieStore(`contract-${++databases}`)],
  ['memory', () => openMemoryStore()],
]

describe.each(stores)('the store in %s', (_, openStore) => {
  test('gives back what was created', async () => {
    const store = openStore()
    const state = newEvaluation()
    expect(await store.create(state, at)).toEqual({ ok: true, value: undefined })
    expect(await store.load(state.evaluation.id)).toEqual({ ok: true, value: state })
  })

  test('knows nothing of an evaluation that was never created', async () => {
    const store = openStore()
    expect(await store.load('nobody' as EvaluationId)).toEqual({ ok: true, value: undefined })
    expect(await store.save('nobody' as EvaluationId, answer('ctx_team', 'own'), at)).toMatchObject({
      ok: false,
      problem: { kind: 'failed' },
    })
    expect(await store.load('nobody' as EvaluationId)).toEqual({ ok: true, value: undefined })
  })

  test('does not overwrite an evaluation by creating it again', async () => {
    const store = openStore()
    const state = newEvaluation()
    await store.create(state, at)
    await store.save(state.evaluation.id, answer('ctx_team', 'own'), at)
    expect(await store.create(state, later)).toMatchObject({ ok: false, problem: { kind: 'failed' } })
    expect((await loaded(store, state)).sheets.municipality?.answers).toEqual({ ctx_team: 'own' })
  })

  test('holds after any changes what the domain says they come to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 12 }), async (changes) => {
        const store = openStore()
        const start = newEvaluation()
        await store.create(start, at)
        for (const change of changes) expect(await store.save(start.evaluation.id, change, at)).toMatchObject({ ok: true })
        expect(comparable(await loaded(store, start))).toEqual(comparable(fold(start, changes)))
      }),
      runs(100),
    )
  })

  test('gives back a full evaluation that was created whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 12 }), async (changes) => {
        const store = openStore()
        const state = fold(newEvaluation(), changes)
        await store.create(state, at)
        expect(comparable(await loaded(store, state))).toEqual(comparable(state))
      }),
      runs(50),
    )
  })

  test('lists after any changes the steps that follow from all that is kept, and where the meeting was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 20 }), async (changes) => {
        const store = openStore()
        const start = newEvaluation()
        await store.create(start, at)
        for (const change of changes) {
          await store.save(start.evaluation.id, change, at)
          const whole = await loaded(store, start)
          const [listed] = (await list(store)).evaluations
          expect(listed?.figures).toEqual(figuresOf(whole))
          expect(listed && buildSteps(listed)).toEqual(buildSteps(outlineOf(whole)))
        }
      }),
      runs(60),
    )
  })

  test('lists an evaluation that was created whole with its figures, and no answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 20 }), async (changes) => {
        const store = openStore()
        const folded = fold(newEvaluation(), changes)
        const state = { ...folded, records: folded.records.map((record, place) => ({ ...record, revision: place + 1 })) }
        await store.create(state, at)
        const [listed] = (await list(store)).evaluations
        expect(listed).toEqual({ ...outlineOf(await loaded(store, state)), updatedAt: at })
      }),
      runs(50),
    )
  })

  test('lists the evaluations, the one changed last first', async () => {
    const store = openStore()
    await store.create(newEvaluation('one'), at)
    await store.create(newEvaluation('two'), later)
    await store.save('one' as EvaluationId, answer('ctx_team', 'own'), '2018-11-21T10:07:00.000Z')
    expect(await listedIds(store)).toEqual(['one', 'two'])
  })

  test('restores an evaluation in the place of all that was kept, and the same once more changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 12 }), fc.array(anyChange, { maxLength: 12 }), async (before, wanted) => {
        const store = openStore()
        const start = newEvaluation()
        await store.create(start, at)
        for (const change of before) await store.save(start.evaluation.id, change, at)
        const state = fold(newEvaluation(), wanted)
        for (const moment of [at, later]) {
          expect(await store.restore(state, moment)).toEqual({ ok: true, value: undefined })
          expect(comparable(await loaded(store, start))).toEqual(comparable(state))
          const [listed] = (await list(store)).evaluations
          expect(listed).toEqual({ ...outlineOf(await loaded(store, state)), updatedAt: moment })
        }
      }),
      runs(40),
    )
  })

  test('restores an evaluation that was not there, beside the others, and tells so in its timeline', async () => {
    const store = openStore()
    await store.create(newEvaluation('one'), at)
    await store.save('one' as EvaluationId, answer('ctx_team', 'own'), at)
    await store.restore(newEvaluation('two'), later)
    expect(await listedIds(store)).toEqual(['two', 'one'])
    expect((await loaded(store, newEvaluation('one'))).sheets.municipality?.answers).toEqual({ ctx_team: 'own' })
    await store.restore(newEvaluation('one'), later)
    expect(await store.loadTimeline('two' as EvaluationId)).toEqual({ ok: true, value: [{ kind: 'restored', at: later }] })
    expect(await store.loadTimeline('one' as EvaluationId)).toMatchObject({ value: [{ kind: 'created' }, { kind: 'restored' }] })
  })

  test('wipes one evaluation and leaves the other whole', async () => {
    const store = openStore()
    for (const id of ['one', 'two']) {
      await store.create(newEvaluation(id), at)
      await store.save(id as EvaluationId, answer('ctx_team', 'own'), at)
      await store.save(id as EvaluationId, { kind: 'agreement-saved', agreement: agreement('afs-1', 'Elke maand overleg') }, at)
      await store.save(id as EvaluationId, { kind: 'meeting-begun', date: '2018-11-21' }, at)
    }
    await store.wipe('one' as EvaluationId)
    expect(await listedIds(store)).toEqual(['two'])
    expect(await store.load('one' as EvaluationId)).toEqual({ ok: true, value: undefined })
    expect((await loaded(store, newEvaluation('two'))).agreements).toHaveLength(1)
    await store.create(newEvaluation('one'), at)
    expect(await loaded(store, newEvaluation('one'))).toEqual(newEvaluation('one'))
  })

  test('keeps the secret of an invitation apart: no evaluation, row or list has it', async () => {
    const store = openStore()
    const state = invitedEvaluation('one', 'jti-1')
    await store.create(state, at)
    expect(await store.loadSecret('jti-1')).toEqual({ ok: true, value: undefined })
    await store.keepSecret('jti-1', 'the secret')
    expect(await store.loadSecret('jti-1')).toEqual({ ok: true, value: 'the secret' })
    const id = 'one' as EvaluationId
    const given = [await store.load(id), await store.loadRows(id), await store.loadTimeline(id), await list(store)]
    expect(JSON.stringify(given)).toContain('jti-1')
    expect(JSON.stringify(given)).not.toContain('the secret')
  })

  test('wipes the secret with the last evaluation of its invitation, and all secrets with everything', async () => {
    const store = openStore()
    for (const [id, jti] of [
      ['one', 'jti-1'],
      ['two', 'jti-1'],
      ['three', 'jti-2'],
    ] as const) {
      await store.create(invitedEvaluation(id, jti), at)
      await store.keepSecret(jti, `secret of ${jti}`)
    }
    await store.wipe('one' as EvaluationId)
    expect(await store.loadSecret('jti-1')).toMatchObject({ value: 'secret of jti-1' })
    await store.wipe('two' as EvaluationId)
    expect(await store.loadSecret('jti-1')).toEqual({ ok: true, value: undefined })
    expect(await store.loadSecret('jti-2')).toMatchObject({ value: 'secret of jti-2' })
    await store.wipeAll()
    expect(await store.loadSecret('jti-2')).toEqual({ ok: true, value: undefined })
  })

  test('holds nothing after everything was wiped', async () => {
    const store = openStore()
    await store.create(newEvaluation('one'), at)
    await store.create(newEvaluation('two'), at)
    expect(await store.wipeAll()).toMatchObject({ ok: true })
    expect(await listedIds(store)).toEqual([])
  })

  test('tells whoever watches the list about every change, until they stop', async () => {
    const store = openStore()
    const seen: unknown[] = []
    const stop = store.watchList((result) => seen.push(result.ok && result.value.evaluations.map(({ updatedAt }) => updatedAt)))
    await expect.poll(() => seen).toEqual([[]])
    await store.create(newEvaluation(), at)
    await expect.poll(() => seen.at(-1)).toEqual([at])
    await store.save(newEvaluation().evaluation.id, answer('ctx_team', 'own'), later)
    await expect.poll(() => seen.at(-1)).toEqual([later])
    stop()
    const before = seen.length
    await store.save(newEvaluation().evaluation.id, answer('ctx_team', 'other'), at)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(seen).toHaveLength(before)
  })
})

function invitedEvaluation(id: string, jti: string): EvaluationState {
  const state = newEvaluation(id)
  const invitation = {
    party: 'municipality' as const,
    jti,
    iss: 'Verzekeraar Voorbeeld',
    iat: 1,
    evaluation: state.evaluation.id,
    dueOn: '2018-12-31',
    recipients: [`age1${'q'.repeat(58)}`],
    sendTo: { name: 'Verzekeraar Voorbeeld', email: null, url: null },
  }
  return fold(state, [{ kind: 'invitation-linked', invitation, invited: state.evaluation }])
}

function fold(start: EvaluationState, changes: readonly EvaluationChange[]): EvaluationState {
  return changes.reduce((state, change) => applyChange(state, change, at), start)
}

async function loaded(store: EvaluationStore, { evaluation }: EvaluationState): Promise<EvaluationState> {
  const result = await store.load(evaluation.id)
  if (!result.ok || !result.value) throw new Error(`not loaded: ${JSON.stringify(result)}`)
  return result.value
}

/** Reports are a set, one for each agreement and party; here the records are one too, since these changes freeze them in any order. */
function comparable(state: EvaluationState): EvaluationState {
  const key = ({ agreementId, party }: EvaluationState['reports'][number]) => `${agreementId} ${party}`
  return {
    ...state,
    reports: state.reports.toSorted((a, b) => key(a).localeCompare(key(b))),
    records: state.records.toSorted((a, b) => a.contentHash.localeCompare(b.contentHash)),
  }
}

async function listedIds(store: EvaluationStore): Promise<readonly string[]> {
  return (await list(store)).evaluations.map(({ evaluation }) => evaluation.id)
}

async function list(store: EvaluationStore): Promise<EvaluationList> {
  return await new Promise((resolve, reject) => {
    const stop = store.watchList((result) => {
      queueMicrotask(() => stop())
      if (result.ok) resolve(result.value)
      else reject(new Error(result.problem.detail))
    })
  })
}

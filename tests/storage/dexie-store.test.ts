import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, expect, test, vi } from 'vitest'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import type { EvaluationStore } from '../../src/domain/evaluation-store.ts'
import { figuresOf } from '../../src/domain/outline.ts'
import { buildDatabase, databaseVersion } from '../../src/storage/database.ts'
import { openDexieStore } from '../../src/storage/dexie-store.ts'
import { agreement, answer, newEvaluation } from './evaluations.ts'

const at = '2018-11-21T10:05:00.000Z'
const state = newEvaluation()
const { id } = state.evaluation
let databases = 0

afterEach(() => vi.restoreAllMocks())

test('one answer is one row, and writing it touches no other answer', async () => {
  const { name, store } = await filled()
  await store.save(id, answer('ctx_vorm', 'standing'), '2018-11-21T11:00:00.000Z')
  const rows = (await rowsOf(name, 'answers')) as { questionId: string; at: string }[]
  expect(rows.map(({ questionId, at: writtenAt }) => [questionId, writtenAt])).toEqual([
    ['ctx_team', at],
    ['ctx_vorm', '2018-11-21T11:00:00.000Z'],
  ])
})

test('writing one answer reads no answer, agreement or meeting', async () => {
  const { store } = await filled()
  await store.save(id, { kind: 'meeting-begun', date: '2018-11-21' }, at)
  const read = tablesRead()
  await store.save(id, answer('ctx_vorm', 'standing'), at)
  expect(read()).toEqual(['evaluations'])
})

test('the list reads the headers and nothing else', async () => {
  const { name } = await filled()
  const read = tablesRead()
  expect(await firstList(openDexieStore(name))).toMatchObject({ value: { evaluations: [{ figures: { answers: { municipality: 1 } } }] } })
  expect(read()).toEqual(['evaluations'])
})

test.each([
  ['are missing', undefined],
  ['are of another form', { answers: 'many' }],
  ['hold something else in one place', { ...figuresOf(state), meeting: { section: 'three' } }],
])('figures of a header that %s are counted from the rows, and kept again with the next change', async (_, figures) => {
  const { name, store } = await filled()
  await store.save(id, { kind: 'agreement-saved', agreement: agreement('afs-1', 'Elke maand overleg') }, at)
  await writeRow(name, 'evaluations', { ...((await rowsOf(name, 'evaluations'))[0] as object), figures })
  const counted = { answers: { municipality: 1 }, agreements: { existing: 1 } }
  const reopened = openDexieStore(name)
  expect(await firstList(reopened)).toMatchObject({ value: { evaluations: [{ figures: counted }], broken: [] } })
  await reopened.save(id, { kind: 'sheet-ready', party: 'provider' }, at)
  expect(await rowsOf(name, 'evaluations')).toMatchObject([{ figures: counted }])
})

test('a database of version 2 is taken along as it is, with room for secrets', async () => {
  const name = `dexie-${++databases}`
  const old = new Dexie(name)
  old.version(2).stores({
    evaluations: 'id',
    answers: '[evaluationId+party+questionId], evaluationId',
    answerChanges: '++, evaluationId',
    agreements: '[evaluationId+agreementId], evaluationId',
    agreementReports: '[evaluationId+agreementId+party], evaluationId',
    meetings: 'evaluationId',
    records: '[evaluationId+contentHash], evaluationId',
    inbox: '++, evaluationId, &[evaluationId+sha256]',
    inboxChoices: '++, evaluationId',
    events: '++, evaluationId',
    meta: 'key',
  })
  const { evaluation } = state
  await old.table('evaluations').put({ id, evaluation, milestones: {}, sheets: {}, updatedAt: at })
  old.close()
  const store = openDexieStore(name)
  expect(await store.load(id)).toEqual({ ok: true, value: state })
  await store.keepSecret('one', 'secret')
  expect(await openDexieStore(name).loadSecret('one')).toEqual({ ok: true, value: 'secret' })
})

test('a database of version 1 is taken along as it is, with an empty inbox', async () => {
  const name = `dexie-${++databases}`
  const old = new Dexie(name)
  old.version(1).stores({
    evaluations: 'id',
    answers: '[evaluationId+party+questionId], evaluationId',
    answerChanges: '++, evaluationId',
    agreements: '[evaluationId+agreementId], evaluationId',
    agreementReports: '[evaluationId+agreementId+party], evaluationId',
    meetings: 'evaluationId',
    records: '[evaluationId+contentHash], evaluationId',
    inbox: '++, evaluationId',
    events: '++, evaluationId',
    meta: 'key',
  })
  const { evaluation } = state
  await old.table('evaluations').put({ id, evaluation, milestones: {}, sheets: {}, updatedAt: at })
  old.close()
  const store = openDexieStore(name)
  expect(await store.load(id)).toEqual({ ok: true, value: state })
  await store.save(id, { kind: 'file-received', file: { sha256: 'ab', receivedAt: at, text: 'x' }, use: 'use' }, at)
  expect(await openDexieStore(name).load(id)).toMatchObject({
    value: { inbox: { files: [{ text: 'x' }], choices: { files: [{ sha256: 'ab', use: 'use' }] } } },
  })
})

test('the same file is kept once, also when two writes of it come after each other', async () => {
  const { name, store } = await filled()
  const file = { sha256: 'ab', receivedAt: at, text: 'x' }
  await Promise.all([1, 2].map(() => store.save(id, { kind: 'file-received', file }, at)))
  expect(await rowsOf(name, 'inbox')).toHaveLength(1)
  await store.wipe(id)
  expect([...(await rowsOf(name, 'inbox')), ...(await rowsOf(name, 'inboxChoices'))]).toEqual([])
})

test('the timeline holds the turns, not every key', async () => {
  const { name, store } = await filled()
  await store.save(id, answer('ctx_team', 'ow'), at)
  await store.save(id, { kind: 'sheet-ready', party: 'municipality' }, at)
  const events = (await rowsOf(name, 'events')) as { kind: string }[]
  expect(events.map(({ kind }) => kind)).toEqual(['created', 'sheet-ready'])
})

test('what was written is there for whoever opens the database next', async () => {
  const { name } = await filled()
  expect(await openDexieStore(name).load(id)).toMatchObject({
    ok: true,
    value: { sheets: { municipality: { answers: { ctx_team: 'own' } } } },
  })
})

test('a full disk is named as such, the rest stays as it was, and the next write succeeds', async () => {
  const { store } = await filled()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(await store.save(id, answer('ctx_team', 'other'), at)).toMatchObject({ ok: false, problem: { kind: 'full' } })
  put.mockRestore()
  expect(await store.load(id)).toMatchObject({ value: { sheets: { municipality: { answers: { ctx_team: 'own' } } } } })
  expect(await store.save(id, answer('ctx_team', 'other'), at)).toMatchObject({ ok: true })
})

test('a lost connection is opened anew, once, without anyone noticing', async () => {
  const { store } = await filled()
  const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(loseConnection)
  const open = vi.spyOn(indexedDB, 'open')
  expect(await store.save(id, answer('ctx_team', 'other'), at)).toMatchObject({ ok: true })
  expect(get.mock.calls.length).toBeGreaterThan(1)
  expect(open).toHaveBeenCalledOnce()
})

test('a connection that stays lost is a problem, not a crash', async () => {
  const { store } = await filled()
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(loseConnection)
  expect(await store.save(id, answer('ctx_team', 'other'), at)).toMatchObject({ ok: false, problem: { kind: 'failed' } })
})

test('a browser that refuses storage gives a problem for every call', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const store = openDexieStore(`blocked-${++databases}`)
  expect(await store.create(state, at)).toMatchObject({ ok: false, problem: { kind: 'blocked' } })
  expect(await store.load(id)).toMatchObject({ ok: false, problem: { kind: 'blocked' } })
  expect(await firstList(store)).toMatchObject({ ok: false, problem: { kind: 'blocked' } })
})

test('nothing is written into the database of a newer version', async () => {
  const { name } = await filled()
  const warn = vi.spyOn(console, 'warn')
  const newer = new Dexie(name)
  newer.version(databaseVersion + 1).stores({ future: 'id' })
  await newer.open()
  newer.close()
  const store = openDexieStore(name)
  expect(await store.save(id, answer('ctx_team', 'other'), at)).toMatchObject({ ok: false, problem: { kind: 'newer' } })
  expect(await store.load(id)).toMatchObject({ ok: false, problem: { kind: 'newer' } })
  const kept = (await indexedDB.databases()).find((database) => database.name === name)
  expect(kept?.version).toBe((databaseVersion + 1) * 10)
  expect(warn).not.toHaveBeenCalled()
})

test('an open tab lets a newer version through, and writes nothing more', async () => {
  const { name, store } = await filled()
  const newer = new Dexie(name)
  newer.version(databaseVersion + 1).stores({ future: 'id' })
  await newer.open()
  expect(await store.save(id, answer('ctx_team', 'other'), at)).toMatchObject({ ok: false, problem: { kind: 'newer' } })
  newer.close()
})

test.each([
  ['answers', { evaluationId: id, party: 'nobody', questionId: 'ctx_team', value: 'own', at }],
  ['answers', { evaluationId: id, party: 'municipality', questionId: 'ctx_team', value: { evil: true }, at }],
  ['agreements', { evaluationId: id, agreementId: 'afs-1', place: 0, agreement: { ...agreement('afs-1', 'x'), what: 7 } }],
  ['meetings', { evaluationId: id, meeting: { startedAt: at } }],
  ['records', { evaluationId: id, contentHash: 'aa', record: null }],
])('a broken row of %s makes its evaluation broken, and leaves the others readable', async (table, row) => {
  const { name, store } = await filled()
  await store.create(newEvaluation('other'), at)
  await writeRow(name, table, row)
  const reopened = openDexieStore(name)
  expect(await reopened.load(id)).toMatchObject({ ok: false, problem: { kind: 'broken' } })
  expect(await reopened.load('other' as EvaluationId)).toMatchObject({ ok: true, value: { evaluation: { id: 'other' } } })
})

test('the rows of a broken evaluation come as they are, with the odd one and without those of others', async () => {
  const { name, store } = await filled()
  await store.create(newEvaluation('other'), at)
  const odd = { evaluationId: id, party: 'nobody', questionId: 'ctx_odd', value: new Map([[1, 2]]), at }
  await writeRow(name, 'answers', odd)
  const rows = await store.loadRows(id)
  if (!rows.ok) throw new Error(rows.problem.detail)
  const { evaluations, answers, events, ...rest } = rows.value
  expect(evaluations).toMatchObject([{ id }])
  expect(answers).toHaveLength(2)
  expect(answers).toContainEqual(odd)
  expect(events).toMatchObject([{ kind: 'created' }])
  expect(rest).toEqual({ meetings: [], answerChanges: [], agreements: [], agreementReports: [], records: [], inbox: [], inboxChoices: [] })
  expect(await store.loadRows('nobody' as EvaluationId)).toMatchObject({ ok: true, value: { evaluations: [], answers: [] } })
})

test('a broken header is named in the list, which still shows the others', async () => {
  const { name, store } = await filled()
  await store.create(newEvaluation('other'), at)
  await writeRow(name, 'evaluations', { id, evaluation: 'gone' })
  const list = await firstList(openDexieStore(name))
  expect(list).toMatchObject({ ok: true, value: { broken: [id] } })
  if (list.ok) expect(list.value.evaluations.map(({ evaluation }) => evaluation.id)).toEqual(['other'])
})

/** From now on: the tables of which values are read, each once. */
function tablesRead(): () => readonly string[] {
  const methods = ['get', 'getAll', 'openCursor'] as const
  const spies = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((from: IDBObjectStore | IDBIndex) =>
    methods.map((method) => vi.spyOn(from, method)),
  )
  // Each was called on a store or an index of one.
  const sources = () => spies.flatMap(({ mock }) => mock.contexts as (IDBObjectStore | IDBIndex)[])
  return () => [...new Set(sources().map((source) => (source instanceof IDBIndex ? source.objectStore.name : source.name)))].sort()
}

function loseConnection(): never {
  throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
}

async function filled(): Promise<{ readonly name: string; readonly store: EvaluationStore }> {
  const name = `dexie-${++databases}`
  const store = openDexieStore(name)
  await store.create(state, at)
  await store.save(id, answer('ctx_team', 'own'), at)
  return { name, store }
}

async function rowsOf(name: string, table: string): Promise<readonly unknown[]> {
  return await withDatabase(name, (database) => database.table(table).toArray())
}

async function writeRow(name: string, table: string, row: unknown): Promise<void> {
  await withDatabase(name, (database) => database.table(table).put(row))
}

async function withDatabase<Value>(name: string, work: (database: Dexie) => PromiseLike<Value>): Promise<Value> {
  const database = buildDatabase(name)
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

async function firstList(store: EvaluationStore): Promise<Parameters<Parameters<EvaluationStore['watchList']>[0]>[0]> {
  return await new Promise((resolve) => {
    const stop = store.watchList((list) => {
      queueMicrotask(() => stop())
      resolve(list)
    })
  })
}

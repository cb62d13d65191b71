import { liveQuery } from 'dexie'
import type { EvaluationId } from '../domain/evaluation.ts'
import type { EvaluationState } from '../domain/evaluation-state.ts'
import type { EvaluationList, EvaluationStore, StorageProblem } from '../domain/evaluation-store.ts'
import { failed, type Result, succeeded } from '../domain/result.ts'
import { buildDatabase, type Database, databaseVersion } from './database.ts'
import { parseSecretRow } from './parse-rows.ts'
import { readList, readRows, readState, readTimeline } from './read-state.ts'
import { type EvaluationRows, rowsOfState } from './state-rows.ts'
import { isLostConnection, StorageFault, storageProblemOf } from './storage-problem.ts'
import { writeChange } from './write-change.ts'

/** The name under which this tool keeps its data in the browser. */
export const databaseName = 'wijkgericht-werken'

/**
 * The store in IndexedDB. It opens at its first use and never throws: a browser without storage answers every call with a
 * problem. Once a newer version of the tool has touched the database, nothing more is written (`newer`).
 */
export function openDexieStore(name: string = databaseName): EvaluationStore {
  const database = buildDatabase(name)
  let isOutdated = false
  database.on('versionchange', () => {
    // A newer version wants to upgrade: let go, and write nothing more with old code.
    isOutdated = true
    database.close({ disableAutoOpen: true })
    return false
  })

  async function run<Value>(work: () => Promise<Value>): Promise<Value> {
    if (isOutdated) throw new StorageFault('newer', 'a newer version took over')
    await open(database)
    return await work()
  }

  /** Runs the work; when the connection turns out to be lost, once more on a new one. */
  async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, StorageProblem>> {
    try {
      return succeeded(await run(work))
    } catch (error) {
      if (isOutdated || !isLostConnection(error)) return failed(storageProblemOf(error))
    }
    try {
      database.close({ disableAutoOpen: false })
      return succeeded(await run(work))
    } catch (error) {
      return failed(storageProblemOf(error))
    }
  }

  function follow<Value>(work: () => Promise<Value>, listener: (result: Result<Value, StorageProblem>) => void): () => void {
    if (!hasIndexedDb()) {
      // Dexie's liveQuery never says a word in such a browser.
      let isFollowed = true
      queueMicrotask(() => isFollowed && listener(failed({ kind: 'blocked', detail: 'no IndexedDB' })))
      return () => {
        isFollowed = false
      }
    }
    // An async function literal: Dexie follows what is read after an `await` only in those.
    const subscription = liveQuery(async () => await run(work)).subscribe({
      next: (value) => listener(succeeded(value)),
      error: (error: unknown) => listener(failed(storageProblemOf(error))),
    })
    return () => subscription.unsubscribe()
  }

  return {
    watchList: (listener) => follow<EvaluationList>(() => readList(database), listener),
    load: (id) => attempt(() => readState(database, id)),
    loadRows: (id) => attempt(() => readRows(database, id)),
    loadTimeline: (id) => attempt(() => readTimeline(database, id)),
    create: (state, at) => attempt(() => createEvaluation(database, state, at)),
    restore: (state, at) => attempt(() => restoreEvaluation(database, state, at)),
    save: (id, change, at) => attempt(() => writeChange(database, id, change, at)),
    keepSecret: (jti, secret) =>
      attempt(async () => {
        await database.secrets.put({ jti, secret })
        return undefined
      }),
    loadSecret: (jti) =>
      attempt(async () => {
        const row = await database.secrets.get(jti)
        return row === undefined ? undefined : parseSecretRow(row).secret
      }),
    wipe: (id) => attempt(() => wipeEvaluation(database, id)),
    wipeAll: () =>
      attempt(async () => {
        await database.transaction('rw', database.tables, () => Promise.all(database.tables.map((table) => table.clear())))
        return undefined
      }),
  }
}

/** Opens when closed; old code must not touch tables of a newer version, which Dexie would open, and even alter, without a word. */
async function open(database: Database): Promise<void> {
  if (!hasIndexedDb()) throw new StorageFault('blocked', 'no IndexedDB')
  if (!database.isOpen()) {
    const kept = (await indexedDB.databases?.())?.find(({ name }) => name === database.name)
    if ((kept?.version ?? 0) > databaseVersion * 10) throw new StorageFault('newer', 'database of a newer version')
    await database.open()
  }
  // Dexie multiplies its version by ten in IndexedDB.
  if (database.backendDB().version > databaseVersion * 10) {
    database.close({ disableAutoOpen: false })
    throw new StorageFault('newer', 'database of a newer version')
  }
}

async function createEvaluation(database: Database, state: EvaluationState, at: string): Promise<undefined> {
  await database.transaction('rw', database.tables, async () => {
    await addRows(database, rowsOfState(state, at))
    await database.events.add({ evaluationId: state.evaluation.id, kind: 'created', at })
  })
}

async function restoreEvaluation(database: Database, state: EvaluationState, at: string): Promise<undefined> {
  const { id } = state.evaluation
  await database.transaction('rw', database.tables, async () => {
    await deleteRows(database, id)
    await addRows(database, rowsOfState(state, at))
    await database.events.add({ evaluationId: id, kind: 'restored', at })
  })
}

async function wipeEvaluation(database: Database, id: EvaluationId): Promise<undefined> {
  await database.transaction('rw', database.tables, async () => {
    await deleteRows(database, id)
    await database.events.where({ evaluationId: id }).delete()
    await deleteNeedlessSecrets(database)
  })
}

/** Secrets of invitations that no evaluation has any more. */
async function deleteNeedlessSecrets(database: Database): Promise<void> {
  const secrets = await database.secrets.toCollection().primaryKeys()
  if (secrets.length === 0) return
  // Also of headers that cannot be read: a secret that one of them may name stays.
  const headers = JSON.stringify(await database.evaluations.toArray())
  await database.secrets.bulkDelete(secrets.filter((jti) => !headers.includes(jti)))
}

/** Writes all rows of an evaluation of which there are none yet. */
async function addRows(database: Database, rows: EvaluationRows): Promise<void> {
  await database.evaluations.add(rows.header)
  await database.answers.bulkPut([...rows.answers])
  await database.answerChanges.bulkAdd([...rows.answerChanges])
  await database.agreements.bulkPut([...rows.agreements])
  await database.agreementReports.bulkPut([...rows.reports])
  if (rows.meeting) await database.meetings.put(rows.meeting)
  await database.records.bulkPut([...rows.records])
  await database.inbox.bulkAdd([...rows.inbox])
  await database.inboxChoices.bulkAdd([...rows.inboxChoices])
}

/** Deletes all rows of an evaluation but its timeline. */
async function deleteRows(database: Database, id: EvaluationId): Promise<void> {
  await database.evaluations.delete(id)
  await database.meetings.delete(id)
  const { answers, answerChanges, agreements, agreementReports, records, inbox, inboxChoices } = database
  for (const table of [answers, answerChanges, agreements, agreementReports, records, inbox, inboxChoices]) {
    await table.where({ evaluationId: id }).delete()
  }
}

/** Some browsers take IndexedDB away altogether (a setting, a private window); its type does not know that. */
function hasIndexedDb(): boolean {
  return Boolean(globalThis.indexedDB)
}

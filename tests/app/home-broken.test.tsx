// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { HomePage } from '../../src/app/home/HomePage.tsx'
import { buildDatabase } from '../../src/storage/database.ts'
import { databaseName } from '../../src/storage/dexie-store.ts'
import { homeTexts } from '../../src/texts/home.ts'
import { find, show } from './parts/screen.ts'

test('an evaluation whose header cannot be read is named, with the way to what is left of it', async () => {
  const database = buildDatabase(databaseName)
  // What another version, or a half-failed disk, left there.
  await database.table('evaluations').put({ id: 'broken-one', evaluation: 'gone' })
  database.close()
  await show(<HomePage />)
  await vi.waitFor(() => expect(document.body.textContent).toContain(homeTexts.brokenTitle), { timeout: 10_000 })
  expect(find<HTMLAnchorElement>('a[href="#/e/broken-one"]').textContent).toBe(homeTexts.toBroken(1, 1))
})

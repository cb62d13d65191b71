// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { deviceStore, wipeEverything } from '../../src/app/hooks/stores.ts'
import { StartForm } from '../../src/app/start/StartForm.tsx'
import { emptyStartDraft, type StartDraft } from '../../src/app/start/start-form.ts'
import type { Period } from '../../src/domain/period.ts'
import { parseRegions } from '../../src/domain/region.ts'
import { choose, click, find, show, type } from './parts/screen.ts'

const table = parseRegions(JSON.parse(readFileSync('surveys/regions.json', 'utf8')))
if (!table.ok) throw new Error(table.problem.where)
const form = <StartForm table={table.value} periods={['2018-1' as Period]} />
const ownStorage = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage') ?? {}
// The questionnaire is fetched before an evaluation is made.
const patience = { timeout: 10_000 }
const key = 'wijkgericht-werken/nieuw'
const draft: StartDraft = {
  ...emptyStartDraft,
  period: '2018-1',
  municipality: 'zuid-kennemerland/GM0392',
  provider: 'Thuiszorg Voorbeeld',
  scheme: 'none',
  writer: 'municipality',
}

// Browsers have it; a bug must fail the test here too.
globalThis.reportError = (error) => {
  throw error
}

afterEach(async () => {
  Object.defineProperty(globalThis, 'sessionStorage', ownStorage)
  sessionStorage.clear()
  await wipeEverything()
  location.hash = ''
})

test('a double click makes one evaluation, and leaves nothing of the form behind', async () => {
  sessionStorage.setItem(key, JSON.stringify(draft))
  sessionStorage.setItem('of another tool', 'x')
  await show(form)
  await act(async () => {
    submit()
    submit()
    await vi.waitFor(() => expect(location.hash).toMatch(/^#\/e\//), patience)
    // The form stays until the next screen has been fetched.
    submit()
    await new Promise((resolve) => setTimeout(resolve, 50))
  })
  expect(await countKept()).toBe(1)
  expect([sessionStorage.getItem(key), sessionStorage.getItem('of another tool')]).toEqual([null, 'x'])
})

test('where the browser blocks site data the form still leads to its evaluation', async () => {
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    },
  })
  await show(form)
  await click('input[value="2018-1"]')
  await choose('#gemeente', draft.municipality)
  await type('#aanbieder', draft.provider)
  await click('input[value=none]')
  await click('input[value=municipality]')
  await act(async () => {
    submit()
    await vi.waitFor(() => expect(location.hash).toMatch(/^#\/e\//), patience)
  })
  expect(await countKept()).toBe(1)
})

function submit(): void {
  find('button[type=submit]').click()
}

async function countKept(): Promise<number> {
  const store = await deviceStore()
  return await new Promise((resolve) => {
    const stop = store.watchList((list) => {
      queueMicrotask(() => stop())
      resolve(list.ok ? list.value.evaluations.length : -1)
    })
  })
}

// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { deviceStore, wipeEverything } from '../../src/app/hooks/stores.ts'
import { WipeData } from '../../src/app/settings/WipeData.tsx'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import { type EvaluationOutline, outlineOf } from '../../src/domain/outline.ts'
import { settingsTexts as texts } from '../../src/texts/settings.ts'
import { newEvaluation } from '../storage/evaluations.ts'
import { show } from './parts/screen.ts'

const at = '2018-11-21T10:05:00.000Z'
const [kept, gone] = [newEvaluation('kept'), newEvaluation('gone')]
// The code that makes the file is fetched first.
const patience = { timeout: 10_000 }
const broken = ['broken' as EvaluationId]

afterEach(async () => {
  vi.restoreAllMocks()
  await wipeEverything()
})

test('the question says what no file can hold, and after making one no longer that there is none', async () => {
  await (await deviceStore()).create(kept, at)
  await open([outlineOf(kept), outlineOf(gone)])
  await press(texts.wipeAll)
  expect(dialog()).toContain(texts.noBackupOfAll)
  expect(dialog()).toContain(texts.unreadable(1))
  await press(texts.backupFirst)
  await vi.waitFor(() => expect(dialog()).toContain(texts.backupMade(1)), patience)
  expect(dialog()).not.toContain(texts.noBackupOfAll)
  await press(texts.noWipe)
  await press(texts.wipeAll)
  expect(dialog()).toContain(texts.noBackupOfAll)
})

test('a file that could not be made is said, and the warning stays', async () => {
  await (await deviceStore()).create(kept, at)
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new TypeError('made to fail')
  })
  globalThis.reportError = () => undefined
  await open([outlineOf(kept)])
  await press(texts.wipeAll)
  await press(texts.backupFirst)
  await vi.waitFor(() => expect(dialog()).toContain(texts.backupFailed), patience)
  expect(dialog()).toContain(texts.noBackupOfAll)
})

test('wiping works where the browser blocks site data, and leaves what is not ours', async () => {
  await (await deviceStore()).create(kept, at)
  const own = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage') ?? {}
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get: () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    },
  })
  await open([outlineOf(kept)])
  await press(texts.wipeAll)
  await press(texts.yesWipeAll)
  await vi.waitFor(() => expect(document.body.textContent).toContain(texts.wiped), patience)
  Object.defineProperty(globalThis, 'sessionStorage', own)
  expect(await (await deviceStore()).load(kept.evaluation.id)).toEqual({ ok: true, value: undefined })
})

async function open(outlines: readonly EvaluationOutline[]): Promise<void> {
  await show(<WipeData evaluations={outlines.map((outline) => ({ ...outline, updatedAt: at }))} broken={broken} />)
}

async function press(words: string): Promise<void> {
  await act(async () => {
    const button = [...document.querySelectorAll('button')].findLast(({ textContent }) => textContent?.trim() === words)
    if (!button) throw new Error(`no button ${words}`)
    button.click()
  })
}

function dialog(): string {
  return document.querySelector('dialog')?.textContent ?? ''
}

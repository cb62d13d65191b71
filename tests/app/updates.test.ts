// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test.each(['applyUpdate', 'reloadWhenKept'] as const)(
  '%s reloads once every write came back, and never while one was refused',
  async (name) => {
    const { reload, worker, updates } = await open()
    expect(await updates[name](async () => false)).toBe('unkept')
    expect([reload.mock.calls.length, worker.getRegistration.mock.calls.length]).toEqual([0, 0])
    let isWritten = false
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      isWritten = true
      return true
    }
    const reloading = updates[name](settle)
    expect(reload).not.toHaveBeenCalled()
    expect(await reloading).toBe('reloading')
    expect(isWritten).toBe(true)
    expect(reload).toHaveBeenCalledOnce()
  },
)

test('why the tool is not on this device is kept for Instellingen, and who watches hears of it', async () => {
  const { updates } = await open({ register: () => Promise.reject(new DOMException('denied', 'SecurityError')) })
  const seen: unknown[] = []
  updates.watchUpdate(({ offlineReady, trouble }) => seen.push([offlineReady, trouble]))
  await updates.startOffline()
  expect(updates.currentUpdate()).toMatchObject({ offlineReady: false, trouble: 'SecurityError: denied' })
  expect(seen).toEqual([[false, 'SecurityError: denied']])
})

/** The module as a page that was just loaded has it. */
async function open(part: object = {}) {
  const reload = vi.fn()
  const worker = {
    getRegistration: vi.fn(async () => undefined),
    addEventListener: () => undefined,
    startMessages: () => undefined,
    ...part,
  }
  vi.stubGlobal('location', { href: 'http://localhost/', reload })
  vi.stubGlobal('navigator', { serviceWorker: worker })
  return { reload, worker, updates: await import('../../src/app/offline/updates.ts') }
}

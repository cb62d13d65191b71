// @vitest-environment happy-dom
import { act } from 'preact/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { openMeeting } from './haarlem.ts'
import { leave, showMeeting } from './screens.tsx'

/** As the browser has it: a lock that goes when the page is hidden. */
function plantWakeLock() {
  const locks: { released: boolean; release: () => Promise<void> }[] = []
  const request = async () => {
    const lock = {
      released: false,
      release: async () => {
        lock.released = true
      },
    }
    locks.push(lock)
    return lock
  }
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
  return locks
}

function setVisible(visible: boolean): Promise<void> {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden')
  return act(async () => {
    document.dispatchEvent(new Event('visibilitychange'))
  })
}

afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'wakeLock')
})

test('the screen stays on during the meeting, again when the page is back, and no longer after it', async () => {
  const locks = plantWakeLock()
  const page = await showMeeting((await openMeeting()).session)
  expect(locks.map(({ released }) => released)).toEqual([false])
  await locks[0]?.release()
  await setVisible(false)
  expect(locks).toHaveLength(1)
  await setVisible(true)
  expect(locks.map(({ released }) => released)).toEqual([true, false])
  await setVisible(true)
  expect(locks).toHaveLength(2)
  await leave(page)
  expect(locks.map(({ released }) => released)).toEqual([true, true])
  await setVisible(true)
  expect(locks).toHaveLength(2)
})

test('a refusal, or a browser without it, holds up nothing', async () => {
  const { session } = await openMeeting()
  expect((await showMeeting(session)).querySelector('h1')).not.toBeNull()
  Object.defineProperty(navigator, 'wakeLock', {
    value: { request: () => Promise.reject(new DOMException('low battery', 'NotAllowedError')) },
    configurable: true,
  })
  expect((await showMeeting(session)).querySelector('h1')).not.toBeNull()
})

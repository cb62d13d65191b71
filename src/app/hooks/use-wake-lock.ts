import { useEffect } from 'preact/hooks'
import { keep } from './keep.ts'

/**
 * Keeps the screen on while the caller is shown, where the browser can (screens.md B). The browser lets go by itself when the page is
 * hidden; it is asked again when the page is back. A refusal changes nothing: the screen goes off as it would have.
 */
export function useWakeLock(): void {
  useEffect(() => {
    let isShown = true
    let isAsking = false
    let lock: WakeLockSentinel | undefined
    const hold = async () => {
      if (document.visibilityState !== 'visible' || isAsking || (lock && !lock.released)) return
      isAsking = true
      const granted = await requestWakeLock()
      isAsking = false
      if (isShown) lock = granted
      else await granted?.release()
    }
    const onVisibility = () => keep(hold())
    document.addEventListener('visibilitychange', onVisibility)
    keep(hold())
    return () => {
      isShown = false
      document.removeEventListener('visibilitychange', onVisibility)
      if (lock) keep(lock.release())
    }
  }, [])
}

/** The lock; undefined where there is none, or when the device refuses it, as with a low battery. */
async function requestWakeLock(): Promise<WakeLockSentinel | undefined> {
  if (!('wakeLock' in navigator)) return undefined
  return navigator.wakeLock.request('screen').catch(() => undefined)
}

import { useEffect } from 'preact/hooks'
import { observable, useObservable } from '../hooks/observable.ts'

/** True while the meeting is shown in large type, without what the parties wrote for themselves. */
export function useLargeScreen(): boolean {
  return useObservable(isLarge)
}

/** Turns the large screen on or off, for the whole page. */
export function setLargeScreen(large: boolean): void {
  isLarge.set(large)
  document.documentElement.toggleAttribute('data-large-screen', large)
}

/** Goes back to ordinary type when the caller leaves the screen: only the meeting is shown to a room. */
export function useLargeScreenOnlyHere(): void {
  useEffect(() => () => setLargeScreen(false), [])
}

const isLarge = observable(false)

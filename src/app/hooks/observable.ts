import { useLayoutEffect, useState } from 'preact/hooks'

/** A value that others can watch: the few things that live outside one screen (route, save status, undo). */
export interface Observable<Value> {
  readonly get: () => Value
  readonly set: (value: Value) => void
  /** Calls the listener after each change; returns the way to stop. */
  readonly watch: (listener: (value: Value) => void) => () => void
}

/** An observable that starts as `initial`; setting the same value again tells nobody. */
export function observable<Value>(initial: Value): Observable<Value> {
  let current = initial
  const listeners = new Set<(value: Value) => void>()
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return
      current = value
      for (const listener of [...listeners]) listener(value)
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The value now; the component renders again after each change. */
export function useObservable<Value>(source: Pick<Observable<Value>, 'get' | 'watch'>): Value {
  const [, render] = useState<object>({})
  const value = source.get()
  useLayoutEffect(() => {
    // It may have changed between rendering and here.
    if (!Object.is(source.get(), value)) render({})
    return source.watch(() => render({}))
  }, [source, value])
  return value
}

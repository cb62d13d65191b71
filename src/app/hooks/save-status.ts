import type { StorageProblem } from '../../domain/evaluation-store.ts'
import { observable, useObservable } from './observable.ts'

/**
 * What became of the last thing typed. `saved` only after the write came back; `failed` stays until everything is kept
 * after all; its `rescue` gives the data as a file, its `retry` writes again. The example stays `idle`: it keeps nothing.
 */
export type SaveStatus =
  | { readonly kind: 'idle' | 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | {
      readonly kind: 'failed'
      readonly problem: StorageProblem
      readonly rescue: () => Promise<void>
      /** Absent where this device will never keep it. */
      readonly retry?: () => Promise<void>
    }

/** The status to show; renders again when it changes. */
export function useSaveStatus(): SaveStatus {
  return useObservable(saveStatus)
}

/** The one status of this tab: written by the session on screen. */
export const saveStatus = observable<SaveStatus>({ kind: 'idle' })

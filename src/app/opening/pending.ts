import { observable } from '../hooks/observable.ts'

/** Content that was dropped or chosen elsewhere and waits for the screen that opens it. */
export interface Pending {
  readonly content: Uint8Array | string
  /** True once the user said that it is of the same provider. */
  readonly isSameProvider?: boolean
}

/** What waits to be opened; the screen that opens it takes it away. */
export const pendingContent = observable<Pending | undefined>(undefined)

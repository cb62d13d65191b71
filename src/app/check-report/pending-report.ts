import { observable } from '../hooks/observable.ts'

/** A PDF with the name of its file. */
export interface PendingReport {
  readonly name: string
  readonly pdf: Uint8Array
}

/** A PDF that was dropped somewhere and waits for the screen that checks it, which takes it away. */
export const pendingReport = observable<PendingReport | undefined>(undefined)

/** True when the content begins as a PDF does. */
export function isPdf(content: Uint8Array): boolean {
  return content.length > 4 && String.fromCharCode(...content.subarray(0, 5)) === '%PDF-'
}

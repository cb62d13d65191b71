/** What people hand each other in a .wgw file (formats §5). */
export interface Envelope {
  readonly format: 'wgw'
  readonly formatVersion: number
  readonly kind: 'answers' | 'record' | 'backup' | 'note'
  /** JSON as text: what the file is about. */
  readonly head: string
  /** JSON as text: what it holds. */
  readonly body: string
  /** SHA-256 hex of head + "\n" + body. */
  readonly sha256: string
}

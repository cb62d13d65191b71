import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { intakeLimits } from '../../src/insurer/intake/intake-limits.ts'
import type { LogEntry } from '../../src/insurer/intake/intake-log.ts'
import { type IntakeMeans, takeIn } from '../../src/insurer/intake/take-in.ts'

/** A file to judge: its name in the inbox and where it is. */
export interface InboxFile {
  readonly name: string
  readonly path: string
}

/** What was found in a few files: of one that was judged before only its hash. */
export interface BatchResult {
  readonly entries: readonly LogEntry[]
  readonly before: readonly { readonly file: string; readonly name: string }[]
  /** Files that could not be read at all. */
  readonly unreadable: readonly string[]
}

/** Reads and judges these files one after the other; what stands in `known`, by hash, is not judged again. */
export async function takeInBatch(files: readonly InboxFile[], known: ReadonlySet<string>, means: IntakeMeans): Promise<BatchResult> {
  const entries: LogEntry[] = []
  const before: { readonly file: string; readonly name: string }[] = []
  const unreadable: string[] = []
  for (const { name, path } of files) {
    const bytes = bytesOf(path)
    if (bytes === undefined) unreadable.push(name)
    else if (typeof bytes === 'string')
      entries.push({ file: bytes, outcomes: [{ fileName: name, sha256: bytes, status: 'refused', problem: 'too-large' }] })
    else {
      const file = createHash('sha256').update(bytes).digest('hex')
      if (known.has(file)) before.push({ file, name })
      else entries.push({ file, outcomes: await takeIn(name, bytes, means) })
    }
  }
  return { entries, before, unreadable }
}

/** The bytes; undefined when the file cannot be read; for one that is too large to look into, a hash that stands for it. */
function bytesOf(path: string): Uint8Array | string | undefined {
  try {
    const { size } = statSync(path)
    return size > intakeLimits.archiveBytes ? createHash('sha256').update(`${path}\0${size}`).digest('hex') : readFileSync(path)
  } catch {
    // Whatever the reason is, the caller names the file and goes on.
    return undefined
  }
}

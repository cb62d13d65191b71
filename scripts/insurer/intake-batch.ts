import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { intakeLimits } from '../../src/insurer/intake/intake-limits.ts'
import type { LogEntry } from '../../src/insurer/intake/intake-log.ts'
import { type IntakeMeans, takeIn } from '../../src/insurer/intake/take-in.ts'
import { packFileName, packFolder, writePack } from '../../src/insurer/pack.ts'
import { writeWhole } from './files.ts'
import type { JudgingMeans } from './intake-means.ts'

/** A file to judge: its name in the inbox and where it is. */
export interface InboxFile {
  readonly name: string
  readonly path: string
}

/** What was found in a few files: of one that was judged before only its hash. */
export interface BatchResult {
  readonly entries: readonly LogEntry[]
  /** Where the plain archives of what was let in are kept, by the hash of the pack. */
  readonly packs: readonly string[]
  readonly before: readonly { readonly file: string; readonly name: string }[]
  /** Files that could not be read at all. */
  readonly unreadable: readonly string[]
}

/**
 * Reads and judges these files one after the other and keeps what is let in, in packs in `out`; what stands in `known`, by hash, is not
 * judged again.
 */
export async function takeInBatch(
  files: readonly InboxFile[],
  known: ReadonlySet<string>,
  judging: JudgingMeans,
  out: string,
): Promise<BatchResult> {
  const packer = createPacker(out)
  const means: IntakeMeans = { ...judging, keep: packer.keep }
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
      else entries.push({ file, outcomes: await takeIn(name, bytes, means, file) })
    }
  }
  return { entries, packs: await packer.finish(), before, unreadable }
}

/** An archive with thousands of bundles is one file of a batch: more than this is not held in memory. */
const packBytes = 16 * 1024 * 1024

/** Collects plain archives and writes them in packs: at the end, and whenever there are many. */
export function createPacker(out: string) {
  const packs: string[] = []
  let archives = new Map<string, Uint8Array>()
  let bytes = 0
  const write = async () => {
    if (archives.size === 0) return
    const pack = writePack(archives)
    archives = new Map()
    bytes = 0
    const hash = createHash('sha256').update(pack).digest('hex')
    await writeWhole(join(out, packFolder, packFileName(hash)), pack)
    packs.push(hash)
  }
  return {
    keep: (zipSha256: string, zip: Uint8Array): Promise<void> | void => {
      archives.set(zipSha256, zip)
      bytes += zip.length
      return bytes > packBytes ? write() : undefined
    },
    finish: async (): Promise<readonly string[]> => {
      await write()
      return packs
    },
  }
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

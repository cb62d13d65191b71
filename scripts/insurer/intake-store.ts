import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type LogEntry, type LogSegment, parseSegment, writeSegment } from '../../src/insurer/intake/intake-log.ts'
import { openPack, packedFileName, packFileName, packFolder } from '../../src/insurer/pack.ts'
import { readBytes, readText, writeWhole } from './files.ts'

/**
 * The folder of intake: `aanvaard/` with packs of plain archives and `verwerkt/` with what was found in each file, in pieces that name
 * their packs; both appear whole or not at all, packs first. Nothing in either is ever changed, so whatever moment the program stops, the
 * next run goes on from there.
 */
export interface IntakeStore {
  /** What was found before, by the hash of the file, under this very context. */
  readonly known: Map<string, LogEntry>
  /** What was found under another one, of files that are not in `known`. */
  readonly stale: ReadonlyMap<string, LogEntry>
  readonly add: (found: Pick<LogSegment, 'entries' | 'packs'>) => Promise<void>
  /** The plain archive of something in `stale`; undefined when it is gone. */
  readonly readStale: (file: string, zipSha256: string) => Promise<Uint8Array | undefined>
  /** Removes the pieces of other contexts with their packs, and what a stopped run left. */
  readonly tidy: () => Promise<void>
}

/** Opens the folder, and makes it when it is not there. Pieces that are damaged, or name a pack that is gone, do not count. */
export async function openStore(out: string, context: string): Promise<IntakeStore> {
  const [logs, packs] = [join(out, 'verwerkt'), join(out, packFolder)]
  for (const folder of [logs, packs]) await mkdir(folder, { recursive: true })
  const there = new Set(await readdir(packs))
  const known = new Map<string, LogEntry>()
  const stale = new Map<string, LogEntry>()
  const packsOf = new Map<string, readonly string[]>()
  const [usedLogs, usedPacks] = [new Set<string>(), new Set<string>()]
  for (const name of (await readdir(logs)).toSorted()) {
    const segment = name.endsWith('.jsonl') ? await readSegment(join(logs, name)) : undefined
    if (segment === undefined || !segment.packs.every((pack) => there.has(packFileName(pack)))) continue
    const isOfNow = segment.context === context
    if (isOfNow) {
      usedLogs.add(name)
      for (const pack of segment.packs) usedPacks.add(packFileName(pack))
    }
    for (const entry of segment.entries) {
      ;(isOfNow ? known : stale).set(entry.file, entry)
      if (!isOfNow) packsOf.set(entry.file, segment.packs)
    }
  }
  for (const file of known.keys()) stale.delete(file)
  return {
    known,
    stale,
    add: async ({ entries, packs: made }) => {
      if (entries.length === 0) return
      const text = writeSegment({ context, packs: made, entries })
      const name = `${context.slice(0, 16)}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.jsonl`
      await writeWhole(join(logs, name), text)
      usedLogs.add(name)
      for (const pack of made) usedPacks.add(packFileName(pack))
      for (const entry of entries) known.set(entry.file, entry)
    },
    readStale: async (file, zipSha256) => {
      for (const pack of packsOf.get(file) ?? []) {
        const bytes = await readBytes(join(packs, packFileName(pack)))
        const zip = bytes && (await openPack(bytes)?.read(packedFileName(zipSha256)))
        if (zip) return zip
      }
      return undefined
    },
    tidy: async () => {
      await removeOthers(logs, usedLogs)
      await removeOthers(packs, usedPacks)
    },
  }
}

async function removeOthers(folder: string, used: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) if (!used.has(name)) await rm(join(folder, name), { force: true })
}

async function readSegment(path: string): Promise<LogSegment | undefined> {
  const text = await readText(path)
  return text.ok ? parseSegment(text.value) : undefined
}

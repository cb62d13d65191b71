import { createHash } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptedFileName } from '../../src/insurer/accepted-index.ts'
import { type LogEntry, type LogSegment, parseSegment, writeSegment } from '../../src/insurer/intake/intake-log.ts'
import { readText, writeWhole } from './files.ts'

/**
 * The folder of intake: `aanvaard/` with plain archives under their own hash and `verwerkt/` with what was found in each file, in pieces that
 * appear whole or not at all. Nothing in either is ever changed, so whatever moment the program stops, the next run goes on from there.
 */
export interface IntakeStore {
  /** What was found before, by the hash of the file, under this very context. */
  readonly known: Map<string, LogEntry>
  /** What was found under another one, of files that are not in `known`. */
  readonly stale: ReadonlyMap<string, LogEntry>
  readonly add: (entries: readonly LogEntry[]) => Promise<void>
  /** Removes the pieces of other contexts, and what a stopped run left. */
  readonly tidy: () => Promise<void>
}

/** Opens the folder, and makes it when it is not there. Pieces that are damaged, or name an archive that is gone, do not count. */
export async function openStore(out: string, context: string): Promise<IntakeStore> {
  const [logFolder, zipFolder] = [join(out, 'verwerkt'), join(out, 'aanvaard')]
  for (const folder of [logFolder, zipFolder]) await mkdir(folder, { recursive: true })
  const zips = new Set(await readdir(zipFolder))
  const isWhole = ({ outcomes }: LogEntry) =>
    outcomes.every((outcome) => outcome.status === 'refused' || zips.has(acceptedFileName(outcome.zipSha256).replace('aanvaard/', '')))
  const known = new Map<string, LogEntry>()
  const stale = new Map<string, LogEntry>()
  for (const name of (await readdir(logFolder)).toSorted()) {
    const segment = name.endsWith('.jsonl') ? await readSegment(join(logFolder, name)) : undefined
    for (const entry of segment?.entries ?? []) if (isWhole(entry)) (segment?.context === context ? known : stale).set(entry.file, entry)
  }
  for (const file of known.keys()) stale.delete(file)
  const prefix = context.slice(0, 16)
  return {
    known,
    stale,
    add: async (entries) => {
      if (entries.length === 0) return
      const text = writeSegment({ context, entries })
      const hash = createHash('sha256').update(text).digest('hex').slice(0, 16)
      await writeWhole(join(logFolder, `${prefix}-${hash}.jsonl`), text)
      for (const entry of entries) known.set(entry.file, entry)
    },
    tidy: async () => {
      const leftovers = (await readdir(zipFolder)).filter((name) => name.endsWith('.tmp')).map((name) => join(zipFolder, name))
      const old = (await readdir(logFolder)).filter((name) => !name.startsWith(`${prefix}-`) || name.endsWith('.tmp'))
      for (const path of [...leftovers, ...old.map((name) => join(logFolder, name))]) await rm(path, { force: true })
    },
  }
}

async function readSegment(path: string): Promise<LogSegment | undefined> {
  const text = await readText(path)
  return text.ok ? parseSegment(text.value) : undefined
}

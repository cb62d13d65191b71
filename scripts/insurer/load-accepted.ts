import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import type { Bundle } from '../../src/domain/bundle.ts'
import { failed, type Result, succeeded } from '../../src/domain/result.ts'
import type { AcceptedBundle } from '../../src/insurer/accepted-bundle.ts'
import { type IndexRow, indexFileName, parseIndex } from '../../src/insurer/accepted-index.ts'
import type { InboxRow } from '../../src/insurer/inbox-row.ts'
import { openPack, packedFileName, packFolder } from '../../src/insurer/pack.ts'
import type { LoadProblem } from '../../src/texts/insurer-tables-command.ts'
import { readBytes, readText } from './files.ts'
import { nodeReadingTools } from './node-reading-tools.ts'

/** What intake let in, and the list of all that came. */
export interface Accepted {
  readonly bundles: readonly AcceptedBundle[]
  readonly inbox: readonly InboxRow[]
}

/** Reads the folder that `intake` made. The archives are checked once more: a file that changed since then is named and nothing is made. */
export async function loadAccepted(folder: string): Promise<Result<Accepted, LoadProblem>> {
  const path = join(folder, indexFileName)
  const text = await readText(path)
  if (!text.ok) return failed({ kind: 'no-index', path })
  const index = parseIndex(text.value)
  if (!index.ok) return failed({ kind: 'broken-index', path, line: index.problem.line })
  const documents = await readPacks(join(folder, packFolder), new Set(index.value.flatMap((row) => hashOf(row) ?? [])))
  if (!documents.ok) return documents
  const bundles: AcceptedBundle[] = []
  const taken = new Set<string>()
  for (const row of index.value) {
    const sha256 = hashOf(row)
    if (row.status === 'refused' || sha256 === undefined) continue
    const { status, proofs, superseded, fork } = row
    const key = `${sha256} ${status} ${proofs.join()}`
    if (taken.has(key)) continue
    taken.add(key)
    const found = documents.value.get(sha256)
    if (found?.manifest.contentHash !== row.contentHash || found === undefined)
      return failed({ kind: 'broken-bundle', path: join(folder, packFolder, packedFileName(sha256)) })
    bundles.push({ ...found, status, proofs, superseded, fork, sha256 })
  }
  return succeeded({ bundles, inbox: index.value })
}

function hashOf({ status, zipSha256 }: IndexRow): string | undefined {
  return status === 'refused' ? undefined : zipSha256
}

type Documents = Pick<Bundle, 'manifest' | 'record' | 'confirmations'>

/** The documents of the wanted archives, by hash, from all packs. */
async function readPacks(folder: string, wanted: ReadonlySet<string>): Promise<Result<ReadonlyMap<string, Documents>, LoadProblem>> {
  const found = new Map<string, Documents>()
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((other) => other.endsWith('.zip')).toSorted()) {
    const bytes = await readBytes(join(folder, name))
    const pack = bytes && openPack(bytes, nodeReadingTools)
    if (pack === undefined) return failed({ kind: 'broken-bundle', path: join(folder, name) })
    for (const packed of pack.names) {
      const sha256 = packed.replace(/\.zip$/, '')
      if (!wanted.has(sha256) || found.has(sha256)) continue
      const zip = await pack.read(packed)
      const bundle = zip && (await nodeReadingTools.sha256(zip)) === sha256 ? await readBundle(zip, nodeReadingTools) : undefined
      if (!bundle?.ok) return failed({ kind: 'broken-bundle', path: join(folder, name, packed) })
      const { manifest, record, confirmations } = bundle.value
      found.set(sha256, { manifest, record, confirmations })
    }
  }
  return succeeded(found)
}

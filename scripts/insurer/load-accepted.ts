import { join } from 'node:path'
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import { failed, type Result, succeeded } from '../../src/domain/result.ts'
import type { AcceptedBundle } from '../../src/insurer/accepted-bundle.ts'
import { acceptedFileName, indexFileName, parseIndex } from '../../src/insurer/accepted-index.ts'
import type { InboxRow } from '../../src/insurer/inbox-row.ts'
import type { LoadProblem } from '../../src/texts/insurer-tables-command.ts'
import { readBytes, readText } from './files.ts'

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
  const bundles: AcceptedBundle[] = []
  const read = new Set<string>()
  for (const { zipSha256, status, proofs, superseded, fork, contentHash } of index.value) {
    if (status === 'refused' || zipSha256 === undefined) continue
    const key = `${zipSha256} ${status} ${proofs.join()}`
    if (read.has(key)) continue
    read.add(key)
    const file = join(folder, acceptedFileName(zipSha256))
    const bytes = await readBytes(file)
    if (bytes === undefined || (await sha256Hex(bytes)) !== zipSha256) return failed({ kind: 'broken-bundle', path: file })
    const bundle = await readBundle(bytes)
    if (!bundle.ok || bundle.value.manifest.contentHash !== contentHash) return failed({ kind: 'broken-bundle', path: file })
    const { manifest, record, confirmations } = bundle.value
    bundles.push({ manifest, record, confirmations, status, proofs, superseded, fork, sha256: zipSha256 })
  }
  return succeeded({ bundles, inbox: index.value })
}

import { contentHashOf, sha256Hex } from '../../bundle/content-hash.ts'
import { writeZip } from '../../bundle/zip/write-zip.ts'

/** What stands in a bundle, as a forger has it: any JSON under the right names. */
export interface ForgedParts {
  /** Without `entries`; its `contentHash` is made to fit. */
  readonly manifest: Readonly<Record<string, unknown>>
  readonly recordJson: string
  readonly confirmations: readonly Readonly<Record<string, unknown>>[]
  readonly pdf: Uint8Array
}

/**
 * A bundle in which every hash fits whatever it holds: what anyone with a ZIP tool can make. For bad examples and tests; the tool itself
 * writes bundles with `writeBundle` only. Confirmations get the content hash too, their proofs stay as they are.
 */
export async function forgeBundle({ manifest, recordJson, confirmations, pdf }: ForgedParts): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  const contentHash = await contentHashOf(await sha256Hex(recordJson), String(manifest['privateSha256']))
  const words = confirmations.map((word) => ({ ...word, contentHash }))
  const contents = [
    { name: 'record.json', bytes: encoder.encode(recordJson), stored: false },
    {
      name: 'confirmations.json',
      bytes: encoder.encode(
        JSON.stringify({ format: 'wgw-confirmations', formatVersion: manifest['formatVersion'], confirmations: words }),
      ),
      stored: false,
    },
    { name: 'report.pdf', bytes: pdf, stored: true },
  ]
  const entries = await Promise.all(
    contents.map(async ({ name, bytes }) => ({ path: name, bytes: bytes.length, sha256: await sha256Hex(bytes) })),
  )
  const whole = encoder.encode(JSON.stringify({ ...manifest, contentHash, entries }))
  return writeZip([{ name: 'manifest.json', bytes: whole, stored: false }, ...contents])
}

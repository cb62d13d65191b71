import { sha256Hex } from './content-hash.ts'
import { crc32 } from './zip/crc32.ts'
import { inflateExactly } from './zip/inflate.ts'

/** The work that costs most when reading many bundles, so that a platform with faster means can do it: the same answers, sooner. */
export interface ReadingTools {
  /** As `inflateExactly`: exactly so many bytes, and nothing behind them. */
  readonly inflate: (packed: Uint8Array, size: number) => Promise<Uint8Array | undefined> | Uint8Array | undefined
  /** As `crc32`: the checksum of a ZIP entry. */
  readonly crc32: (bytes: Uint8Array) => number
  /** SHA-256 in hex of bytes, or of the UTF-8 bytes of a text. */
  readonly sha256: (content: Uint8Array | string) => Promise<string> | string
}

/** The means that every browser and Node have. */
export const webTools: ReadingTools = { inflate: inflateExactly, crc32, sha256: sha256Hex }

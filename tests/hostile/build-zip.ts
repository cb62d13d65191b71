import { deflateSync } from 'fflate'
import { crc32 } from '../../src/bundle/zip/crc32.ts'

// Writes archives that may lie in any field, so that the strict reader can be shown each lie by itself.

export interface HostileEntry {
  readonly name: string
  readonly content: Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly versionNeeded?: number
  /** Stands for what `content` packs to. */
  readonly packed?: Uint8Array
  readonly size?: number
  readonly packedSize?: number
  readonly crc?: number
  readonly offset?: number
  readonly centralExtra?: Uint8Array
  readonly comment?: Uint8Array
  /** What only the local header says. */
  readonly localName?: string
  readonly localSize?: number
  readonly localCrc?: number
  readonly localExtra?: Uint8Array
  /** Bytes behind the entry that nothing points to. */
  readonly after?: Uint8Array
}

export interface HostileArchive {
  readonly comment?: Uint8Array
  readonly disk?: number
  readonly count?: number
  /** Bytes before the first entry, with all offsets mended. */
  readonly before?: Uint8Array
  readonly reverseDirectory?: boolean
}

export function anEntry(name: string, content: string, lies: Omit<HostileEntry, 'name' | 'content'> = {}): HostileEntry {
  return { name, content: new TextEncoder().encode(content), ...lies }
}

export function buildZip(entries: readonly HostileEntry[], lies: HostileArchive = {}): Uint8Array {
  let body = lies.before ?? new Uint8Array()
  const directory: Uint8Array[] = []
  for (const entry of entries) {
    const { header, packed, central } = partsOf(entry, body.length)
    directory.push(central)
    body = concat(body, header, packed, entry.after ?? new Uint8Array())
  }
  if (lies.reverseDirectory) directory.reverse()
  const directoryBytes = concat(...directory)
  const comment = lies.comment ?? new Uint8Array()
  const end = concat(
    little(4, 0x06054b50),
    little(2, lies.disk ?? 0),
    little(2, 0),
    little(2, lies.count ?? entries.length),
    little(2, lies.count ?? entries.length),
    little(4, directoryBytes.length),
    little(4, body.length),
    little(2, comment.length),
    comment,
  )
  return concat(body, directoryBytes, end)
}

function partsOf(
  entry: HostileEntry,
  offset: number,
): { readonly header: Uint8Array; readonly packed: Uint8Array; readonly central: Uint8Array } {
  const { content, method = 0, flags = 0, versionNeeded = 20 } = entry
  const packed = entry.packed ?? (method === 8 ? deflateSync(content) : content)
  const size = entry.size ?? content.length
  const packedSize = entry.packedSize ?? packed.length
  const crc = entry.crc ?? crc32(content)
  const name = latin(entry.name)
  const none = new Uint8Array()
  const fields = (crcField: number, sizeField: number, nameField: Uint8Array, extra: Uint8Array) =>
    concat(
      little(2, versionNeeded),
      little(2, flags),
      little(2, method),
      little(4, 0),
      little(4, crcField),
      little(4, packedSize),
      little(4, sizeField),
      little(2, nameField.length),
      little(2, extra.length),
    )
  const localName = entry.localName === undefined ? name : latin(entry.localName)
  const localExtra = entry.localExtra ?? none
  const centralExtra = entry.centralExtra ?? none
  const comment = entry.comment ?? none
  return {
    packed,
    header: concat(
      little(4, 0x04034b50),
      fields(entry.localCrc ?? crc, entry.localSize ?? size, localName, localExtra),
      localName,
      localExtra,
    ),
    central: concat(
      little(4, 0x02014b50),
      little(2, 20),
      fields(crc, size, name, centralExtra),
      little(2, comment.length),
      little(2, 0),
      little(2, 0),
      little(4, 0),
      little(4, entry.offset ?? offset),
      name,
      centralExtra,
      comment,
    ),
  }
}

function little(width: number, value: number): Uint8Array {
  return Uint8Array.from({ length: width }, (_, index) => Math.floor(value / 256 ** index) % 256)
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) % 256)
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

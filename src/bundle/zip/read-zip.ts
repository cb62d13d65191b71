import { failed, type Result, succeeded } from '../../domain/result.ts'
import { crc32 } from './crc32.ts'
import { inflateExactly } from './inflate.ts'

/** How entries are unpacked and summed. */
export interface ZipTools {
  readonly inflate: (packed: Uint8Array, size: number) => Promise<Uint8Array | undefined> | Uint8Array | undefined
  readonly crc32: (bytes: Uint8Array) => number
}

/** What an archive may hold, checked before any work is done. */
export interface ZipLimits {
  readonly maxEntries: number
  /** Bytes all entries may take together once unpacked. */
  readonly maxTotal: number
  /** Unpacked size divided by packed size. */
  readonly maxRatio: number
  /** Bytes an entry of that name may take once unpacked. */
  readonly maxBytesOf: (name: string) => number
}

/** Why an archive, or an entry of it, is refused. */
export type ZipProblem = { readonly kind: 'broken' } | { readonly kind: 'too-large'; readonly name: string }

/** An archive whose whole structure was checked; nothing is unpacked yet. */
export interface ZipArchive {
  /** In the order of the file, each once. */
  readonly names: readonly string[]
  /** The checked bytes of an entry; undefined when there is none of that name or its data is damaged. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>
}

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const localSize = 30
const centralSize = 46
const endSize = 22
const namePattern = /^[a-z0-9]+([/._-][a-z0-9]+)*$/

interface Entry {
  readonly name: string
  readonly isDeflated: boolean
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
  /** Version, flags, method, time, CRC, sizes and lengths as the directory has them; the local header must repeat them. */
  readonly shared: Uint8Array
}

/**
 * Opens a ZIP archive of the plain subset we write (formats §7): stored or deflated, entries back to back from the first byte,
 * directory, end; plain names, no comments, extra fields, flags, encryption or zip64. Times and attributes are outside every hash
 * and are ignored. Never throws.
 */
export function openZip(
  bytes: Uint8Array,
  limits: ZipLimits,
  tools: ZipTools = { inflate: inflateExactly, crc32 },
): Result<ZipArchive, ZipProblem> {
  const directory = readDirectory(bytes, limits)
  if (!directory.ok) return directory
  return succeeded({
    names: directory.value.map(({ name }) => name),
    read: async (name) => {
      const entry = directory.value.find((other) => other.name === name)
      return entry && (await readContent(bytes, entry, tools))
    },
  })
}

async function readContent(bytes: Uint8Array, entry: Entry, { inflate, crc32: sumOf }: ZipTools): Promise<Uint8Array | undefined> {
  const start = entry.offset + localSize + entry.name.length
  const packed = bytes.subarray(start, start + entry.packedSize)
  const content = entry.isDeflated ? await inflate(packed, entry.size) : packed
  return content && sumOf(content) === entry.crc ? content : undefined
}

function readDirectory(bytes: Uint8Array, limits: ZipLimits): Result<readonly Entry[], ZipProblem> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - endSize
  if (end < 0 || view.getUint32(end, true) !== endSignature) return failed({ kind: 'broken' })
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  const noDisksNoComment =
    view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count && view.getUint16(end + 20, true) === 0
  if (!noDisksNoComment || count === 0 || count > limits.maxEntries) return failed({ kind: 'broken' })
  if (start + view.getUint32(end + 12, true) !== end) return failed({ kind: 'broken' })

  const entries: Entry[] = []
  let position = start
  let offset = 0
  let total = 0
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(bytes, view, position, end)
    if (entry === undefined || entry.offset !== offset) return failed({ kind: 'broken' })
    const { name } = entry
    if (entries.some((other) => other.name === name)) return failed({ kind: 'broken' })
    total += entry.size
    if (entry.size > limits.maxBytesOf(name) || total > limits.maxTotal || entry.size > entry.packedSize * limits.maxRatio) {
      return failed({ kind: 'too-large', name })
    }
    offset += localSize + name.length + entry.packedSize
    if (offset > start || !hasLocalHeader(bytes, view, entry)) return failed({ kind: 'broken' })
    entries.push(entry)
    position += centralSize + name.length
  }
  return offset === start && position === end ? succeeded(entries) : failed({ kind: 'broken' })
}

/** One line of the directory; undefined when it uses anything outside the subset. */
function readEntry(bytes: Uint8Array, view: DataView, position: number, end: number): Entry | undefined {
  if (position + centralSize > end || view.getUint32(position, true) !== centralSignature) return undefined
  const method = view.getUint16(position + 10, true)
  const packedSize = view.getUint32(position + 20, true)
  const size = view.getUint32(position + 24, true)
  const nameLength = view.getUint16(position + 28, true)
  const isPlain =
    view.getUint16(position + 6, true) <= 20 &&
    view.getUint16(position + 8, true) === 0 &&
    view.getUint32(position + 30, true) === 0 &&
    view.getUint16(position + 34, true) === 0
  const isPacked = method === 8 || (method === 0 && packedSize === size)
  if (!isPlain || !isPacked || nameLength > 200 || position + centralSize + nameLength > end) return undefined
  const name = String.fromCharCode(...bytes.subarray(position + centralSize, position + centralSize + nameLength))
  if (!namePattern.test(name)) return undefined
  return {
    name,
    isDeflated: method === 8,
    crc: view.getUint32(position + 16, true),
    packedSize,
    size,
    offset: view.getUint32(position + 42, true),
    shared: bytes.subarray(position + 6, position + 32),
  }
}

function hasLocalHeader(bytes: Uint8Array, view: DataView, entry: Entry): boolean {
  const { offset, name, shared } = entry
  if (view.getUint32(offset, true) !== localSignature) return false
  const nameAt = offset + localSize
  return (
    shared.every((byte, index) => bytes[offset + 4 + index] === byte) &&
    [...name].every((character, index) => bytes[nameAt + index] === character.charCodeAt(0))
  )
}

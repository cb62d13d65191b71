import type { ReadingTools } from '../../bundle/reading-tools.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { intakeLimits } from './intake-limits.ts'
import type { Refusal } from './refusal.ts'

/** A file in an archive of many: nothing is unpacked before `read`, which never gives more than the directory promised. */
export interface ArchiveFile {
  readonly name: string
  readonly read: () => Promise<Result<Uint8Array, Refusal>>
}

const localSize = 30
const centralSize = 46
const endSize = 22

/**
 * The files in an ordinary ZIP, as people and mail programs make them: the strict rules are for the bundles inside. Folders and what
 * macOS adds are left out. A file that promises too much, or shrinks as only a bomb does, is refused alone.
 */
export function openArchive(bytes: Uint8Array, tools: ReadingTools): Result<readonly ArchiveFile[], Refusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(bytes, view)
  if (end === undefined) return failed('damaged-archive')
  const count = view.getUint16(end + 10, true)
  if (count > intakeLimits.archiveEntries) return failed('too-many-files')
  const files: ArchiveFile[] = []
  let position = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (position + centralSize > end || view.getUint32(position, true) !== 0x02014b50) return failed('damaged-archive')
    const nameLength = view.getUint16(position + 28, true)
    const next = position + centralSize + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true)
    if (next > end) return failed('damaged-archive')
    const name = new TextDecoder().decode(bytes.subarray(position + centralSize, position + centralSize + nameLength))
    const at = position
    const isOfNoUse = name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.DS_Store$)/.test(name)
    if (!isOfNoUse) files.push({ name, read: () => readEntry(bytes, view, at, tools) })
    position = next
  }
  return succeeded(files)
}

/** Where the last record of the directory starts; there may be a comment behind it. */
function findEnd(bytes: Uint8Array, view: DataView): number | undefined {
  for (let at = bytes.length - endSize; at >= 0 && at >= bytes.length - endSize - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50 && at + endSize + view.getUint16(at + 20, true) === bytes.length) return at
  }
  return undefined
}

async function readEntry(bytes: Uint8Array, view: DataView, at: number, { inflate }: ReadingTools): Promise<Result<Uint8Array, Refusal>> {
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)]
  const [packedSize, size, offset] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true), view.getUint32(at + 42, true)]
  if ((flags & 1) !== 0) return failed('locked-archive')
  if (size > intakeLimits.textBytes || size > packedSize * intakeLimits.archiveRatio) return failed('too-large')
  if (offset + localSize > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return failed('damaged-archive')
  const start = offset + localSize + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packedSize > bytes.length) return failed('damaged-archive')
  const packed = bytes.subarray(start, start + packedSize)
  if (method === 0) return packedSize === size ? succeeded(packed) : failed('damaged-archive')
  const content = method === 8 ? await inflate(packed, size) : undefined
  return content === undefined ? failed('damaged-archive') : succeeded(content)
}

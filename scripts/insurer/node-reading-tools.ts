import { hash } from 'node:crypto'
import { crc32, inflateRawSync } from 'node:zlib'
import type { ReadingTools } from '../../src/bundle/reading-tools.ts'

/** The same answers as `webTools`, by Node's own means and without waiting. */
export const nodeReadingTools: ReadingTools = {
  inflate: inflateInNode,
  crc32: (bytes) => crc32(bytes),
  sha256: (content) => hash('sha256', content),
}

function inflateInNode(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    // Node's types leave out what `info` adds: the engine, which tells how far it read.
    const { buffer, engine } = inflateRawSync(packed, { maxOutputLength: Math.max(1, size), info: true }) as unknown as {
      readonly buffer: Uint8Array
      readonly engine: { readonly bytesWritten: number }
    }
    return buffer.length === size && engine.bytesWritten === packed.length ? buffer : undefined
  } catch {
    // Too much comes out, or this is no deflate data: zlib has no other way to say so.
    return undefined
  }
}

/**
 * Inflates data that must give exactly `size` bytes and end with its own last byte. Stops as soon as more comes out, so that a bomb
 * costs no more than it declares. Undefined when it gives less or more, is no deflate data, or has something behind it.
 */
export async function inflateExactly(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const content = await inflate(packed, size)
  if (content?.length !== size) return undefined
  // Node ignores bytes behind the end. If all but the last byte is already complete, that last byte does not belong to it.
  return (await inflate(packed.subarray(0, -1), size)) === undefined ? content : undefined
}

async function inflate(packed: Uint8Array, maxSize: number): Promise<Uint8Array | undefined> {
  // A Blob refuses memory that is shared between threads; ours never is.
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  const content = new Uint8Array(maxSize)
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return content.subarray(0, length)
      if (length + value.length > maxSize) return undefined
      content.set(value, length)
      length += value.length
    }
  } catch {
    // The stream's only way to say that this is no deflate data.
    return undefined
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

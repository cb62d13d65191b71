/** A file of the output: name with its folder (`/`), and its bytes. */
export interface ExportFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file of text. */
export function textFile(name: string, text: string): ExportFile {
  return { name, bytes: new TextEncoder().encode(text) }
}

/** A file of rows that may be longer than a text can be: written in parts. `write` gets the rows of a part; the first part has the heading. */
export function chunkedFile<Row>(
  name: string,
  rows: readonly Row[],
  write: (rows: readonly Row[], isFirst: boolean) => string,
): ExportFile {
  const encoder = new TextEncoder()
  const parts = [encoder.encode(write(rows.slice(0, chunkRows), true))]
  for (let from = chunkRows; from < rows.length; from += chunkRows) {
    parts.push(encoder.encode(write(rows.slice(from, from + chunkRows), false)))
  }
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return { name, bytes }
}

const chunkRows = 20_000

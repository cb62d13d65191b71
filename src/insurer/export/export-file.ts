/** A file of the output: name with its folder (`/`), and its bytes. */
export interface ExportFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A file of text. */
export function textFile(name: string, text: string): ExportFile {
  return { name, bytes: new TextEncoder().encode(text) }
}

import { zipSync } from 'fflate'

/** One file of an archive; `stored` keeps its bytes as they are. */
export interface ZipContent {
  readonly name: string
  readonly bytes: Uint8Array
  readonly stored: boolean
}

/** A ZIP archive of the files in their order. The same content gives the same bytes, on every device and at every hour. */
export function writeZip(files: readonly ZipContent[]): Uint8Array {
  // ZIP times are local wall-clock times: this one is the same wall-clock time in every zone.
  const mtime = new Date(1980, 0, 1, 12)
  return zipSync(Object.fromEntries(files.map(({ name, bytes, stored }) => [name, [bytes, { mtime, level: stored ? 0 : 6 }]])))
}

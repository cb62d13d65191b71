import { openZip, type ZipArchive, type ZipLimits, type ZipTools } from '../bundle/zip/read-zip.ts'
import { writeZip } from '../bundle/zip/write-zip.ts'

/** The folder of what intake let in: packs, each under the SHA-256 of its bytes. */
export const packFolder = 'aanvaard'

/** The name of a pack in that folder. */
export function packFileName(packSha256: string): string {
  return `${packSha256}.zip`
}

/** The name of the plain archive of a bundle in a pack. */
export function packedFileName(zipSha256: string): string {
  return `${zipSha256}.zip`
}

/**
 * Plain archives together in one archive that any program opens, each under its own hash: writing one file for every bundle takes longer
 * than judging it. The same set gives the same bytes.
 */
export function writePack(archives: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...archives].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return writeZip(sorted.map(([zipSha256, bytes]) => ({ name: packedFileName(zipSha256), bytes, stored: true })))
}

/** A pack as an archive, each file of which is checked when it is read; undefined when it is none. */
export function openPack(bytes: Uint8Array, tools?: ZipTools): ZipArchive | undefined {
  const archive = openZip(bytes, limits, tools)
  return archive.ok ? archive.value : undefined
}

/** Ours, so only what a ZIP can hold: the hash of each archive in it decides. */
const limits: ZipLimits = { maxEntries: 0xffff, maxTotal: 0xffff_ffff, maxRatio: 2, maxBytesOf: () => 0xffff_ffff }

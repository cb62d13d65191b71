import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openPack, packFolder } from '../../src/insurer/pack.ts'

/** The names of the plain archives in all packs of a folder of intake. */
export async function packedIn(out: string): Promise<readonly string[]> {
  const names: string[] = []
  for (const pack of await readdir(join(out, packFolder))) {
    const archive = openPack(await readFile(join(out, packFolder, pack)))
    if (archive === undefined) throw new Error(`${pack} is no pack`)
    names.push(...archive.names)
  }
  return names.toSorted()
}

import { maxRecordFileBytes } from '../../bundle/read-hand-over.ts'

/** The bytes of a file that the user chose; of one that is too large no more than shows that it is. */
export async function readChosenFile(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, maxRecordFileBytes + 1).arrayBuffer())
}

import { maxBackupLength } from '../../bundle/envelope.ts'
import { isBackup } from '../../bundle/is-backup.ts'
import { maxRecordFileBytes } from '../../bundle/read-hand-over.ts'

/** The bytes of a file that the user chose; of one that is too large no more than shows that it is. A backup may be larger than other files. */
export async function readChosenFile(file: Blob): Promise<Uint8Array> {
  const start = await bytesOf(file.slice(0, 200))
  return await bytesOf(file.slice(0, (isBackup(start) ? maxBackupLength : maxRecordFileBytes) + 1))
}

async function bytesOf(part: Blob): Promise<Uint8Array> {
  return new Uint8Array(await part.arrayBuffer())
}

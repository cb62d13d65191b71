import { renameSync, writeFileSync } from 'node:fs'
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { failed, type Result, succeeded } from '../../src/domain/result.ts'
import type { FileProblem } from '../../src/texts/insurer.ts'

/** A file that a command makes; `isSecret` gives it mode 0600. */
export interface OutputFile {
  readonly path: string
  readonly bytes: Uint8Array | string
  readonly isSecret?: boolean
  /** A file of our own that grows, such as a register: replacing it loses nothing. */
  readonly mayReplace?: boolean
}

/** What became of the files: those that already stood there, byte for byte, are left alone. */
export interface Written {
  readonly written: readonly string[]
  readonly unchanged: readonly string[]
}

/**
 * Writes all files or, when one would change a file that is there and `force` is not given, none. Each appears under its name only
 * when it is whole.
 */
export async function writeFiles(files: readonly OutputFile[], force: boolean): Promise<Result<Written, FileProblem>> {
  const changed: OutputFile[] = []
  const inTheWay: string[] = []
  for (const file of files) {
    const before = await readBytes(file.path)
    if (before !== undefined && Buffer.from(before).equals(Buffer.from(file.bytes))) continue
    changed.push(file)
    if (before !== undefined && file.mayReplace !== true) inTheWay.push(file.path)
  }
  if (inTheWay.length > 0 && !force) return failed({ kind: 'exists', paths: inTheWay })
  for (const file of changed) {
    try {
      await writeWhole(file.path, file.bytes, file.isSecret === true)
    } catch (error) {
      return failed({ kind: 'unwritable', path: file.path, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return succeeded({
    written: changed.map(({ path }) => path),
    unchanged: files.filter((file) => !changed.includes(file)).map(({ path }) => path),
  })
}

/** Writes beside the file and renames: whoever looks sees the old file or the new one, also after a crash. Makes the folder. */
export async function writeWhole(path: string, bytes: Uint8Array | string, isSecret = false): Promise<void> {
  await mkdir(dirname(path), { recursive: true, ...(isSecret ? { mode: 0o700 } : {}) })
  const temporary = `${path}.${process.pid}.tmp`
  const mode = isSecret ? 0o600 : 0o644
  try {
    const file = await open(temporary, 'w', mode)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    // The mode above is narrowed by the umask, and does nothing for a leftover of before.
    if (isSecret) await chmod(temporary, mode)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/**
 * The same without waiting for the disk, for thousands of files that are named after their own hash: a crash of the program leaves none
 * half written, and after a power cut the hash tells. The folder must be there.
 */
export async function writeAside(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}-${threadId}.tmp`
  // A thread of its own does nothing else meanwhile, and waiting costs more than writing.
  writeFileSync(temporary, bytes)
  renameSync(temporary, path)
}

/** The bytes of a file, or undefined when it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch(() => undefined)
}

/** The text of a file, or why not. */
export async function readText(path: string): Promise<Result<string, FileProblem>> {
  const bytes = await readBytes(path)
  return bytes === undefined ? failed({ kind: 'unreadable', path }) : succeeded(new TextDecoder().decode(bytes))
}

/** The path of a file in a folder of the command line. */
export function pathIn(folder: string, name: string): string {
  return join(folder, name)
}

import { isUtf8 } from 'node:buffer'
import { renameSync, writeFileSync } from 'node:fs'
import { lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { threadId } from 'node:worker_threads'
import { failed, type Result, succeeded } from '../../src/domain/result.ts'
import type { FileProblem } from '../../src/texts/insurer.ts'
import { windowsTextOf } from './windows-text.ts'

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
    // What cannot be read is there all the same.
    const isThere = before !== undefined || (await isPresent(file.path))
    if (isThere && (file.mayReplace !== true || before === undefined)) inTheWay.push(file.path)
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
  const temporary = `${path}.${process.pid}-${threadId}.tmp`
  const mode = isSecret ? 0o600 : 0o644
  try {
    const file = await open(temporary, 'w', mode)
    try {
      // The mode above does nothing for a leftover of before.
      if (isSecret) await file.chmod(mode)
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/**
 * The same without waiting for the disk, for thousands of files that can be made again: a crash of the program leaves none half written. The
 * folder must be there.
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

/** True when something has this name, whether or not it can be read. */
export async function isPresent(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

/** The text of a file, or undefined when there is none; one that is there but cannot be read is a problem. */
export async function findText(path: string): Promise<Result<string | undefined, FileProblem>> {
  return (await isPresent(path)) ? readText(path) : succeeded(undefined)
}

/** The text of a file, or why not. What is no UTF-8 is in the characters of Windows, as Excel saves a CSV unless told otherwise. */
export async function readText(path: string): Promise<Result<string, FileProblem>> {
  const bytes = await readBytes(path)
  if (bytes === undefined) return failed({ kind: 'unreadable', path })
  return succeeded(isUtf8(bytes) ? new TextDecoder().decode(bytes) : windowsTextOf(bytes))
}

import type { Decrypter, Identity } from 'age-encryption'
import { failed, type Result, succeeded } from '../../domain/result.ts'

/** A key that opens age files: `AGE-SECRET-KEY-1…`, an X25519 CryptoKey, or an object that unwraps by other means (Node's own crypto). */
export type AgeIdentity = string | CryptoKey | Identity

/** Why an age file stays closed, in the order in which the reader looks. */
export type AgeProblem =
  | { readonly kind: 'not-age' }
  | { readonly kind: 'header-too-large' }
  | { readonly kind: 'too-many-recipients' }
  | { readonly kind: 'not-for-us' }
  | { readonly kind: 'damaged' }

/** Opens one age file after another with the same keys. */
export type AgeReader = (bytes: Uint8Array) => Promise<Result<Uint8Array, AgeProblem>>

/** The header is read whole before anything is checked, so it may not be larger than this (formats §7). */
export const maxAgeHeaderBytes = 16 * 1024

/** Every stanza costs a key exchange, so a file may have no more recipients than this (formats §7). */
export const maxAgeRecipients = 4

/** A reader that tries all these keys; throws when one of them is no key at all. */
export async function createAgeReader(identities: readonly AgeIdentity[]): Promise<AgeReader> {
  const decrypter = new (await import('age-encryption')).Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  return (bytes) => decryptWith(decrypter, bytes)
}

/** A reader for files that were encrypted with this passphrase. */
export async function createPassphraseReader(passphrase: string): Promise<AgeReader> {
  const decrypter = new (await import('age-encryption')).Decrypter()
  decrypter.addPassphrase(passphrase)
  return (bytes) => decryptWith(decrypter, bytes)
}

/** The file inside age's own armour; undefined when the text is not exactly such armour, white space around it apart. */
export async function bytesOfAgeArmour(text: string): Promise<Uint8Array | undefined> {
  const { armor } = await import('age-encryption')
  try {
    return armor.decode(text)
  } catch {
    // The library's only way to say that this is no armour.
    return undefined
  }
}

/** True when the bytes start as every age file does. */
export function isAgeFile(bytes: Uint8Array): boolean {
  return versionLine.length <= bytes.length && [...versionLine].every((character, at) => bytes[at] === character.charCodeAt(0))
}

const versionLine = 'age-encryption.org/v1\n'

async function decryptWith(decrypter: Decrypter, bytes: Uint8Array): Promise<Result<Uint8Array, AgeProblem>> {
  const problem = findHeaderProblem(bytes)
  if (problem !== undefined) return failed(problem)
  try {
    return succeeded(await readWhole(await decrypter.decrypt(streamOf(bytes))))
  } catch (error) {
    // The library tells these two apart only by its words, which are pinned with its version.
    const isForOthers = error instanceof Error && error.message.startsWith('no identity matched')
    return failed({ kind: isForOthers ? 'not-for-us' : 'damaged' })
  }
}

/** The library reads and gives streams; by itself it would wrap one in a `Response`, which costs as much as the key exchange. */
function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
}

async function readWhole(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value)
  const [only, ...more] = chunks
  if (only !== undefined && more.length === 0) return only
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** What is wrong with the size of the header, found without decoding anything. */
function findHeaderProblem(bytes: Uint8Array): AgeProblem | undefined {
  if (!isAgeFile(bytes)) return { kind: 'not-age' }
  const last = Math.min(bytes.length, maxAgeHeaderBytes)
  let recipients = 0
  for (let at = 0; at < last; at += 1) {
    if (bytes[at] !== newline || bytes[at + 1] !== dash) continue
    if (at + 3 < last && bytes[at + 2] === dash && bytes[at + 3] === dash)
      return recipients > maxAgeRecipients ? { kind: 'too-many-recipients' } : undefined
    if (bytes[at + 2] === greater) recipients += 1
  }
  return { kind: bytes.length > maxAgeHeaderBytes ? 'header-too-large' : 'damaged' }
}

const [newline, dash, greater] = [0x0a, 0x2d, 0x3e]

import { createPassphraseReader } from '../../bundle/age/decrypt.ts'
import { encryptTo } from '../../bundle/age/encrypt.ts'
import { base64UrlOf, bytesOfBase64Url } from '../../bundle/base64.ts'
import { findEd25519, keyIdOf } from '../../bundle/invitation/ed25519.ts'
import type { SigningKey } from '../../bundle/invitation/write-invitation.ts'
import { findVersionProblem } from '../../domain/format-version.ts'
import type { InsurerPublic } from '../../domain/invitation.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { isRecord } from '../../domain/unknown.ts'
import { parseInsurerPublic } from '../../schemas/parse-insurer-public.ts'
import { type KeyFileName, type KeyProblem, publicFileName } from './key-files.ts'

/** Where the files of a key folder come from: the bytes of a file, or undefined when it is not there. */
export interface KeyFolder {
  readonly read: (name: string) => Promise<Uint8Array | undefined>
  readonly passphrase?: string
}

/** The public part; `not-a-key` when the file was damaged, `too-old` or `too-new` by its version. */
export async function readInsurerPublic(folder: KeyFolder): Promise<Result<InsurerPublic, KeyProblem>> {
  const bytes = await folder.read(publicFileName)
  if (bytes === undefined) return failed({ kind: 'missing-key', file: publicFileName })
  const json = jsonOf(new TextDecoder().decode(bytes))
  const versionProblem = isRecord(json) ? findVersionProblem(json['formatVersion']) : undefined
  if (versionProblem) return failed({ kind: versionProblem.kind, file: publicFileName })
  const parsed = parseInsurerPublic(json)
  // A recipient with one letter wrong would be noticed only when the first party sends its bundle.
  const isUsable = parsed.ok && (await encryptTo(parsed.value.recipients, new Uint8Array())).ok
  return isUsable ? parsed : failed({ kind: 'not-a-key', file: publicFileName })
}

/** The key that signs invitations. */
export async function readSigningKey(folder: KeyFolder): Promise<Result<SigningKey, KeyProblem>> {
  return readSecret(folder, 'signing-key.json', async (text) => {
    const jwk = jsonOf(text)
    const seed = isRecord(jwk) && typeof jwk['d'] === 'string' ? bytesOfBase64Url(jwk['d']) : undefined
    if (!isRecord(jwk) || seed?.length !== 32) return undefined
    const publicKey = await (await findEd25519()).publicKeyOf(seed)
    return base64UrlOf(publicKey) === jwk['x'] ? { kid: await keyIdOf(publicKey), seed } : undefined
  })
}

/** The master key from which every party's secret follows: 32 bytes. */
export async function readMasterKey(folder: KeyFolder): Promise<Result<Uint8Array, KeyProblem>> {
  return readSecret(folder, 'master-key.txt', async (text) => {
    const bytes = bytesOfBase64Url(text.trim())
    return bytes?.length === 32 ? bytes : undefined
  })
}

/** The age identities that are in the folder: the recovery identity is usually kept elsewhere, and either opens every bundle. */
export async function readIdentities(folder: KeyFolder): Promise<Result<readonly string[], KeyProblem>> {
  const identities: string[] = []
  for (const file of ['operational-identity.txt', 'recovery-identity.txt'] as const) {
    const identity = await readSecret(folder, file, async (text) => /^AGE-SECRET-KEY-1[A-Z0-9]{58}$/m.exec(text)?.[0])
    if (identity.ok) identities.push(identity.value)
    else if (identity.problem.kind !== 'missing-key') return identity
  }
  return identities.length > 0 ? succeeded(identities) : failed({ kind: 'missing-key', file: 'operational-identity.txt' })
}

/** One secret file, plain or under the passphrase, read by `parse`. */
async function readSecret<Key>(
  folder: KeyFolder,
  file: KeyFileName,
  parse: (text: string) => Promise<Key | undefined>,
): Promise<Result<Key, KeyProblem>> {
  const bytes = (await folder.read(file)) ?? (await folder.read(`${file}.age`))
  if (bytes === undefined) return failed({ kind: 'missing-key', file })
  const text = await plainTextOf(bytes, folder.passphrase)
  if (typeof text !== 'string') return failed({ ...text, file })
  const key = await parse(text)
  return key === undefined ? failed({ kind: 'not-a-key', file }) : succeeded(key)
}

async function plainTextOf(bytes: Uint8Array, passphrase: string | undefined): Promise<string | Pick<KeyProblem, 'kind'>> {
  const start = new TextDecoder().decode(bytes.subarray(0, 200))
  if (!start.startsWith('age-encryption.org/')) return new TextDecoder().decode(bytes)
  if (passphrase === undefined) return { kind: 'needs-passphrase' }
  const opened = await (await createPassphraseReader(passphrase))(bytes)
  if (opened.ok) return new TextDecoder().decode(opened.value)
  return { kind: opened.problem.kind === 'not-for-us' ? 'wrong-passphrase' : 'not-a-key' }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // No JSON is no key: the caller's parser refuses undefined.
    return undefined
  }
}

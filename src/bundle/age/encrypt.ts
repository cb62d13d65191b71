import { failed, type Result, succeeded } from '../../domain/result.ts'

/** Why nothing was encrypted: a recipient that is no age recipient (`at` counts from 0), or none at all. */
export type EncryptProblem = { readonly kind: 'no-recipients' } | { readonly kind: 'bad-recipient'; readonly at: number }

/** The bytes as an age file that each of the recipients (`age1…`) can open alone (formats §7). The library is loaded when first needed. */
export async function encryptTo(recipients: readonly string[], bytes: Uint8Array): Promise<Result<Uint8Array, EncryptProblem>> {
  if (recipients.length === 0) return failed({ kind: 'no-recipients' })
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  for (const [at, recipient] of recipients.entries()) {
    try {
      encrypter.addRecipient(recipient)
    } catch {
      // The library says only that it is not one; which one is what the reader needs.
      return failed({ kind: 'bad-recipient', at })
    }
  }
  return succeeded(await encrypter.encrypt(bytes))
}

/** The same file as text that can be pasted into a mail: age's own armour (formats §7). */
export async function encryptToText(recipients: readonly string[], bytes: Uint8Array): Promise<Result<string, EncryptProblem>> {
  const encrypted = await encryptTo(recipients, bytes)
  if (!encrypted.ok) return encrypted
  const { armor } = await import('age-encryption')
  return succeeded(armor.encode(encrypted.value))
}

/** The bytes as an age file that opens with this passphrase alone (scrypt, which takes about a second on purpose). */
export async function encryptWithPassphrase(passphrase: string, bytes: Uint8Array): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  return encrypter.encrypt(bytes)
}

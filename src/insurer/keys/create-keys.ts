import { encryptWithPassphrase } from '../../bundle/age/encrypt.ts'
import { generateAgeKeyPair } from '../../bundle/age/identity.ts'
import { base64UrlOf } from '../../bundle/base64.ts'
import { findEd25519, keyIdOf, newSeed } from '../../bundle/invitation/ed25519.ts'
import { formatVersion } from '../../domain/format-version.ts'
import type { InsurerPublic, Invitation } from '../../domain/invitation.ts'
import { type KeyFileName, publicFileName } from './key-files.ts'

/** One file of the key folder. A secret one is for its owner's eyes alone (mode 0600). */
export interface KeyFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly isSecret: boolean
}

/** A new set of keys as files, and its public part. */
export interface CreatedKeys {
  readonly files: readonly KeyFile[]
  readonly about: InsurerPublic
}

/**
 * New keys of an insurer, from the system's randomness: a key that signs invitations, the master key from which every party's secret
 * follows, and two age identities that each open every bundle (the second to be kept elsewhere). With a passphrase each secret file
 * is an age file (`.age`); age's own command opens those too.
 */
export async function createKeys(
  insurer: { readonly name: string; readonly sendTo: Invitation['sendTo'] },
  passphrase?: string,
): Promise<CreatedKeys> {
  const seed = newSeed()
  const ed25519 = await findEd25519()
  const publicKey = await ed25519.publicKeyOf(seed)
  const [operational, recovery] = [await generateAgeKeyPair(), await generateAgeKeyPair()]
  const about: InsurerPublic = {
    format: 'wgw-insurer',
    formatVersion,
    name: insurer.name,
    invitationKey: { kid: await keyIdOf(publicKey), x: base64UrlOf(publicKey) },
    recipients: [operational.recipient, recovery.recipient],
    sendTo: insurer.sendTo,
  }
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: about.invitationKey.x, d: base64UrlOf(seed) }
  const secrets: readonly (readonly [KeyFileName, string])[] = [
    ['signing-key.json', JSON.stringify(jwk)],
    ['master-key.txt', base64UrlOf(newSeed())],
    ['operational-identity.txt', identityText(operational.recipient, operational.identity)],
    ['recovery-identity.txt', identityText(recovery.recipient, recovery.identity)],
  ]
  const encoder = new TextEncoder()
  const files: KeyFile[] = [{ name: publicFileName, bytes: encoder.encode(`${JSON.stringify(about, null, 2)}\n`), isSecret: false }]
  for (const [name, text] of secrets) {
    const bytes = encoder.encode(`${text}\n`)
    const file = passphrase === undefined ? { name, bytes } : { name: `${name}.age`, bytes: await encryptWithPassphrase(passphrase, bytes) }
    files.push({ ...file, isSecret: true })
  }
  return { files, about }
}

/** The form in which age's own tools keep an identity. */
function identityText(recipient: string, identity: string): string {
  return `# public key: ${recipient}\n${identity}`
}

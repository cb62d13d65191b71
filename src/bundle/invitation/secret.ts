import { bytesOfBase64Url } from '../base64.ts'
import { sha256Hex } from '../content-hash.ts'
import { hmacSha256 } from '../hmac.ts'

/** The secret of the party that got this invitation: HMAC-SHA-256 of its id under the insurer's master key, 32 bytes (formats §6). */
export async function partySecretOf(masterKey: Uint8Array, jti: string): Promise<Uint8Array> {
  return hmacSha256(masterKey, jti)
}

/** What the signed invitation says of the secret that comes beside it: enough to notice damage, useless to find the secret. */
export async function secretCheckOf(secret: Uint8Array): Promise<string> {
  return (await sha256Hex(secret)).slice(0, 16)
}

/** The 32 bytes of a secret in its written form; undefined when it is not one. */
export function bytesOfSecret(secret: string): Uint8Array | undefined {
  const bytes = bytesOfBase64Url(secret)
  return bytes?.length === 32 ? bytes : undefined
}

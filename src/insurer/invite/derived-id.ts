import { hexOf } from '../../bundle/hex.ts'
import { hmacSha256 } from '../../bundle/hmac.ts'

/**
 * A UUID (version 8, RFC 9562) that follows from these words under the master key: the same words give the same id, and nobody
 * without the key can guess it. `use` keeps ids of different kinds apart.
 */
export async function derivedId(masterKey: Uint8Array, use: string, words: readonly string[]): Promise<string> {
  const digest = await hmacSha256(masterKey, [use, ...words].join('\0'))
  const bytes = digest.slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return hexOf(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

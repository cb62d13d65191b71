import { base64UrlOf, bytesOfBase64Url } from '../base64.ts'
import { sha256Hex } from '../content-hash.ts'
import { bytesOfHex, hexOf } from '../hex.ts'

/** Ed25519 (RFC 8032) on raw bytes: seeds and public keys of 32, signatures of 64. */
export interface Ed25519 {
  readonly publicKeyOf: (seed: Uint8Array) => Promise<Uint8Array>
  readonly sign: (seed: Uint8Array, message: Uint8Array) => Promise<Uint8Array>
  /** False for whatever is no signature of this key over this message, also when key or signature has a wrong length. */
  readonly verify: (publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array) => Promise<boolean>
}

/** Web Crypto where it knows Ed25519; else the small library, loaded only then (browsers from before 2025). */
export async function findEd25519(): Promise<Ed25519> {
  try {
    await importPublicKey(knownPublicKey)
    return webCryptoEd25519
  } catch {
    // What an unknown algorithm throws differs by browser; the key itself is right.
    return nobleEd25519
  }
}

/** Ed25519 of the browser or of Node. */
export const webCryptoEd25519: Ed25519 = {
  async publicKeyOf(seed) {
    const { x = '' } = await crypto.subtle.exportKey('jwk', await importSeed(seed, true))
    return bytesOfBase64Url(x) ?? new Uint8Array()
  },
  async sign(seed, message) {
    return new Uint8Array(await crypto.subtle.sign('Ed25519', await importSeed(seed, false), unshared(message)))
  },
  async verify(publicKey, signature, message) {
    if (publicKey.length !== 32 || signature.length !== 64) return false
    return crypto.subtle.verify('Ed25519', await importPublicKey(publicKey), unshared(signature), unshared(message))
  },
}

/** Ed25519 in JavaScript, with the strict rules that Web Crypto has. */
export const nobleEd25519: Ed25519 = {
  async publicKeyOf(seed) {
    return (await import('@noble/ed25519')).getPublicKeyAsync(seed)
  },
  async sign(seed, message) {
    return (await import('@noble/ed25519')).signAsync(message, seed)
  },
  async verify(publicKey, signature, message) {
    if (publicKey.length !== 32 || signature.length !== 64) return false
    return (await import('@noble/ed25519')).verifyAsync(signature, message, publicKey, { zip215: false })
  },
}

/** The name of a public key: its thumbprint as RFC 7638 defines it, base64url. */
export async function keyIdOf(publicKey: Uint8Array): Promise<string> {
  const digest = bytesOfHex(await sha256Hex(`{"crv":"Ed25519","kty":"OKP","x":"${base64UrlOf(publicKey)}"}`))
  return base64UrlOf(digest ?? new Uint8Array())
}

/** A new seed, from the system's randomness. */
export function newSeed(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(32))
}

/** The public key of the first test in RFC 8032. */
const knownPublicKey = bytesOfHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a') ?? new Uint8Array()

function importPublicKey(publicKey: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', unshared(publicKey), 'Ed25519', false, ['verify'])
}

/** PKCS #8 is a fixed prefix and the seed. */
function importSeed(seed: Uint8Array, isExtractable: boolean): Promise<CryptoKey> {
  const document = bytesOfHex(`302e020100300506032b657004220420${hexOf(seed)}`) ?? new Uint8Array()
  return crypto.subtle.importKey('pkcs8', unshared(document), 'Ed25519', isExtractable, ['sign'])
}

/** Web Crypto refuses memory that is shared between threads; ours never is. */
function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>
}

/** HMAC-SHA-256 of a text (UTF-8) under a key, by Web Crypto: 32 bytes. */
export async function hmacSha256(key: Uint8Array, text: string): Promise<Uint8Array> {
  const imported = await importKey(key, 'sign')
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(text)))
}

/** True when `mac` is the HMAC-SHA-256 of the text under this key; takes equally long wherever they differ. */
export async function verifyHmacSha256(key: Uint8Array, text: string, mac: Uint8Array): Promise<boolean> {
  const imported = await importKey(key, 'verify')
  return crypto.subtle.verify('HMAC', imported, mac as Uint8Array<ArrayBuffer>, new TextEncoder().encode(text))
}

/** Web Crypto refuses memory that is shared between threads; ours never is, here and above. */
async function importKey(key: Uint8Array, use: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key as Uint8Array<ArrayBuffer>, { name: 'HMAC', hash: 'SHA-256' }, false, [use])
}

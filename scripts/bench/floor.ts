import { createHash, createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/**
 * What the native operations that nobody can do without take on this machine, in microseconds a bundle and one thread: reading the file, one
 * X25519, hashing file and archive, inflating, hashing and parsing the entries. No checks, no proofs, no decryption of the body.
 */
export function measureFloor(folder: string): { readonly micros: number } {
  const files = readdirSync(join(folder, 'inbox')).slice(0, 1000)
  const zips = readdirSync(join(folder, 'zips')).map((name) => readFileSync(join(folder, 'zips', name)))
  const { privateKey } = generateKeyPairSync('x25519')
  const x = createPublicKey(generateKeyPairSync('x25519').privateKey).export({ format: 'jwk' }).x ?? ''
  const once = (name: string, place: number) => {
    createHash('sha256')
      .update(readFileSync(join(folder, 'inbox', name)))
      .digest('hex')
    diffieHellman({ privateKey, publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' }) })
    const zip = zips[place % zips.length]
    if (zip === undefined) throw new Error('there are archives')
    createHash('sha256').update(zip).digest('hex')
    for (const { content, isJson } of entriesOf(zip)) {
      createHash('sha256').update(content).digest('hex')
      if (isJson) JSON.parse(content.toString('utf8'))
    }
  }
  files.forEach(once)
  const before = process.cpuUsage()
  files.forEach(once)
  const { user, system } = process.cpuUsage(before)
  return { micros: (user + system) / files.length }
}

function* entriesOf(zip: Buffer): Generator<{ readonly content: Buffer; readonly isJson: boolean }> {
  let at = 0
  while (zip.readUInt32LE(at) === 0x04034b50) {
    const [method, packed, nameLength] = [zip.readUInt16LE(at + 8), zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)]
    const start = at + 30 + nameLength
    const bytes = zip.subarray(start, start + packed)
    const isJson = zip.toString('latin1', at + 30, start).endsWith('.json')
    yield { content: method === 0 ? bytes : inflateRawSync(bytes), isJson }
    at = start + packed
  }
}

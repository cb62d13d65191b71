// biome-ignore lint/correctness/noUndeclaredDependencies: age-encryption brings it
import { x25519 as whole } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { x25519 } from '../../scripts/build/x25519.ts'
import { bytesOfHex, hexOf } from '../../src/bundle/hex.ts'
import { runs } from '../support/runs.ts'

// RFC 7748 §5.2.
test.each([
  [
    'a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4',
    'e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c',
    'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
  ],
  [
    '4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d',
    'e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493',
    '95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957',
  ],
])('the key exchange for older browsers gives what RFC 7748 gives', (scalar, point, product) => {
  expect(hexOf(x25519.scalarMult(bytes(scalar), bytes(point)))).toBe(product)
})

test('it gives the same as the whole of the library, for every scalar and every public key', () => {
  const secret = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(secret, secret, (one, other) => {
      expect(x25519.scalarMultBase(one)).toEqual(whole.scalarMultBase(one))
      const publicKey = whole.scalarMultBase(other)
      expect(x25519.scalarMult(one, publicKey)).toEqual(whole.scalarMult(one, publicKey))
    }),
    runs(50),
  )
})

function bytes(hex: string): Uint8Array {
  return bytesOfHex(hex) ?? new Uint8Array()
}

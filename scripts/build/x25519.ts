// biome-ignore lint/correctness/noUndeclaredDependencies: age-encryption brings it, and this stands in for a part of it
import { pow } from '@noble/curves/abstract/modular.js'
// biome-ignore lint/correctness/noUndeclaredDependencies: as above
import { montgomery } from '@noble/curves/abstract/montgomery.js'

const P = 2n ** 255n - 19n

/**
 * X25519 (RFC 7748) for browsers whose Web Crypto does not know it: the library's own Montgomery ladder, without the Edwards curves,
 * hashing to curves and signatures that its module for Curve25519 brings along.
 */
export const x25519 = montgomery({
  P,
  type: 'x25519',
  powPminus2: (x) => pow(x, P - 2n, P),
  adjustScalarBytes(bytes: Uint8Array) {
    // As RFC 7748 §5 clamps a scalar.
    bytes.set([(bytes[0] ?? 0) & 248], 0)
    bytes.set([((bytes[31] ?? 0) & 127) | 64], 31)
    return bytes
  },
})

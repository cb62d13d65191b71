import { sha256Hex } from '../content-hash.ts'

/** The receivers' keys as sixteen digits that two people can compare by phone: `1a2b 3c4d 5e6f 7a8b`. The order does not matter. */
export async function fingerprintOf(recipients: readonly string[]): Promise<string> {
  const digest = await sha256Hex(recipients.toSorted().join('\n'))
  return (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
}

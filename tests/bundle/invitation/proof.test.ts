import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprintOf } from '../../../src/bundle/invitation/fingerprint.ts'
import { type ProvenStatement, verifyProof, writeProof } from '../../../src/bundle/invitation/proof.ts'
import { partySecretOf } from '../../../src/bundle/invitation/secret.ts'
import { runs } from '../../support/runs.ts'
import { jti, masterKey, recipients, secret } from './sample.ts'

const statement: ProvenStatement = {
  secret,
  contentHash: 'ab'.repeat(32),
  party: 'municipality',
  outcome: 'agreed',
  at: '2018-12-03T10:00:00.000Z',
}

test('secret and proof are the HMACs that anybody can compute with the master key', async () => {
  const key = createHmac('sha256', masterKey).update(jti).digest()
  expect(Buffer.from(await partySecretOf(masterKey, jti))).toEqual(key)
  const words = `wgw-confirm-1\0${statement.contentHash}\0municipality\0agreed\0${statement.at}`
  expect(await writeProof(statement)).toBe(createHmac('sha256', key).update(words).digest('hex'))
})

test('a proof is for one statement: anything else of it, or another secret, is refused', async () => {
  const proof = await writeProof(statement)
  expect(await verifyProof({ ...statement, proof })).toBe(true)
  const others: readonly Partial<ProvenStatement & { readonly proof: string }>[] = [
    { secret: await partySecretOf(masterKey, 'another') },
    { contentHash: 'ac'.repeat(32) },
    { party: 'provider' },
    { outcome: 'agreed-with-remark' },
    { outcome: 'declined' },
    { at: '2018-12-03T10:00:00Z' },
    { proof: '' },
    { proof: proof.toUpperCase() },
    { proof: proof.slice(2) },
    { proof: `${proof}00` },
    { proof: 'zz'.repeat(32) },
  ]
  for (const other of others) expect(await verifyProof({ ...statement, proof, ...other })).toBe(false)
})

test('whichever digit of a proof is changed, it is refused', async () => {
  const proof = await writeProof(statement)
  await fc.assert(
    fc.asyncProperty(fc.nat(63), fc.constantFrom(...'0123456789abcdef'), async (at, digit) => {
      fc.pre(proof[at] !== digit)
      expect(await verifyProof({ ...statement, proof: proof.slice(0, at) + digit + proof.slice(at + 1) })).toBe(false)
    }),
    runs(100),
  )
})

test('the fingerprint of the receivers is sixteen digits, whatever their order', async () => {
  expect(await fingerprintOf(recipients)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/)
  expect(await fingerprintOf(recipients.toReversed())).toBe(await fingerprintOf(recipients))
  expect(await fingerprintOf(recipients.slice(1))).not.toBe(await fingerprintOf(recipients))
})

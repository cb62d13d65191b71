import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeProof } from '../../../src/bundle/invitation/proof.ts'
import { partySecretOf } from '../../../src/bundle/invitation/secret.ts'
import { writeZip } from '../../../src/bundle/zip/write-zip.ts'
import type { EvaluationId } from '../../../src/domain/evaluation.ts'
import type { Party } from '../../../src/domain/party.ts'
import type { Period } from '../../../src/domain/period.ts'
import type { RegisterRow } from '../../../src/insurer/register.ts'
import { runs } from '../../support/runs.ts'
import { apart, bundleOf, createIntake, examples, forged, jtiOf, masterKey, register, rowsOf, zipOf } from './world.ts'

// A confirmation counts when it was made with the secret of the invitation that the register names, and for exactly these words.

const [first, second] = apart
if (first === undefined || second === undefined) throw new Error('there are examples')
const zip = await zipOf(first)
const bundle = await bundleOf(zip)
const [one, two] = bundle.confirmations
if (one === undefined || two === undefined) throw new Error('both confirmed')
const { verdict, take } = await createIntake()
/** An evaluation that no device knows by this id. */
const invitedId = 'e0000000-0000-4000-8000-000000000000' as EvaluationId
const proofFor = async (jti: string, change: object) =>
  writeProof({
    secret: await partySecretOf(masterKey, jti),
    contentHash: one.contentHash,
    party: one.party,
    outcome: one.outcome,
    at: one.at,
    ...change,
  })

describe('whose proof is valid', () => {
  test.each<readonly [readonly Party[], string]>([
    [['municipality', 'provider'], 'accepted'],
    [['municipality'], 'accepted'],
    [['provider'], 'accepted'],
    [[], 'accepted-unverified'],
  ])('proven by %j: the list names exactly them', async (proving, status) => {
    expect(await take(await zipOf(first, proving))).toMatchObject([{ status, proofs: proving }])
  })

  test('an invitation without proof proves nothing and refuses nothing', async () => {
    const words = [
      { ...one, proof: undefined },
      { ...two, proof: undefined },
    ]
    expect(await verdict(await forged(bundle, { confirmations: words }))).toBe('accepted-unverified')
  })

  test('a proof without its invitation is refused', async () => {
    expect(await verdict(await forged(bundle, { manifest: { invitations: bundle.manifest.invitations.slice(1) } }))).toBe('invalid-proof')
  })

  test('a replaced invitation still counts', async () => {
    const intake = await createIntake(register.map((row) => ({ ...row, state: 'replaced' })))
    expect(await intake.verdict(zip)).toBe('accepted')
  })
})

describe('what does not fit is refused, also when every hash fits', () => {
  test('any changed byte in record.json', async () => {
    const text = JSON.stringify(bundle.record)
    const counts = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), async (at, code) => {
        fc.pre(text.charCodeAt(at) !== code)
        const found = await verdict(
          await forged(bundle, { recordJson: text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1) }),
        )
        counts.set(found, (counts.get(found) ?? 0) + 1)
        expect(found).not.toMatch(/accepted|unexpected/)
      }),
      runs(300),
    )
    console.info('a changed byte in record.json under hashes that fit:', Object.fromEntries(counts))
  })

  test.each([
    [
      'another digest of the private document',
      async () => forged(bundle, { manifest: { privateSha256: '1'.repeat(64) } }),
      'invalid-proof',
    ],
    [
      'a proof by the secret of the other party',
      async () => forged(bundle, { confirmations: [{ ...one, proof: await proofFor(jtiOf(first, two.party), {}) }, two] }),
      'invalid-proof',
    ],
    [
      'a proof of another revision',
      async () =>
        forged(bundle, {
          confirmations: [{ ...one, proof: await proofFor(jtiOf(first, one.party), { contentHash: '2'.repeat(64) }) }, two],
        }),
      'invalid-proof',
    ],
    [
      'declined made agreed',
      async () =>
        forged(bundle, {
          confirmations: [{ ...one, outcome: 'agreed', proof: await proofFor(jtiOf(first, one.party), { outcome: 'declined' }) }, two],
        }),
      'invalid-proof',
    ],
    ['another moment', async () => forged(bundle, { confirmations: [{ ...one, at: '2019-01-01T00:00:00.000Z' }, two] }), 'invalid-proof'],
    [
      'the proofs swapped',
      async () =>
        forged(bundle, {
          confirmations: [
            { ...one, proof: two.proof },
            { ...two, proof: one.proof },
          ],
        }),
      'invalid-proof',
    ],
    [
      'one valid proof beside an invalid one',
      async () => forged(bundle, { confirmations: [one, { ...two, proof: '0'.repeat(64) }] }),
      'invalid-proof',
    ],
    [
      'an invitation that was never sent',
      async () => forged(bundle, { manifest: { invitations: [{ party: one.party, jti: 'c0000000-0000-8000-8000-000000000000' }] } }),
      'unknown-invitation',
    ],
    [
      'the invitations of another evaluation',
      async () =>
        forged(bundle, { manifest: { invitations: [one.party, two.party].map((party) => ({ party, jti: jtiOf(second, party) })) } }),
      'other-invitation',
    ],
    [
      'the invitation of the other party',
      async () => forged(bundle, { manifest: { invitations: [{ party: one.party, jti: jtiOf(first, two.party) }] } }),
      'other-invitation',
    ],
    [
      'one party invited twice',
      async () => forged(bundle, { manifest: { invitations: [0, 1].map(() => ({ party: one.party, jti: jtiOf(first, one.party) })) } }),
      'other-invitation',
    ],
  ])('%s', async (_, make, problem) => {
    expect(await verdict(await make())).toBe(problem)
  })

  test.each([
    ['a swapped digest of the content', 'contentHash'],
    ['a swapped digest of the private document', 'privateSha256'],
  ])('%s, and nothing else, does not fit', async (_, key) => {
    expect(await verdict(await storedZip({ ...bundle.manifest, [key]: '3'.repeat(64) }))).toBe('content-hash-mismatch')
  })

  test('a revoked invitation, one of another municipality, and one that expired before the confirmation', async () => {
    const others = register.filter(({ jti }) => ![jtiOf(first, 'municipality'), jtiOf(first, 'provider')].includes(jti))
    const judge = async (rows: ReturnType<typeof rowsOf>) => (await createIntake([...others, ...rows])).verdict(zip)
    expect(await judge(rowsOf(first, 'revoked'))).toBe('revoked-invitation')
    expect(await judge(rowsOf(first, 'valid', '2018-01-02'))).toBe('expired-invitation')
    expect(
      await judge(
        rowsOf(first).map((row) => ({ ...row, evaluation: { ...row.evaluation, municipality: { code: 'GM0344', name: 'Utrecht' } } })),
      ),
    ).toBe('other-invitation')
    expect(
      await judge(
        rowsOf(first).map((row) => ({
          ...row,
          evaluation: { ...row.evaluation, provider: { ...row.evaluation.provider, value: '00000000' } },
        })),
      ),
    ).toBe('other-invitation')
    const lenient = await createIntake([...others, ...rowsOf(first, 'valid', '2018-01-02')])
    const accepts = await createIntake(register, { invitations: { ...lenient.means.invitations, acceptsExpired: true } })
    expect(await accepts.verdict(zip)).toBe('accepted')
  })
})

describe('a record by a device without invitation has an id that the register does not know', () => {
  const others = register.filter(({ jti }) => ![jtiOf(first, 'municipality'), jtiOf(first, 'provider')].includes(jti))
  const invitedTo = (change: Partial<RegisterRow['evaluation']>, period = first.evaluation.period) =>
    rowsOf(first).map((row) => ({ ...row, period, evaluation: { ...row.evaluation, id: invitedId, ...change } }))
  const judge = async (rows: readonly RegisterRow[], bytes = zip) => (await createIntake([...others, ...rows])).verdict(bytes)

  test('the invitation of who confirmed is for this municipality, region, provider and period: accepted', async () => {
    expect(await judge(invitedTo({}))).toBe('accepted')
    expect(await judge(invitedTo({}), await zipOf(first, ['provider']))).toBe('accepted')
    expect(await judge(invitedTo({ provider: { ...first.evaluation.provider, name: 'Dezelfde, anders geschreven' } }))).toBe('accepted')
  })

  test.each<readonly [string, Partial<RegisterRow['evaluation']>]>([
    ['municipality', { municipality: { code: 'GM0344', name: 'Utrecht' } }],
    ['region', { region: { id: 'elders', name: 'Elders' } }],
    ['provider', { provider: { ...first.evaluation.provider, value: '00000000' } }],
  ])('another %s is another invitation', async (_, change) => {
    expect(await judge(invitedTo(change))).toBe('other-invitation')
  })

  test('so are another period, the other party, and an id that the register gives to another evaluation', async () => {
    expect(await judge(invitedTo({}, '2031-1' as Period))).toBe('other-invitation')
    expect(await judge(invitedTo({}).map((row) => ({ ...row, party: row.party === 'provider' ? 'municipality' : 'provider' })))).toBe(
      'other-invitation',
    )
    const elsewhere = rowsOf(second).map((row) => ({
      ...row,
      jti: `d${row.jti.slice(1)}`,
      evaluation: { ...row.evaluation, id: first.evaluation.id },
    }))
    expect(await judge([...invitedTo({}), ...elsewhere])).toBe('other-invitation')
  })
})

test('every example with the proofs of its own parties is let in', async () => {
  for (const example of examples) expect(await verdict(await zipOf(example))).toBe('accepted')
})

/** The bundle with this manifest as it is. */
async function storedZip(manifest: object): Promise<Uint8Array> {
  const encoder = new TextEncoder()
  return writeZip([
    { name: 'manifest.json', bytes: encoder.encode(JSON.stringify(manifest)), stored: false },
    { name: 'record.json', bytes: encoder.encode(JSON.stringify(bundle.record)), stored: false },
    {
      name: 'confirmations.json',
      bytes: encoder.encode(
        JSON.stringify({ format: 'wgw-confirmations', formatVersion: bundle.manifest.formatVersion, confirmations: bundle.confirmations }),
      ),
      stored: false,
    },
    { name: 'report.pdf', bytes: bundle.pdf, stored: true },
  ])
}

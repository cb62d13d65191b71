import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generateAgeKeyPair } from '../../../src/bundle/age/identity.ts'
import { sha256Hex } from '../../../src/bundle/content-hash.ts'
import { writeInvitation } from '../../../src/bundle/invitation/write-invitation.ts'
import { crc32 } from '../../../src/bundle/zip/crc32.ts'
import { writeZip } from '../../../src/bundle/zip/write-zip.ts'
import { buildBadFiles } from '../../../src/insurer/example/build-bad-files.ts'
import { buildIndexRows } from '../../../src/insurer/intake/index-rows.ts'
import type { Outcome } from '../../../src/insurer/intake/outcome.ts'
import { invitation, signingKey } from '../../bundle/invitation/sample.ts'
import { runs } from '../../support/runs.ts'
import { apart, bundleOf, createIntake, examples, forged, keyPair, register, rowsOf, seal, zipOf } from './world.ts'

// Whatever anyone can send to a public mailbox. Nothing of it costs more than it may, and the good files among it come in all the same.

const [first, second, third] = apart
if (first === undefined || second === undefined || third === undefined) throw new Error('there are examples')
const zip = await zipOf(first)
const bundle = await bundleOf(zip)
const [sheet, ...sheets] = bundle.record.sheets
const [one, two] = bundle.confirmations
if (sheet === undefined || one === undefined || two === undefined) throw new Error('an example is whole')
const text = new TextEncoder()
const maxInflated = 16 * 1024 * 1024

interface Entry {
  readonly name: string
  readonly content: Uint8Array
  /** What the directory and the header say, where that is not so. */
  readonly size?: number
  readonly packed?: Uint8Array
}

/** A ZIP with any names and sizes, deflated; the entries of our own zip by default. */
function zipWith(entries: readonly Entry[], lies: { readonly count?: number; readonly overlap?: boolean } = {}): Uint8Array {
  const [locals, central]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name, content, size = content.length, packed = deflateRawSync(content) } of entries) {
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(0x00210000, 6)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(size, 18)
    shared.writeUInt16LE(Buffer.byteLength(name), 22)
    const line = Buffer.alloc(16)
    line.writeUInt32LE(lies.overlap ? 0 : offset, 12)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, line.subarray(2), Buffer.from(name))
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), Buffer.from(packed))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  for (const at of [8, 10]) end.writeUInt16LE(lies.count ?? entries.length, at)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}

const own: readonly Entry[] = [
  { name: 'manifest.json', content: text.encode(JSON.stringify(bundle.manifest)) },
  { name: 'record.json', content: text.encode(JSON.stringify(bundle.record)) },
]
const zeros = new Uint8Array(40 * 1024 * 1024)
const packedZeros = deflateRawSync(zeros)
const withRecord = (recordJson: string) => forged(bundle, { recordJson })
const inRecord = (change: object) => forged(bundle, { record: change })
const bad = await buildBadFiles({ zip, otherZip: await zipOf(second), recipients: [keyPair.recipient] })
const strangers = await Promise.all([1, 2, 3, 4, 5].map(async () => (await generateAgeKeyPair()).recipient))

/** A header with so many strangers' stanzas; the body never matters. */
function stanzas(count: number): Uint8Array {
  const stanza = `-> X25519 ${'A'.repeat(43)}\n${'B'.repeat(43)}\n`
  return text.encode(`age-encryption.org/v1\n${stanza.repeat(count)}--- ${'C'.repeat(43)}\n${'x'.repeat(100)}`)
}

/** Two entries under one name, or one whose name leads elsewhere. */
const named = (name: string) => zipWith([...own, { name, content: text.encode('x') }])
const invited = (jti: string) => forged(bundle, { manifest: { invitations: [{ party: one.party, jti }] } })
const signedByOthers = await writeInvitation(invitation, { kid: 'AAAA', seed: new Uint8Array(32).fill(3) })
const unsigned = `${Buffer.from('{"alg":"none","typ":"wgw-invitation+jwt"}').toString('base64url')}.e30.`

const files: readonly (readonly [name: string, make: () => Uint8Array | Promise<Uint8Array>, problem: RegExp])[] = [
  ...bad.map(({ fileName, bytes, problem }) => [fileName, () => bytes, new RegExp(`^${problem}$`)] as const),
  [
    'a bomb that says what it is',
    () => zipWith([...own, { name: 'report.pdf', content: zeros, packed: packedZeros }]),
    /^entry-too-large$/,
  ],
  [
    'a bomb that says it is small',
    () => zipWith([{ name: 'manifest.json', content: zeros, size: 8000, packed: packedZeros }, ...own.slice(1)]),
    /^damaged$/,
  ],
  [
    'a bomb that says it is just within the ratio',
    () => zipWith([{ name: 'manifest.json', content: zeros.subarray(0, 60_000), size: 60_000 }]),
    /^entry-too-large$/,
  ],
  [
    'a bomb in an encrypted file',
    () => seal(zipWith([{ name: 'manifest.json', content: zeros, size: 8000, packed: packedZeros }])),
    /^damaged$/,
  ],
  ['a bomb in an archive of many', () => zipWith([{ name: 'a.zip.age', content: zeros, packed: packedZeros }]), /^too-large$/],
  [
    'a lying bomb in an archive of many',
    () => zipWith([{ name: 'a.zip.age', content: zeros, size: 500_000, packed: packedZeros }]),
    /^damaged-archive$/,
  ],
  [
    'an archive in an archive in an archive',
    () => writeZip([{ name: 'a.zip', bytes: writeZip([{ name: 'b.zip', bytes: zip, stored: true }]), stored: true }]),
    /^nested-archive$/,
  ],
  ['an archive that says it has 65,535 files', () => zipWith([{ name: 'a', content: zip }], { count: 65_535 }), /^too-many-files$/],
  [
    'twenty entries',
    () => zipWith([...own, ...Array.from({ length: 20 }, (_, index) => ({ name: `x${index}`, content: text.encode('x') }))]),
    /^damaged$/,
  ],
  ['a name that leads up', () => named('../../etc/passwd'), /^damaged$/],
  ['an absolute name', () => named('/etc/passwd'), /^damaged$/],
  ['a name with backslashes', () => named('..\\..\\win.ini'), /^damaged$/],
  ['a name with NUL', () => named('record.json\0.exe'), /^damaged$/],
  ['a name that looks like another', () => named('rеcord.json'), /^damaged$/],
  ['the same name twice', () => zipWith([...own, ...own.slice(1)]), /^damaged$/],
  [
    'entries that share their bytes',
    () => zipWith([...own, { name: 'report.pdf', content: text.encode('%PDF-') }], { overlap: true }),
    /^damaged$/,
  ],
  ['an entry that does not belong', () => zipWith([...own, { name: 'extra.json', content: text.encode('{}') }]), /^unknown-entry$/],
  ['an entry too few', () => zipWith(own), /^missing-entry$/],
  ['junk before', () => Uint8Array.from([1, 2, 3, ...zip]), /^no-bundle$/],
  ['junk behind', () => Uint8Array.from([...zip, 1, 2, 3]), /^damaged$/],
  ['two bundles glued together', () => Uint8Array.from([...zip, ...zip]), /^damaged$/],
  ['500 stanzas', () => stanzas(500), /^(?:header-too-large|too-many-recipients)$/],
  ['40 stanzas', () => stanzas(40), /^too-many-recipients$/],
  ['four strangers', () => seal(zip, strangers.slice(0, 4)), /^not-for-us$/],
  ['a header without end', () => text.encode(`age-encryption.org/v1\n${'-> X25519 '.repeat(5000)}`), /^header-too-large$/],
  [
    'a share of low order',
    () => text.encode(`age-encryption.org/v1\n-> X25519 ${'A'.repeat(43)}\n${'B'.repeat(42)}A\n--- ${'C'.repeat(42)}A\n${'x'.repeat(100)}`),
    /^damaged-encryption$/,
  ],
  [
    '9 MB',
    () => {
      const large = new Uint8Array(9 * 1024 * 1024)
      large.set(zip)
      return large
    },
    /^too-large$/,
  ],
  ['huge JSON', () => withRecord(JSON.stringify({ ...bundle.record, x: 'a'.repeat(3_000_000) })), /^entry-too-large$/],
  [
    'deep JSON',
    () => withRecord(`{"x":${Array.from({ length: 3000 }, (_, at) => `{"k${at}":[`).join('')}0${']}'.repeat(3000)}}`),
    /^invalid$/,
  ],
  ['a key twice', () => withRecord(JSON.stringify(bundle.record).replace('{', '{"format":"wgw-record",')), /^invalid$/],
  [
    '__proto__ as a question',
    () => withRecord(JSON.stringify(bundle.record).replace('"answers":{', '"answers":{"__proto__":1,')),
    /^invalid$/,
  ],
  [
    'constructor as a question',
    () => withRecord(JSON.stringify(bundle.record).replace('"answers":{', '"answers":{"constructor":1,')),
    /^invalid$/,
  ],
  ['__proto__ at the root', () => withRecord(JSON.stringify(bundle.record).replace('{', '{"__proto__":{"admin":true},')), /^invalid$/],
  ['NUL in a text', () => inRecord({ meeting: { ...bundle.record.meeting, regionalPoints: ['a\0b'] } }), /^invalid$/],
  ['a lone surrogate', () => inRecord({ meeting: { ...bundle.record.meeting, regionalPoints: ['a\ud800b'] } }), /^invalid$/],
  [
    'bytes that are not UTF-8',
    async () => zipWith([...own.slice(0, 1).map(({ name }) => ({ name, content: Uint8Array.of(0x7b, 0xff, 0x7d) })), ...own.slice(1)]),
    /^invalid$/,
  ],
  ['a text of 301 characters', () => inRecord({ meeting: { ...bundle.record.meeting, regionalPoints: ['a'.repeat(301)] } }), /^invalid$/],
  ['a formula for a code', () => inRecord({ meeting: { ...bundle.record.meeting, judgement: '=HYPERLINK("http://x")' } }), /^invalid$/],
  [
    'a formula for an answer',
    () =>
      forged(bundle, {
        manifest: { invitations: [] },
        record: { sheets: [{ ...sheet, answers: { ...sheet.answers, [Object.keys(sheet.answers)[0] ?? '']: '=1+1' } }, ...sheets] },
        confirmations: [one, two].map(({ proof: _, ...word }) => word),
      }),
    /^(?:invalid|unknown-answer)$/,
  ],
  [
    'a sheet that this kind of evaluation has not',
    () =>
      forged(bundle, {
        manifest: { invitations: [] },
        record: { sheets: [{ ...sheet, party: 'together' }] },
        confirmations: [one, two].map(({ proof: _, ...word }) => word),
      }),
    /^contradictory$/,
  ],
  ['a token of alg none for an invitation', () => invited(unsigned), /^(?:invalid|unknown-invitation)$/],
  ['a token of another insurer for an invitation', () => invited(signedByOthers), /^(?:invalid|unknown-invitation)$/],
  [
    'a token of our own for an invitation',
    async () => invited(await writeInvitation(invitation, signingKey)),
    /^(?:invalid|unknown-invitation)$/,
  ],
  ['__proto__ for an invitation', () => invited('__proto__'), /^(?:invalid|unknown-invitation)$/],
  ['a path for an invitation', () => invited('../../keys/master-key.txt'), /^(?:invalid|unknown-invitation)$/],
]

test('every hostile file is refused by its kind, within its costs, and the rest comes in', async () => {
  const { take, spent } = await createIntake()
  const outcomes: Outcome[] = []
  for (const [name, make, problem] of files) {
    const found = await take(await make(), name)
    expect.soft(found.map((outcome) => (outcome.status === 'refused' ? outcome.problem : outcome.status)).join(), name).toMatch(problem)
    expect.soft(spent.inflated, `bytes inflated for ${name}`).toBeLessThanOrEqual(maxInflated)
    expect.soft(spent.stanzas, `stanzas tried for ${name}`).toBeLessThanOrEqual(4)
    expect.soft(spent.kept, `archives kept for ${name}`).toBe(0)
    outcomes.push(...found)
  }
  const good = examples.slice(0, 6)
  for (const example of good) outcomes.push(...(await take(await seal(await zipOf(example)))))
  const rows = buildIndexRows(outcomes)
  expect(
    rows
      .filter(({ status }) => status === 'accepted')
      .map(({ contentHash }) => contentHash)
      .toSorted(),
  ).toEqual(good.map(({ frozen }) => frozen.contentHash).toSorted())
  console.info(`${files.length} hostile files refused, ${good.length} good ones accepted`)
})

test('formulas in free texts are words like others: they come in, and the tables guard them', async () => {
  const points = ['=HYPERLINK("http://x")', '+1', '@SUM(A1)']
  const free = await forged(bundle, {
    manifest: { invitations: [] },
    record: { meeting: { ...bundle.record.meeting, regionalPoints: points } },
    confirmations: [one, two].map(({ proof: _, ...word }) => word),
  })
  expect(await (await createIntake()).verdict(free)).toBe('accepted-unverified')
})

test('a swapped report is refused when reports are made anew, and where its digest stayed', async () => {
  const swapped = await forged(bundle, { pdf: text.encode('%PDF-1.7\nanother report\n%%EOF\n') })
  const careful = await createIntake(register, { isOwnReport: async ({ pdf }) => (await sha256Hex(pdf)) === (await sha256Hex(bundle.pdf)) })
  expect([await careful.verdict(zip), await careful.verdict(swapped)]).toEqual(['accepted', 'report-differs'])
  const place = Buffer.from(zip).indexOf('report report')
  expect(await (await createIntake()).verdict(zip.map((byte, at) => (at === place ? byte ^ 1 : byte)))).toBe('damaged')
})

test('a revoked and an expired invitation among good ones refuse their own bundles only', async () => {
  const without = register.filter(({ evaluation }) => ![first, second].some((example) => example.evaluation.id === evaluation.id))
  const { verdict } = await createIntake([...without, ...rowsOf(first, 'revoked'), ...rowsOf(second, 'valid', '2018-01-02')])
  const found = [await verdict(zip), await verdict(await zipOf(second)), await verdict(await zipOf(third))]
  expect(found).toEqual(['revoked-invitation', 'expired-invitation', 'accepted'])
})

test('random mutations are refused, or read as exactly the same', async () => {
  const { take, spent } = await createIntake()
  const sealed = await seal(zip)
  const [unharmed] = await take(zip)
  const counts = new Map<string, number>()
  const edit = fc.record({
    kind: fc.constantFrom('set' as const, 'cut' as const, 'copy' as const),
    // Anywhere, as often at the end as at the beginning.
    at: fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000),
    byte: fc.nat(255),
  })
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(edit, { minLength: 1, maxLength: 3 }), async (isSealed, edits) => {
      const bytes = edits.reduce(mutated, isSealed ? sealed : zip)
      const outcomes = await take(bytes)
      expect(spent.inflated).toBeLessThanOrEqual(maxInflated)
      expect(spent.stanzas).toBeLessThanOrEqual(4)
      for (const outcome of outcomes) {
        const isSame = outcome.status !== 'refused'
        if (isSame)
          expect(outcome).toMatchObject({
            link: (unharmed as Extract<Outcome, { link: unknown }>).link,
            proofs: ['municipality', 'provider'],
          })
        else expect(outcome.problem).not.toBe('unexpected')
        const word = isSame ? 'read as the same' : outcome.problem
        counts.set(word, (counts.get(word) ?? 0) + 1)
      }
    }),
    runs(5000),
  )
  console.info('random mutations:', Object.fromEntries([...counts].toSorted()))
})

function mutated(
  bytes: Uint8Array,
  { kind, at, byte }: { readonly kind: 'set' | 'cut' | 'copy'; readonly at: number; readonly byte: number },
): Uint8Array {
  const place = Math.floor(at * bytes.length)
  if (kind === 'set') return bytes.map((old, index) => (index === place ? byte : old))
  if (kind === 'cut') return Uint8Array.from([...bytes.subarray(0, place), ...bytes.subarray(place + 1 + (byte % 16))])
  return Uint8Array.from([...bytes.subarray(0, place + (byte % 16)), ...bytes.subarray(place)])
}

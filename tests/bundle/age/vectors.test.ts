import { inflateSync } from 'node:zlib'
import * as vectors from 'cctv-age'
import { describe, expect, test } from 'vitest'
import { nodeIdentityOf } from '../../../scripts/insurer/node-identity.ts'
import { type AgeIdentity, bytesOfAgeArmour, createAgeReader, createPassphraseReader } from '../../../src/bundle/age/decrypt.ts'
import { sha256Hex } from '../../../src/bundle/content-hash.ts'

/** The public test vectors of the age format: what each file must give, for every way in which we open files. */
const cases = Object.entries(vectors)
  .filter(([name]) => name !== 'default')
  .map(([name, bytes]) => ({ name, ...parseVector(bytes) }))

interface Vector {
  readonly fields: ReadonlyMap<string, string>
  readonly identities: readonly string[]
  readonly file: Uint8Array
}

function parseVector(bytes: Uint8Array): Vector {
  const end = Buffer.from(bytes).indexOf('\n\n')
  const lines = Buffer.from(bytes.subarray(0, end))
    .toString('latin1')
    .split('\n')
    .map((line) => line.split(/: (.*)/s))
  const fields = new Map(lines.map(([key = '', value = '']) => [key, value]))
  const identities = lines.filter(([key]) => key === 'identity').map(([, value = '']) => value)
  const rest = bytes.subarray(end + 2)
  return { fields, identities, file: fields.get('compressed') === 'zlib' ? inflateSync(rest) : rest }
}

async function open({ fields, file }: Vector, identities: readonly AgeIdentity[]): Promise<string> {
  const bytes = fields.get('armored') === 'yes' ? await bytesOfAgeArmour(Buffer.from(file).toString('latin1')) : file
  if (bytes === undefined) return 'armor failure'
  const passphrase = fields.get('passphrase')
  const read = passphrase === undefined ? await createAgeReader(identities) : await createPassphraseReader(passphrase)
  const opened = await read(bytes)
  return opened.ok ? await sha256Hex(opened.value) : opened.problem.kind
}

function expected({ fields }: Vector): unknown {
  const expectation = fields.get('expect')
  if (expectation === 'success') return fields.get('payload')
  if (expectation === 'no match') return 'not-for-us'
  if (expectation === 'armor failure') return expectation
  return expect.stringMatching(/^(?:not-age|damaged|too-many-recipients)$/)
}

test('there are 143 vectors', () => expect(cases).toHaveLength(143))

describe('the library behind our caps', () => {
  test.each(cases)('$name', async (vector) => expect(await open(vector, vector.identities)).toEqual(expected(vector)))
})

describe('the key exchange of Node', () => {
  const x25519 = cases.filter(({ identities }) => identities.length > 0 && identities.every((text) => text.startsWith('AGE-SECRET-KEY-1')))
  test.each(x25519)('$name', async (vector) => {
    expect(await open(vector, await Promise.all(vector.identities.map(nodeIdentityOf)))).toEqual(expected(vector))
  })
})

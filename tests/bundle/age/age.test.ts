import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeIdentityOf } from '../../../scripts/insurer/node-identity.ts'
import { bytesOfAgeArmour, createAgeReader, createPassphraseReader, maxAgeHeaderBytes } from '../../../src/bundle/age/decrypt.ts'
import { encryptTo, encryptToText, encryptWithPassphrase } from '../../../src/bundle/age/encrypt.ts'
import { generateAgeKeyPair } from '../../../src/bundle/age/identity.ts'
import { runs } from '../../support/runs.ts'

const operational = await generateAgeKeyPair()
const recovery = await generateAgeKeyPair()
const stranger = await generateAgeKeyPair()
const both = [operational.recipient, recovery.recipient]

async function encrypted(bytes: Uint8Array, recipients: readonly string[] = both): Promise<Uint8Array> {
  const result = await encryptTo(recipients, bytes)
  if (!result.ok) throw new Error(result.problem.kind)
  return result.value
}

const content = new TextEncoder().encode('een bundel van gemeente en aanbieder')

test('every recipient opens what was encrypted, by the library and by Node', async () => {
  const readers = [
    await createAgeReader([operational.identity]),
    await createAgeReader([stranger.identity, recovery.identity]),
    await createAgeReader([await nodeIdentityOf(operational.identity)]),
  ]
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (bytes) => {
      const file = await encrypted(bytes)
      for (const read of readers) expect(await read(file)).toEqual({ ok: true, value: bytes })
    }),
    runs(50),
  )
})

test('a changed file is refused, whichever byte was changed', async () => {
  const file = await encrypted(content)
  const read = await createAgeReader([await nodeIdentityOf(operational.identity)])
  const readers = [read, await createAgeReader([operational.identity])]
  await fc.assert(
    fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), fc.constantFrom(...readers), async (at, flip, open) => {
      const changed = file.map((byte, index) => (index === at ? byte ^ flip : byte))
      expect((await open(changed)).ok).toBe(false)
    }),
    runs(200),
  )
  for (let length = 0; length < file.length; length += 7) expect((await read(file.subarray(0, length))).ok).toBe(false)
})

test('as text it opens with any line ends and white space around it', async () => {
  const text = await encryptToText(both, content)
  if (!text.ok) throw new Error('not encrypted')
  expect(text.value).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/)
  const read = await createAgeReader([recovery.identity])
  for (const pasted of [text.value, `\n  ${text.value.replaceAll('\n', '\r\n')}\n`]) {
    expect(await read((await bytesOfAgeArmour(pasted)) ?? new Uint8Array())).toEqual({ ok: true, value: content })
  }
  expect(await bytesOfAgeArmour('geen versleuteld bestand')).toBeUndefined()
})

test('with a passphrase it opens with that passphrase alone', async () => {
  const file = await encryptWithPassphrase('appel noot mies', content)
  expect(await (await createPassphraseReader('appel noot mies'))(file)).toEqual({ ok: true, value: content })
  expect(await (await createPassphraseReader('appel noot'))(file)).toEqual({ ok: false, problem: { kind: 'not-for-us' } })
  expect(await (await createAgeReader([operational.identity]))(file)).toEqual({ ok: false, problem: { kind: 'not-for-us' } })
})

describe('what is refused by name', () => {
  const opened = async (file: Uint8Array) => (await createAgeReader([operational.identity]))(file)
  const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

  test('nobody to encrypt to, and someone who is no recipient', async () => {
    expect(await encryptTo([], content)).toEqual({ ok: false, problem: { kind: 'no-recipients' } })
    for (const wrong of ['', 'age1', 'piet', operational.identity, `${operational.recipient}q`, operational.recipient.toUpperCase()]) {
      expect(await encryptTo([operational.recipient, wrong], content)).toEqual({ ok: false, problem: { kind: 'bad-recipient', at: 1 } })
    }
  })

  test('a file for somebody else', async () => {
    expect(await opened(await encrypted(content, [stranger.recipient]))).toEqual({ ok: false, problem: { kind: 'not-for-us' } })
  })

  test('another file', async () => {
    expect(await opened(latin1('PK\u0003\u0004'))).toEqual({ ok: false, problem: { kind: 'not-age' } })
    expect(await opened(latin1('age-encryption.org/v2\n'))).toEqual({ ok: false, problem: { kind: 'not-age' } })
  })

  test('a header that costs too much, before anything in it is decoded', async () => {
    const five = await encrypted(content, [...both, ...both, stranger.recipient])
    expect(await opened(five)).toEqual({ ok: false, problem: { kind: 'too-many-recipients' } })
    const stanzas = '-> X25519 AAAA\nAAAA\n'.repeat(500)
    expect(await opened(latin1(`age-encryption.org/v1\n${stanzas}--- AAAA\n`))).toEqual({
      ok: false,
      problem: { kind: 'too-many-recipients' },
    })
    const long = `-> ${'x'.repeat(maxAgeHeaderBytes)}\n\n`
    expect(await opened(latin1(`age-encryption.org/v1\n${long}--- AAAA\n`))).toEqual({ ok: false, problem: { kind: 'header-too-large' } })
  })
})

import fc from 'fast-check'
import { CompactSign, calculateJwkThumbprint, compactVerify, importJWK, type JWK } from 'jose'
import { describe, expect, test, vi } from 'vitest'
import { base64UrlOf } from '../../../src/bundle/base64.ts'
import { type Ed25519, findEd25519, keyIdOf, newSeed, nobleEd25519, webCryptoEd25519 } from '../../../src/bundle/invitation/ed25519.ts'
import { readInvitation, readInvitationLetter } from '../../../src/bundle/invitation/read-invitation.ts'
import { writeInvitation } from '../../../src/bundle/invitation/write-invitation.ts'
import type { Invitation } from '../../../src/domain/invitation.ts'
import { runs } from '../../support/runs.ts'
import { invitation, jti, letter, now, publicKey, seconds, secret, seed, signingKey, trusted } from './sample.ts'

const publicJwk: JWK = { kty: 'OKP', crv: 'Ed25519', x: base64UrlOf(publicKey) }
const privateJwk: JWK = { ...publicJwk, d: base64UrlOf(seed) }
const header = { alg: 'EdDSA', typ: 'wgw-invitation+jwt', kid: signingKey.kid }

/** Any header and payload, signed with the key that is trusted. */
async function signed(head: unknown, payload: unknown): Promise<string> {
  return signedText(JSON.stringify(head), JSON.stringify(payload))
}

async function signedText(head: string, payload: string): Promise<string> {
  const text = [head, payload].map((json) => base64UrlOf(new TextEncoder().encode(json))).join('.')
  return `${text}.${base64UrlOf(await webCryptoEd25519.sign(seed, new TextEncoder().encode(text)))}`
}

const refused = (kind: string, more: object = {}) => ({ ok: false, problem: { kind, ...more } })

test('what was written is read back, and again the same token is written', async () => {
  expect(await readInvitation(letter.token, trusted, now)).toEqual({ ok: true, value: { invitation, expired: false } })
  expect(await writeInvitation(invitation, signingKey)).toBe(letter.token)
})

describe('jose, an independent reader and writer', () => {
  test('verifies ours and names the key as we do', async () => {
    const { payload, protectedHeader } = await compactVerify(letter.token, await importJWK(publicJwk, 'EdDSA'))
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(invitation)
    expect(protectedHeader).toEqual(header)
    expect(await calculateJwkThumbprint(publicJwk)).toBe(signingKey.kid)
  })

  test('writes what we read', async () => {
    const payload = new TextEncoder().encode(JSON.stringify(invitation))
    const token = await new CompactSign(payload).setProtectedHeader(header).sign(await importJWK(privateJwk, 'EdDSA'))
    expect(token).toBe(letter.token)
  })
})

describe('when its time has not come or is over', () => {
  const at = (moment: string) => readInvitation(letter.token, trusted, moment)

  test('it opens from a day before its first day, as clocks differ', async () => {
    expect(await at('2018-10-30T23:59:59Z')).toEqual(refused('not-yet-valid', { from: '2018-11-01' }))
    expect((await at('2018-10-31T00:00:00Z')).ok).toBe(true)
  })

  test('expired warns and goes on', async () => {
    expect(await at('2019-04-02T00:00:00Z')).toEqual({ ok: true, value: { invitation, expired: false } })
    expect(await at('2019-04-02T00:00:01Z')).toEqual({ ok: true, value: { invitation, expired: true } })
  })
})

describe('what is no invitation of ours', () => {
  test.each([
    ['nothing', ''],
    ['two parts', letter.token.split('.').slice(0, 2).join('.')],
    ['four parts', `${letter.token}.AAAA`],
    ['an empty signature', letter.token.replace(/[^.]*$/, '')],
    ['an empty payload', letter.token.replace(/\.[^.]*\./, '..')],
    ['padding', `${letter.token}==`],
    ['the other alphabet', letter.token.replace(/_|-/, '+')],
    ['white space inside', `${letter.token.slice(0, 50)} ${letter.token.slice(50)}`],
  ])('%s', async (_, token) => expect(await readInvitation(token, trusted, now)).toEqual(refused('not-an-invitation')))

  test.each([
    ['alg none', { ...header, alg: 'none' }],
    ['another algorithm', { ...header, alg: 'HS256' }],
    ['the newer name of the algorithm', { ...header, alg: 'Ed25519' }],
    ['a token for something else', { ...header, typ: 'JWT' }],
    ['a key in the header', { ...header, jwk: publicJwk }],
    ['an address of keys in the header', { ...header, jku: 'https://example.nl/keys' }],
    ['an extension', { ...header, crit: ['b64'], b64: false }],
    ['no key', { alg: header.alg, typ: header.typ }],
    ['a key that is no text', { ...header, kid: 1 }],
    ['several keys', { ...header, kid: [signingKey.kid] }],
    ['a list', [header]],
    ['null', null],
  ])('a header with %s', async (_, head) => {
    expect(await readInvitation(await signed(head, invitation), trusted, now)).toEqual(refused('not-an-invitation'))
  })

  test('a header in another spelling, or with a key twice', async () => {
    const payload = JSON.stringify(invitation)
    const twice = JSON.stringify(header).replace('{', '{"alg":"none",')
    for (const head of [JSON.stringify(header, null, 1), twice, '{"__proto__":1,"alg":"EdDSA"}', '{', '"']) {
      expect(await readInvitation(await signedText(head, payload), trusted, now)).toEqual(refused('not-an-invitation'))
    }
  })

  test('alg none without signature, as older readers fell for', async () => {
    const text = (value: unknown) => base64UrlOf(new TextEncoder().encode(JSON.stringify(value)))
    expect(await readInvitation(`${text({ alg: 'none' })}.${text(invitation)}.`, trusted, now)).toEqual(refused('not-an-invitation'))
  })

  test('a token that is too long, before it is looked into', async () => {
    expect(await readInvitation('A'.repeat(16 * 1024 + 1), trusted, now)).toEqual(refused('too-large'))
  })
})

test.each(['__proto__', 'constructor', 'toString', '', '0', signingKey.kid.toLowerCase(), `${signingKey.kid} `])(
  'the key %j is nobody we know',
  async (kid) => {
    expect(await readInvitation(await signed({ ...header, kid }, invitation), trusted, now)).toEqual(refused('foreign'))
  },
)

test('another insurer, and a config without keys, make it foreign', async () => {
  const strange = newSeed()
  const kid = await keyIdOf(await webCryptoEd25519.publicKeyOf(strange))
  expect(await readInvitation(await writeInvitation(invitation, { kid, seed: strange }), trusted, now)).toEqual(refused('foreign'))
  expect(await readInvitation(letter.token, [], now)).toEqual(refused('foreign'))
  expect(await readInvitation(await writeInvitation(invitation, { ...signingKey, seed: strange }), trusted, now)).toEqual(
    refused('altered'),
  )
})

test('whichever character is changed, it is refused', async () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ '
  await fc.assert(
    fc.asyncProperty(fc.nat(letter.token.length - 1), fc.constantFrom(...alphabet), async (at, character) => {
      fc.pre(letter.token[at] !== character)
      const changed = letter.token.slice(0, at) + character + letter.token.slice(at + 1)
      const read = await readInvitation(changed, trusted, now)
      expect(read.ok).toBe(false)
    }),
    runs(500),
  )
})

test('the unused bits of the last character are no second spelling', async () => {
  // Sixty-four bytes leave four bits of the last character unused.
  const last = letter.token.at(-1) ?? ''
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const twin = alphabet[alphabet.indexOf(last) + 1] ?? ''
  expect(await readInvitation(letter.token.slice(0, -1) + twin, trusted, now)).toEqual(refused('not-an-invitation'))
})

describe('a payload that is signed but not sound', () => {
  const read = async (payload: unknown) => readInvitation(await signed(header, payload), trusted, now)

  test('another version is named, whatever else changed in it', async () => {
    expect(await read({ ...invitation, formatVersion: 0, more: true })).toEqual(refused('too-old', { version: 0 }))
    expect(await read({ ...invitation, formatVersion: 2, more: true })).toEqual(refused('too-new', { version: 2 }))
  })

  test.each<readonly [string, unknown, string]>([
    ['something more', { ...invitation, more: 1 }, '/more'],
    ['no evaluations', { ...invitation, evaluations: [] }, '/evaluations'],
    ['the insurer as party', { ...invitation, party: 'insurer' }, '/party'],
    ['a version that is no number', { ...invitation, formatVersion: '0' }, '/formatVersion'],
    ['nobody to encrypt to', { ...invitation, recipients: [] }, '/recipients'],
    ['a recipient that is none', { ...invitation, recipients: ['age1x'] }, '/recipients/0'],
    ['a time with a fraction', { ...invitation, exp: 1.5 }, '/exp'],
    ['a script as address', { ...invitation, sendTo: { ...invitation.sendTo, url: 'javascript:alert(1)' } }, '/sendTo/url'],
    ['a control code', { ...invitation, organisation: 'a\u001b[2J' }, '/organisation'],
    ['a lone surrogate', { ...invitation, organisation: '\ud800' }, '/organisation'],
    ['an evaluation twice', { ...invitation, evaluations: [...invitation.evaluations, ...invitation.evaluations] }, '/evaluations/1/id'],
    ['no object', [invitation], ''],
    ['the example', { ...invitation, evaluations: [{ ...invitation.evaluations[0], id: 'voorbeeld' }] }, '/evaluations/0/id'],
  ])('%s', async (_, payload, at) => expect(await read(payload)).toEqual(refused('invalid', { at })))

  test('a key twice, a reserved key, depth and broken text', async () => {
    const text = JSON.stringify(invitation)
    for (const payload of [
      text.replace('{', '{"jti":"x",'),
      text.replace('{', '{"__proto__":{},'),
      '['.repeat(5000),
      '{"a":"\ud800"}',
      '1e999',
    ]) {
      const result = await readInvitation(await signedText(JSON.stringify(header), payload), trusted, now)
      expect(result.ok ? '' : result.problem.kind).toBe('invalid')
    }
  })
})

test('a secret that is not the one signed for is noticed at once', async () => {
  expect((await readInvitationLetter(letter, trusted, now)).ok).toBe(true)
  for (const wrong of ['', letter.secret.slice(1), `${letter.secret}A`, base64UrlOf(newSeed())]) {
    expect(await readInvitationLetter({ ...letter, secret: wrong }, trusted, now)).toEqual(refused('incomplete'))
  }
  const forged: Invitation = { ...invitation, exp: seconds('2030-01-01') }
  const token = await writeInvitation(forged, { ...signingKey, seed: secret })
  expect(await readInvitationLetter({ ...letter, token }, trusted, now)).toEqual(refused('altered'))
  expect(jti).toBe(invitation.jti)
})

describe('both kinds of Ed25519', () => {
  const both: readonly (readonly [string, Ed25519])[] = [
    ['Web Crypto', webCryptoEd25519],
    ['the small library', nobleEd25519],
  ]

  test('make the same keys and signatures, and believe each other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.uint8Array({ maxLength: 300 }), async (anySeed, message) => {
        const [native, noble] = await Promise.all(
          both.map(async ([, kind]) => [await kind.publicKeyOf(anySeed), await kind.sign(anySeed, message)]),
        )
        expect(native).toEqual(noble)
        const [key = new Uint8Array(), signature = new Uint8Array()] = native ?? []
        for (const [, kind] of both) expect(await kind.verify(key, signature, message)).toBe(true)
      }),
      runs(50),
    )
  })

  test.each(both)('%s refuses whatever was changed', async (_, kind) => {
    const message = new TextEncoder().encode('uitnodiging')
    const signature = await kind.sign(seed, message)
    await fc.assert(
      fc.asyncProperty(fc.nat(63), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        expect(
          await kind.verify(
            publicKey,
            signature.map((byte, index) => (index === at ? byte ^ flip : byte)),
            message,
          ),
        ).toBe(false)
      }),
      runs(50),
    )
    expect(await kind.verify(publicKey, signature, new TextEncoder().encode('Uitnodiging'))).toBe(false)
    expect(await kind.verify(publicKey.subarray(1), signature, message)).toBe(false)
    expect(await kind.verify(publicKey, signature.subarray(1), message)).toBe(false)
  })

  test('a browser whose Web Crypto lacks it reads invitations with the small library', async () => {
    expect(await findEd25519()).toBe(webCryptoEd25519)
    vi.spyOn(crypto.subtle, 'importKey').mockImplementation((...words: unknown[]) =>
      words[2] === 'Ed25519'
        ? Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
        : Promise.reject(new Error('not asked for')),
    )
    try {
      expect(await findEd25519()).toBe(nobleEd25519)
      expect(await readInvitationLetter(letter, trusted, now)).toEqual({ ok: true, value: { invitation, expired: false } })
      expect(await readInvitation(letter.token.replace(/.(?=[^.]*$)/, 'x'), trusted, now)).toMatchObject({ ok: false })
    } finally {
      vi.restoreAllMocks()
    }
  })
})

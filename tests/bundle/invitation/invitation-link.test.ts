import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeArmour } from '../../../src/bundle/armour.ts'
import { base64UrlOf } from '../../../src/bundle/base64.ts'
import {
  findInvitationLetter,
  hasInvitationLink,
  invitationLink,
  writeInvitationText,
} from '../../../src/bundle/invitation/invitation-link.ts'
import { writeInvitation } from '../../../src/bundle/invitation/write-invitation.ts'
import { runs } from '../../support/runs.ts'
import { invitation, letter, signingKey } from './sample.ts'

const base = 'https://example.nl/wijkgericht/'
const link = invitationLink(base, letter) ?? ''
const found = { ok: true, value: letter }
const refused = (kind: string) => ({ ok: false, problem: { kind } })

test('the link is one line that keeps its secret after the hash', () => {
  expect(link).toMatch(/^https:\/\/example\.nl\/wijkgericht\/#uitnodiging=[\w-]+\.[\w-]+\.[\w-]+&s=[\w-]{43}$/)
  expect(link.length).toBeLessThan(2000)
})

test('an invitation for many evaluations has no link, only a text', async () => {
  const [evaluation] = invitation.evaluations
  const evaluations = Array.from({ length: 9 }, (_, index) => ({ ...evaluation, id: `5a7f8f0e-5a52-8f6a-9c66-0f6c0c8f6a${10 + index}` }))
  // As the sample, with other UUIDs.
  const long = {
    ...letter,
    token: await writeInvitation({ ...invitation, evaluations: evaluations as unknown as typeof invitation.evaluations }, signingKey),
  }
  expect(invitationLink(base, long)).toBeUndefined()
  expect(await findInvitationLetter(await writeInvitationText(long, 'Plak deze tekst in de tool.'))).toEqual({ ok: true, value: long })
})

describe('the invitation is found in', () => {
  const text = 'Beste collega,\n\nOpen deze link:\n'
  const wrapped = (width: number, prefix = '') =>
    link
      .match(new RegExp(`.{1,${width}}`, 'g'))
      ?.map((line) => `${prefix}${line}`)
      .join('\r\n') ?? ''
  const quotedPrintable = `${text}${link.replaceAll('=', '=3D')}`.replace(/(.{70})/g, '$1=\r\n')

  test.each([
    ['the link', link],
    ['what follows the hash', link.split('#')[1] ?? ''],
    ['a mail', `${text}${link}\n\nMet groet`],
    ['a mail that wrapped the link', `${text}${wrapped(72)}\nMet groet`],
    ['a quoted mail', `> ${text}${wrapped(60, '> > ')}\n> Met groet`],
    ['a mail as it travels', quotedPrintable],
    ['a mail as HTML', `<p><a href="${link.replaceAll('&', '&amp;')}">${link.replaceAll('&', '&amp;')}</a></p>`],
    [
      'a link that Outlook guards',
      `https://eur02.safelinks.protection.outlook.com/?url=${encodeURIComponent(link)}&data=05%7C02%7C&sdata=x&reserved=0`,
    ],
    ['a link that was guarded twice', `https://a.example/?u=${encodeURIComponent(`https://b.example/?url=${encodeURIComponent(link)}`)}`],
    ['a link that Proofpoint guards', `https://urldefense.com/v3/__${link.replace('#', '*')}__;Iw!!AbCdEf$ `],
    [
      'a link that Proofpoint guarded before',
      `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(link).replaceAll('-', '-2D').replaceAll('_', '-5F').replaceAll('%', '-').replaceAll('-2F', '_')}&d=DwMF&c=x`,
    ],
    ['a link between brackets', `<${link}>`],
    ['the same link twice', `${link}\n${link}`],
  ])('%s', async (_, pasted) => {
    expect(hasInvitationLink(pasted)).toBe(true)
    expect(await findInvitationLetter(pasted)).toEqual(found)
  })

  test('its text form, quoted and wrapped anew', async () => {
    const mail = await writeInvitationText(letter, 'Uitnodiging')
    expect(
      await findInvitationLetter(
        mail
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\r\n'),
      ),
    ).toEqual(found)
  })
})

describe('what is refused by name', () => {
  test('a link that was cut off', async () => {
    for (const cut of [link.slice(0, -1), link.slice(0, 300), link.replace(/&s=.*/, ''), link.replace(/.(?=&s=)/, '')]) {
      expect(await findInvitationLetter(cut)).toEqual(refused('incomplete'))
    }
    const mail = await writeInvitationText(letter)
    expect(await findInvitationLetter(mail.slice(0, mail.length / 2))).toEqual(refused('incomplete'))
  })

  test('two different invitations in one text', async () => {
    const other = invitationLink(base, { ...letter, secret: base64UrlOf(new Uint8Array(32)) }) ?? ''
    expect(await findInvitationLetter(`${link}\n${other}`)).toEqual(refused('several'))
  })

  test('a text without one', async () => {
    for (const text of ['', 'Beste collega', 'https://example.nl/#/nieuw'])
      expect(await findInvitationLetter(text)).toEqual(refused('not-an-invitation'))
    const armour = await writeArmour('{"format":"wgw"}')
    expect(await findInvitationLetter(armour.ok ? armour.value : '')).toEqual(refused('not-an-invitation'))
  })

  test('a text that is too long, without looking into it', async () => {
    expect(await findInvitationLetter(`${link}${' '.repeat(200 * 1024)}`)).toEqual(refused('too-large'))
  })

  test('any text at all gives an answer, soon', async () => {
    const piece = fc.constantFrom(
      'uitnodiging=',
      '&s=',
      '.',
      '%',
      '%25',
      'urldefense.proofpoint.com/v2/url?u=',
      '-',
      '=3D',
      '-----BEGIN WGW-BESTAND-----',
      'A'.repeat(500),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), async (pieces) => {
        expect((await findInvitationLetter(pieces.join(''))).ok).toBe(false)
      }),
      runs(200),
    )
  })
})

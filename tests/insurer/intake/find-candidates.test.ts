import { expect, test } from 'vitest'
import { encryptToText } from '../../../src/bundle/age/encrypt.ts'
import { base64Of } from '../../../src/bundle/base64.ts'
import { writeZip } from '../../../src/bundle/zip/write-zip.ts'
import { mailWithAttachment, quotedMail } from '../../../src/insurer/example/mail-with-bundle.ts'
import { apart, createIntake, keyPair, seal, zipOf } from './world.ts'

// In whatever form a bundle comes, it is the same bundle.

const [first, second] = apart
if (first === undefined || second === undefined) throw new Error('there are examples')
const zip = await zipOf(first)
const other = await zipOf(second)
const sealed = await seal(zip)
const written = await encryptToText([keyPair.recipient], zip)
if (!written.ok) throw new Error(written.problem.kind)
const armour = written.value
const { verdict, take } = await createIntake()
const bytes = (text: string) => new TextEncoder().encode(text)
const inPage = (text: string) => `<html><body><pre>${text.trim().split('\n').join('<br>\r\n')}</pre></body></html>`

test.each<readonly [string, () => Uint8Array | Promise<Uint8Array>]>([
  ['an age file', () => sealed],
  ['a plain archive', () => zip],
  ['armour', () => bytes(armour)],
  ['armour with Windows line ends and a letter around it', () => bytes(`Beste,\r\n\r\n${armour.replaceAll('\n', '\r\n')}\r\nGroet`)],
  ['armour on one line', () => bytes(armour.replaceAll('\n', ' '))],
  [
    'armour quoted twice',
    () =>
      bytes(
        armour
          .trim()
          .split('\n')
          .map((line) => `> > ${line}`)
          .join('\n'),
      ),
  ],
  ['armour in a page', () => bytes(inPage(armour))],
  ['a mail in which it is quoted', () => bytes(quotedMail(armour))],
  ['a mail with attachment', () => bytes(mailWithAttachment('wgw.zip.age', sealed))],
  ['a mail with a plain archive as attachment', () => bytes(mailWithAttachment('wgw.zip', zip))],
  ['a mail with an attached text', () => bytes(mailWithAttachment('wgw.txt', bytes(armour)))],
  [
    'a mail that is packed as a whole',
    () => bytes(`Subject: x\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Of(bytes(armour)).replace(/.{76}/g, '$&\r\n')}`),
  ],
  [
    'a quoted-printable mail',
    () => bytes(`Subject: x\nContent-Transfer-Encoding: quoted-printable\n\n${armour.replaceAll('=', '=3D').replace(/.{40}/g, '$&=\n')}`),
  ],
  ['an archive of one', () => writeZip([{ name: 'Mijn bestanden.age', bytes: sealed, stored: false }])],
  [
    'a mail with an archive with a mail',
    () =>
      bytes(
        mailWithAttachment(
          'alles.zip',
          writeZip([{ name: 'a.eml', bytes: bytes(mailWithAttachment('wgw.zip.age', sealed)), stored: false }]),
        ),
      ),
  ],
])('%s', async (_, make) => {
  expect(await verdict(await make())).toBe('accepted')
})

test('several in one mail or archive each have their own line; the same one twice in a mail has one', async () => {
  const both = mailWithAttachment('a.zip', zip).replace(
    '--=_grens_1--',
    `--=_grens_1\r\n${mailWithAttachment('b.zip', other).split('--=_grens_1\r\n').at(-1)}`,
  )
  expect(await verdict(bytes(both))).toBe('accepted,accepted')
  expect(await verdict(bytes(`${armour}\n${armour}`))).toBe('accepted')
  const many = writeZip([
    { name: 'een.zip.age', bytes: sealed, stored: true },
    { name: 'map/twee.zip', bytes: other, stored: false },
    { name: 'lees-mij.txt', bytes: bytes('Twee bundels.'), stored: false },
  ])
  const outcomes = await take(many, 'alles.zip')
  expect(outcomes.map(({ fileName, status }) => `${fileName} ${status}`)).toEqual([
    'alles.zip/een.zip.age accepted',
    'alles.zip/map/twee.zip accepted',
    'alles.zip/lees-mij.txt refused',
  ])
  expect(new Set(outcomes.map(({ sha256 }) => sha256)).size).toBe(3)
})

test('armour that was cut off or changed is said to be so', async () => {
  expect(await verdict(bytes(armour.slice(0, -60)))).toBe('damaged-text')
  expect(await verdict(bytes(armour.replace(/\n(.)/, '\n*')))).toBe('damaged-text')
  expect(await verdict(bytes('Subject: x\n\nGeen bijlage.'))).toBe('no-bundle')
})

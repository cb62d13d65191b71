import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { hasArmour, maxArmouredBytes, maxArmourLength, readArmour, writeArmour } from '../../src/bundle/armour.ts'
import { base64UrlOf } from '../../src/bundle/base64.ts'
import { crc32 } from '../../src/bundle/zip/crc32.ts'

const fileText = '{"format":"wgw","titel":"Gemeente Haarlem – wijkverpleging “samen”"}'

async function armoured(text = fileText, note = ''): Promise<string> {
  const written = await writeArmour(text, note)
  if (!written.ok) throw new Error('too large to be a text')
  return written.value
}

/** An armour that says of its content what the test wants. */
function forged(packed: Uint8Array, size: number): string {
  const payload = base64UrlOf(packed)
  const checksum = crc32(packed).toString(16).padStart(8, '0')
  return `-----BEGIN WGW-BESTAND-----\n(1)\n${payload}\n(${payload.length}/${size}/${checksum})\n-----END WGW-BESTAND-----\n`
}

test('the text is plain ASCII in short lines, with the note above it', async () => {
  const lines = (await armoured(fileText, 'Kopieer deze hele e-mail.')).split('\n')
  expect(lines.slice(0, 4)).toEqual(['Kopieer deze hele e-mail.', '', '-----BEGIN WGW-BESTAND-----', '(1)'])
  expect(lines.slice(-2)).toEqual(['-----END WGW-BESTAND-----', ''])
  expect(lines.filter((line) => !/^[\x20-\x7e]{0,66}$/.test(line))).toEqual([])
})

test('a reply at 72 columns with "> " before each line reads back', async () => {
  const mail = (await armoured(fileText.repeat(30))).replace(/(.{70})/g, '$1\n').replace(/^/gm, '> ')
  expect(await readArmour(`Dag Jan,\n\n${mail}\n\nGroet`)).toEqual({ ok: true, value: fileText.repeat(30) })
})

test('the same text twice counts once, two different ones are named', async () => {
  const one = await armoured()
  expect(await readArmour(`${one}\n> ${one.replaceAll('\n', '\n> ')}`)).toEqual({ ok: true, value: fileText })
  expect(await readArmour(one + (await armoured(`${fileText} `)))).toEqual({ ok: false, problem: { kind: 'several' } })
})

describe('what is refused', () => {
  test.each([
    ['nothing', '', 'not-armour'],
    ['a mail without a file', 'Beste Jan, tot morgen.', 'not-armour'],
    ['a mail about the tool', 'Kijk bij -----BEGIN WGW-BESTAND----- in de uitleg', 'not-armour'],
    ['only the end', '-----END WGW-BESTAND-----', 'truncated'],
    ['only the beginning', '-----BEGIN WGW-BESTAND-----\n(1)\nabc', 'truncated'],
    ['nothing between the lines', '-----BEGIN WGW-BESTAND-----\n(1)\n-----END WGW-BESTAND-----', 'truncated'],
    ['no version', '-----BEGIN WGW-BESTAND-----\n(x)\nabc\n(3/3/00000000)\n-----END WGW-BESTAND-----', 'damaged'],
    ['a text of more than 200 kB', ' '.repeat(maxArmourLength + 1), 'too-large'],
  ])('%s', async (_, text, kind) => {
    expect(await readArmour(text)).toEqual({ ok: false, problem: { kind } })
  })

  test('a bomb costs no more than it declares', async () => {
    const bomb = deflateRawSync(new Uint8Array(100 * 1024 * 1024), { level: 9 })
    expect(bomb.length).toBeLessThan(maxArmourLength)
    const start = performance.now()
    for (const size of [10, 1000, maxArmouredBytes])
      expect(await readArmour(forged(bomb, size))).toEqual({ ok: false, problem: { kind: 'damaged' } })
    expect(await readArmour(forged(bomb, maxArmouredBytes + 1))).toEqual({ ok: false, problem: { kind: 'too-large' } })
    expect(performance.now() - start).toBeLessThan(5000)
  })

  test.each(['-', '<a', '&a', '>', '(', 'BEGIN WGW-', 'ENDWGW-----', '-----BEGIN WGW-BESTAND-----(1)'])(
    '200 kB of %s takes no time',
    async (piece) => {
      const start = performance.now()
      expect((await readArmour(piece.repeat(maxArmourLength / piece.length))).ok).toBe(false)
      expect(performance.now() - start).toBeLessThan(1000)
    },
  )

  test('bytes that are no text, or followed by more, are damaged', async () => {
    expect(await readArmour(forged(deflateRawSync(Uint8Array.from([0xff, 0xfe])), 2))).toEqual({ ok: false, problem: { kind: 'damaged' } })
    const followed = Uint8Array.from([...deflateRawSync(new TextEncoder().encode('abc')), 0, 0])
    expect(await readArmour(forged(followed, 3))).toEqual({ ok: false, problem: { kind: 'damaged' } })
    expect(await readArmour(forged(deflateRawSync(new TextEncoder().encode('abc')), 3))).toEqual({ ok: true, value: 'abc' })
  })
})

test('a file that could not be pasted is not made into text', async () => {
  const noise = readFileSync('package-lock.json').toString('base64')
  expect(await writeArmour(noise.repeat(3))).toEqual({ ok: false, problem: { kind: 'too-large' } })
  expect(await writeArmour('x'.repeat(maxArmouredBytes + 1))).toEqual({ ok: false, problem: { kind: 'too-large' } })
})

test('a piece of armour is known as ours, other armour is not', async () => {
  expect(hasArmour(await armoured())).toBe(true)
  expect(hasArmour('-----BEGIN AGE ENCRYPTED FILE-----')).toBe(false)
})

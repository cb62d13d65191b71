import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson, parseJsonBytes, writeJson } from '../../src/bundle/json.ts'
import { runs } from '../support/runs.ts'

test('what we write reads back, and is written the same again', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' }), (value) => {
      const text = writeJson(value)
      const read = parseJsonBytes(new TextEncoder().encode(text))
      expect(read).toEqual({ ok: true, value: JSON.parse(text) })
      expect(read.ok && writeJson(read.value)).toBe(text)
    }),
    runs(100),
  )
})

test('no text makes it throw, and only the one spelling passes', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json({ depthSize: 'large' }).map((json) => ` ${json}`),
      ),
      (text) => {
        const read = parseJson(text)
        expect(read.ok).toBe(read.ok && JSON.stringify(read.value) === text)
      },
    ),
    runs(100),
  )
})

test.each([
  ['a million brackets', '['.repeat(1_000_000), 'too-deep'],
  ['a million objects', '{"a":'.repeat(1_000_000), 'too-deep'],
  ['brackets in a text', JSON.stringify('['.repeat(1000)), undefined],
  ['an escaped quote before brackets', JSON.stringify(`"${'['.repeat(1000)}`), undefined],
  ['an escaped backslash before brackets', `"\\\\"${'['.repeat(40)}`, 'too-deep'],
  ['a key twice', '{"a":1,"a":2}', 'not-canonical'],
  ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 'not-canonical'],
  ['white space', '{"a": 1}', 'not-canonical'],
  ['minus nought', '-0', 'not-canonical'],
  ['a number beyond all numbers', '1e999', 'not-canonical'],
  ['a comment', '{}//', 'not-json'],
  ['nothing', '', 'not-json'],
])('%s', (_, text, problem) => {
  const read = parseJson(text)
  expect(read.ok ? undefined : read.problem).toBe(problem)
})

test.each([
  ['a byte that starts nothing', [0x22, 0xff, 0x22], 'not-utf8'],
  ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22], 'not-utf8'],
  ['a surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22], 'not-utf8'],
  ['a byte order mark', [0xef, 0xbb, 0xbf, 0x31], 'not-json'],
  ['UTF-16', [0x31, 0x00], 'not-json'],
])('%s is refused', (_, bytes, problem) => {
  expect(parseJsonBytes(Uint8Array.from(bytes))).toEqual({ ok: false, problem })
})

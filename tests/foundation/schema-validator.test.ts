import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { compileValidator } from '../../scripts/build/schema-validator.ts'
import exactText from './fixtures/day.schema.json?raw'
import validate from './fixtures/planted.schema.json?validator'

const sound = { name: 'jo', day: '2026-11-21' }

test('a value that fits passes', () => {
  expect(validate(sound)).toBe(true)
  expect(validate({ ...sound, kind: { b: [2], a: 1 }, codes: ['x', {}] })).toBe(true)
})

test.each([
  [{ ...sound, name: 'j' }, '/name', 'minLength'],
  [{ ...sound, name: 'jojo' }, '/name', 'maxLength'],
  [{ ...sound, day: '2026-13-21' }, '/day', 'format'],
  [{ ...sound, day: 3 }, '/day', 'type'],
  [{ ...sound, kind: { a: 1, b: [3] } }, '/kind', 'const'],
  [{ ...sound, codes: [{ a: [1] }, { a: [1] }] }, '/codes', 'uniqueItems'],
  [{ ...sound, extra: 1 }, '', 'additionalProperties'],
  [{ name: 'jo' }, '', 'required'],
  [null, '', 'type'],
])('%j is refused at %j by %s', (value, instancePath, keyword) => {
  expect(validate(value)).toBe(false)
  expect(validate.errors).toMatchObject([{ instancePath, keyword }])
})

test('text is counted in characters, not in UTF-16 units', () => {
  expect(validate({ ...sound, name: '😀😀😀' })).toBe(true)
  expect(validate({ ...sound, name: '😀' })).toBe(false)
})

test('the compiled validator holds no eval, no require and no Ajv', () => {
  const code = compileValidator(resolve('tests/foundation/fixtures/planted.schema.json'))
  expect(code).not.toMatch(/\beval\b|new Function|require\(|from ['"]ajv/)
})

test('?raw gives the exact text of a file', () => {
  expect(exactText).toMatch(/^\{\n {2}"\$schema"/)
  expect(exactText.endsWith('}\n')).toBe(true)
})

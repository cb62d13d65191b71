import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freezeRecord, sha256Hex, verifyRecord } from '../../src/bundle/content-hash.ts'
import { runs } from '../support/runs.ts'
import { anyPrivate, anyRecord } from './documents.ts'
import { samplePrivate, sampleRecord } from './sample.ts'

function nodeSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

test('sha256Hex agrees with OpenSSL on any text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      expect(await sha256Hex(text)).toBe(nodeSha256(text))
    }),
    runs(100),
  )
})

test('the content hash covers both documents in the order of the format', async () => {
  const frozen = await freezeRecord(sampleRecord, samplePrivate)
  expect(frozen.contentHash).toBe(nodeSha256(`${nodeSha256(frozen.recordJson)}\n${nodeSha256(frozen.privateJson)}`))
  expect(frozen).toMatchObject({ revision: 2, parent: 'b'.repeat(64), frozenAt: sampleRecord.frozenAt, confirmations: [] })
  expect(JSON.parse(frozen.recordJson)).toEqual(sampleRecord)
  expect(JSON.parse(frozen.privateJson)).toEqual(samplePrivate)
})

test('the same documents give the same hash, and whatever is frozen verifies', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, anyPrivate, async (record, privateDocument) => {
      const frozen = await freezeRecord(record, privateDocument)
      expect(await freezeRecord(structuredClone(record), structuredClone(privateDocument))).toEqual(frozen)
      expect(await verifyRecord(frozen)).toEqual({ ok: true, value: { record, privateDocument } })
    }),
    runs(100),
  )
})

test('text with characters no file may hold is cleaned once, at freezing', async () => {
  const example = 'a\ud800b\u001b[2Jc\0d\u009be\nf'
  const frozen = await freezeRecord({ ...sampleRecord, meeting: { ...sampleRecord.meeting, example } }, samplePrivate)
  const verified = await verifyRecord(frozen)
  expect(verified).toMatchObject({ ok: true, value: { record: { meeting: { example: 'a\ufffdb[2Jcde\nf' } } } })
})

test('a record whose text was changed does not verify', async () => {
  const frozen = await freezeRecord(sampleRecord, samplePrivate)
  const changed = { ...frozen, recordJson: frozen.recordJson.replace('"improve"', '"review"') }
  expect(await verifyRecord(changed)).toEqual({ ok: false, problem: { kind: 'hash-mismatch' } })
  const privateChanged = { ...frozen, privateJson: frozen.privateJson.replace('geheim', 'gewoon') }
  expect(await verifyRecord(privateChanged)).toEqual({ ok: false, problem: { kind: 'hash-mismatch' } })
})

test('a record that is no record says which part, even when its hash fits', async () => {
  const frozen = await freezeRecord({ ...sampleRecord, revision: 0 }, samplePrivate)
  expect(await verifyRecord(frozen)).toEqual({ ok: false, problem: { kind: 'invalid', part: 'record.json', at: '/revision' } })
  const privateWrong = await freezeRecord(sampleRecord, { ...samplePrivate, revision: 0 })
  expect(await verifyRecord(privateWrong)).toEqual({ ok: false, problem: { kind: 'invalid', part: 'private.json', at: '/revision' } })
})

test.each([
  [0, 'too-old'],
  [2, 'too-new'],
])('a record of version %i says so, also when only the private part is of it', async (formatVersion, kind) => {
  const problem = { ok: false, problem: { kind, version: formatVersion } }
  expect(await verifyRecord(await freezeRecord({ ...sampleRecord, formatVersion }, samplePrivate))).toEqual(problem)
  expect(await verifyRecord(await freezeRecord(sampleRecord, { ...samplePrivate, formatVersion }))).toEqual(problem)
})

import fc from 'fast-check'
import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import { openZip } from '../../src/bundle/zip/read-zip.ts'
import { writeZip } from '../../src/bundle/zip/write-zip.ts'
import { runs } from '../support/runs.ts'
import { anEntry, buildZip, concat } from './build-zip.ts'

const limits = { maxEntries: 16, maxTotal: 100_000, maxRatio: 200, maxBytesOf: () => 50_000 }
const text = new TextEncoder()
const broken = { ok: false, problem: { kind: 'broken' } }

async function contentsOf(bytes: Uint8Array): Promise<Readonly<Record<string, string | undefined>>> {
  const archive = openZip(bytes, limits)
  if (!archive.ok) throw new Error(archive.problem.kind)
  const read = async (name: string) => {
    const content = await archive.value.read(name)
    return [name, content && new TextDecoder().decode(content)] as const
  }
  return Object.fromEntries(await Promise.all(archive.value.names.map(read)))
}

test('what our writer writes reads back, stored and deflated, empty and full', async () => {
  const contents = fc.uniqueArray(
    fc.record({ name: fc.stringMatching(/^[a-z]{1,8}\.json$/), bytes: fc.uint8Array({ maxLength: 500 }), stored: fc.boolean() }),
    { minLength: 1, maxLength: 16, selector: ({ name }) => name },
  )
  await fc.assert(
    fc.asyncProperty(contents, async (files) => {
      const archive = openZip(writeZip(files), limits)
      if (!archive.ok) throw new Error(archive.problem.kind)
      expect(archive.value.names).toEqual(files.map(({ name }) => name))
      for (const { name, bytes } of files) expect(await archive.value.read(name)).toEqual(bytes)
      expect(await archive.value.read('other.json')).toBeUndefined()
    }),
  )
})

test('the archives of this test are sound before they are spoilt', async () => {
  expect(await contentsOf(buildZip([anEntry('a.json', 'aaa'), anEntry('b.json', 'b'.repeat(100), { method: 8 })]))).toEqual({
    'a.json': 'aaa',
    'b.json': 'b'.repeat(100),
  })
})

test.each([
  ['a path upwards', '../a.json'],
  ['an absolute path', '/etc/passwd'],
  ['a drive', 'c:a.json'],
  ['a backslash', 'a\\b.json'],
  ['a folder', 'a/'],
  ['a hidden file', '.a'],
  ['two dots inside', 'a/../b'],
  ['NUL', 'a\0.json'],
  ['capitals', 'A.JSON'],
  ['a prototype', '__proto__'],
  ['letters outside ASCII', 'é.json'],
  ['nothing', ''],
  ['too long a name', `${'a'.repeat(201)}`],
])('a name with %s is refused', (_, name) => {
  expect(openZip(buildZip([anEntry(name, 'x')]), limits)).toEqual(broken)
})

test.each([
  ['a name twice', buildZip([anEntry('a.json', '1'), anEntry('a.json', '2')])],
  ['no entry', buildZip([])],
  ['seventeen entries', buildZip(Array.from({ length: 17 }, (_, index) => anEntry(`a${index}.json`, 'x')))],
  ['encryption', buildZip([anEntry('a.json', 'x', { flags: 1 })])],
  ['a data descriptor', buildZip([anEntry('a.json', 'x', { flags: 8 })])],
  ['the UTF-8 flag', buildZip([anEntry('a.json', 'x', { flags: 0x800 })])],
  ['another method', buildZip([anEntry('a.json', 'x', { method: 12 })])],
  ['zip64', buildZip([anEntry('a.json', 'x', { versionNeeded: 45 })])],
  ['an extra field', buildZip([anEntry('a.json', 'x', { centralExtra: text.encode('\u0001\u0000\u0002\u0000ab') })])],
  ['an extra field in front', buildZip([anEntry('a.json', 'x', { localExtra: text.encode('\u0001\u0000\u0002\u0000ab') })])],
  ['a comment on an entry', buildZip([anEntry('a.json', 'x', { comment: text.encode('hello') })])],
  ['a comment on the archive', buildZip([anEntry('a.json', 'x')], { comment: text.encode('hello') })],
  ['two disks', buildZip([anEntry('a.json', 'x')], { disk: 1 })],
  ['more entries than it says', buildZip([anEntry('a.json', 'x'), anEntry('b.json', 'y')], { count: 1 })],
  ['fewer entries than it says', buildZip([anEntry('a.json', 'x')], { count: 2 })],
  ['another name in front', buildZip([anEntry('a.json', 'x', { localName: 'b.json' })])],
  ['another size in front', buildZip([anEntry('a.json', 'x', { localSize: 9 })])],
  ['another checksum in front', buildZip([anEntry('a.json', 'x', { localCrc: 9 })])],
  ['junk before', concat(text.encode('MZ junk'), buildZip([anEntry('a.json', 'x')]))],
  ['junk before, offsets mended', buildZip([anEntry('a.json', 'x')], { before: text.encode('#!/bin/sh\n') })],
  ['junk after', concat(buildZip([anEntry('a.json', 'x')]), text.encode('junk'))],
  ['junk between entries', buildZip([anEntry('a.json', 'x', { after: text.encode('hidden') }), anEntry('b.json', 'y')])],
  ['junk before the directory', buildZip([anEntry('a.json', 'x', { after: text.encode('hidden') })])],
  ['two archives in a row', concat(buildZip([anEntry('a.json', 'x')]), buildZip([anEntry('a.json', 'y')]))],
  ['entries on top of each other', buildZip([anEntry('a.json', 'x'), anEntry('b.json', 'x', { offset: 0, localName: 'a.json' })])],
  ['entries in another order than the directory', buildZip([anEntry('a.json', 'x'), anEntry('b.json', 'y')], { reverseDirectory: true })],
  ['a stored entry with two sizes', buildZip([anEntry('a.json', 'xx', { size: 1 })])],
  ['a size beyond the end', buildZip([anEntry('a.json', 'x', { packedSize: 0xffffffff, size: 0xffffffff })])],
  ['nothing at all', new Uint8Array()],
  ['only an end', buildZip([]).subarray(-22)],
])('an archive with %s is refused', (_, bytes) => {
  const opened = openZip(bytes, { ...limits, maxTotal: 2 ** 40, maxBytesOf: () => 2 ** 40 })
  expect(opened).toEqual(broken)
})

test('a bomb is refused before anything is unpacked', () => {
  const bomb = deflateSync(new Uint8Array(30_000_000), { level: 9 })
  const honest = anEntry('a.json', '', { method: 8, packed: bomb, size: 30_000_000 })
  const before = process.memoryUsage().arrayBuffers
  expect(openZip(buildZip([honest]), limits)).toEqual({ ok: false, problem: { kind: 'too-large', name: 'a.json' } })
  expect(openZip(buildZip([{ ...honest, size: 49_000 }]), { ...limits, maxRatio: 1 })).toMatchObject({ problem: { kind: 'too-large' } })
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2_000_000)
})

test('a bomb that lies about its size stops at that size', async () => {
  const bomb = deflateSync(new Uint8Array(30_000_000), { level: 9 })
  const archive = openZip(buildZip([anEntry('a.json', '', { method: 8, packed: bomb, size: 40_000 })]), limits)
  if (!archive.ok) throw new Error(archive.problem.kind)
  const before = process.memoryUsage().arrayBuffers
  expect(await archive.value.read('a.json')).toBeUndefined()
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000)
})

test('many entries that are large together are refused', () => {
  const entries = Array.from({ length: 3 }, (_, index) => anEntry(`a${index}.json`, 'x'.repeat(40_000)))
  expect(openZip(buildZip(entries), limits)).toEqual({ ok: false, problem: { kind: 'too-large', name: 'a2.json' } })
})

test.each([
  ['the data is not what the checksum says', anEntry('a.json', 'x', { crc: 1, localCrc: 1 })],
  ['it unpacks to less than it says', anEntry('a.json', 'x'.repeat(50), { method: 8, size: 51 })],
  ['it unpacks to more than it says', anEntry('a.json', 'x'.repeat(50), { method: 8, size: 49 })],
  ['it is no deflate data', anEntry('a.json', '', { method: 8, packed: text.encode('\u0007\u0007\u0007'), size: 3 })],
  [
    'its data stops halfway',
    anEntry('a.json', '', { method: 8, packed: deflateSync(text.encode('hello hello')).subarray(0, -2), size: 11 }),
  ],
  ['it has no data', anEntry('a.json', '', { method: 8, packed: new Uint8Array(), size: 0 })],
  [
    'something hides behind its data',
    anEntry('a.json', 'hello', { method: 8, packed: concat(deflateSync(text.encode('hello')), text.encode('hidden')) }),
  ],
])('an entry is damaged when %s', async (_, entry) => {
  expect(await contentsOf(buildZip([entry]))).toEqual({ 'a.json': undefined })
})

test('no bytes make the reader throw', async () => {
  const good = buildZip([anEntry('a.json', 'aaa'), anEntry('b.json', 'b'.repeat(100), { method: 8 })])
  const mutated = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }).map((changes) => {
    const bytes = good.slice()
    for (const [at, value] of changes) bytes[at] = value
    return bytes
  })
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, fc.uint8Array({ maxLength: 200 })), async (bytes) => {
      const archive = openZip(bytes, limits)
      if (archive.ok) for (const name of archive.value.names) await archive.value.read(name)
    }),
    runs(200),
  )
})

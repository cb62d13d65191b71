import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { contentHashOf, sha256Hex } from '../../src/bundle/content-hash.ts'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import { writeZip } from '../../src/bundle/zip/write-zip.ts'
import { exampleId } from '../../src/domain/evaluation.ts'
import { bundleProblemText } from '../../src/texts/bundle.ts'
import { sampleBundle, samplePdf } from '../bundle/sample.ts'
import { runs } from '../support/runs.ts'
import { anEntry, buildZip, concat } from './build-zip.ts'

type Entries = Readonly<Record<string, Uint8Array>>
/** JSON of a document, free to be spoilt. */
// biome-ignore lint/suspicious/noExplicitAny: hostile documents take any shape.
type Loose = any

const names = ['manifest.json', 'record.json', 'confirmations.json', 'report.pdf']
let good: Uint8Array
let entries: Entries

beforeAll(async () => {
  good = (await sampleBundle()).bytes
  entries = unzipSync(good)
})

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function jsonOf(name: string): Loose {
  return JSON.parse(new TextDecoder().decode(entries[name]))
}

function zipOf(contents: Entries): Uint8Array {
  return writeZip(Object.entries(contents).map(([name, bytes]) => ({ name, bytes, stored: name.endsWith('.pdf') })))
}

/** A bundle in which the attacker changed entries and mended every hash he can: he knows private.json's hash, not its content. */
async function mended(changes: Entries, changeManifest: (manifest: Loose) => void = () => undefined): Promise<Uint8Array> {
  const contents = { ...entries, ...changes }
  const manifest = jsonOf('manifest.json')
  for (const entry of manifest.entries) {
    const content = contents[entry.path] ?? new Uint8Array()
    entry.bytes = content.length
    entry.sha256 = await sha256Hex(content)
  }
  manifest.contentHash = await contentHashOf(await sha256Hex(contents['record.json'] ?? ''), manifest.privateSha256)
  changeManifest(manifest)
  return zipOf({ ...contents, 'manifest.json': bytesOf(JSON.stringify(manifest)) })
}

async function withRecord(change: (record: Loose) => void): Promise<Uint8Array> {
  const record = jsonOf('record.json')
  change(record)
  return mended({ 'record.json': bytesOf(JSON.stringify(record)) })
}

async function problemOf(bytes: Uint8Array): Promise<unknown> {
  const read = await readBundle(bytes)
  if (read.ok) return undefined
  expect(bundleProblemText(read.problem)).toMatch(/^[A-Z].*\.$/)
  return read.problem
}

test('the bundle is sound before it is spoilt', async () => {
  expect(await problemOf(good)).toBeUndefined()
  expect(await problemOf(zipOf(entries))).toBeUndefined()
})

test('a byte changed anywhere is refused or changes nothing that is read', async () => {
  const original = await readBundle(good)
  let harmless = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const bytes = good.slice()
      bytes[at] = (bytes[at] ?? 0) ^ flip
      const read = await readBundle(bytes)
      if (!read.ok) return
      harmless += 1
      expect(read).toEqual(original)
    }),
    runs(100),
  )
  // Times and attributes are outside every hash; nearly everything else is inside one.
  expect(harmless).toBeLessThan(50)
})

test('a bundle cut off anywhere, or with anything added, is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }), async (length, junk) => {
      expect((await readBundle(good.subarray(0, length))).ok).toBe(false)
      expect((await readBundle(concat(good, junk))).ok).toBe(false)
      expect((await readBundle(concat(junk, good))).ok).toBe(false)
    }),
    runs(100),
  )
})

test('no bytes make the reader throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect((await readBundle(bytes)).ok).toBe(false)
    }),
    runs(100),
  )
})

test.each([
  ['nothing', new Uint8Array()],
  ['a text', bytesOf('Beste collega,')],
  ['a PDF', samplePdf],
  ['another ZIP', buildZip([anEntry('word/document.xml', '<xml/>')])],
  ['a ZIP of ours in another order', buildZip([anEntry('record.json', '{}'), anEntry('manifest.json', '{}')])],
  ['a manifest of another tool', buildZip([anEntry('manifest.json', '{"format":"extension"}')])],
  ['a manifest that is a list', buildZip([anEntry('manifest.json', '[]')])],
])('%s is not a bundle', async (_, bytes) => {
  expect(await problemOf(bytes)).toEqual({ kind: 'not-a-bundle' })
})

test('an encrypted file says so', async () => {
  expect(await problemOf(bytesOf('age-encryption.org/v1\n-> X25519 abc\n'))).toEqual({ kind: 'encrypted' })
  expect(await problemOf(bytesOf('-----BEGIN AGE ENCRYPTED FILE-----\n'))).toEqual({ kind: 'encrypted' })
})

test('more than eight megabytes is not looked into', async () => {
  const maxBytes = 8 * 1024 * 1024
  const bytes = new Uint8Array(maxBytes + 1)
  expect(await problemOf(bytes)).toEqual({ kind: 'too-large', bytes: maxBytes + 1, maxBytes })
})

test('an entry that unpacks to too much is refused by name', async () => {
  const huge = zipOf({ ...entries, 'confirmations.json': bytesOf(JSON.stringify('x'.repeat(70_000))) })
  expect(await problemOf(huge)).toEqual({ kind: 'entry-too-large', part: 'confirmations.json' })
})

test.each([
  [0, 'too-old'],
  [2, 'too-new'],
])('version %i says so, whatever else it holds', async (version, kind) => {
  const manifest = bytesOf(JSON.stringify({ format: 'wgw-bundle', formatVersion: version, somethingNew: true }))
  expect(await problemOf(zipOf({ ...entries, 'manifest.json': manifest, 'photos.json': bytesOf('1') }))).toEqual({ kind, version })
})

test('the entries must be exactly the four', async () => {
  expect(await problemOf(zipOf({ ...entries, 'private.json': bytesOf('{}') }))).toEqual({ kind: 'unknown-entry', name: 'private.json' })
  for (const name of names.slice(1)) {
    const { [name]: _, ...rest } = entries
    expect(await problemOf(zipOf(rest))).toEqual({ kind: 'missing-entry', name })
  }
  const twice = buildZip(['manifest.json', 'record.json', 'record.json'].map((name) => anEntry(name, '{}')))
  expect(await problemOf(twice)).toEqual({ kind: 'damaged', part: 'file' })
})

test('the manifest must list exactly the other three, in order', async () => {
  const problem = { kind: 'invalid', part: 'manifest.json', at: '/entries' }
  expect(await problemOf(await mended({}, (manifest) => manifest.entries.pop()))).toEqual(problem)
  expect(await problemOf(await mended({}, (manifest) => manifest.entries.reverse()))).toEqual(problem)
  expect(await problemOf(await mended({}, (manifest) => manifest.entries.push(manifest.entries[0])))).toEqual(problem)
})

test.each(names.slice(1))('%s changed without mending its hash is refused', async (name) => {
  const content = (entries[name] ?? new Uint8Array()).slice()
  content[content.length - 2] = 0x20
  expect(await problemOf(zipOf({ ...entries, [name]: content }))).toEqual({ kind: 'hash-mismatch', part: name })
})

test('a size that lies is refused, even with the right hash', async () => {
  const bytes = await mended({}, (manifest) => (manifest.entries[2].bytes += 1))
  expect(await problemOf(bytes)).toEqual({ kind: 'hash-mismatch', part: 'report.pdf' })
})

test('a swapped report is refused', async () => {
  const other = bytesOf(`%PDF-1.7\n${'another '.repeat(200)}\n%%EOF\n`)
  expect(await problemOf(zipOf({ ...entries, 'report.pdf': other }))).toEqual({ kind: 'hash-mismatch', part: 'report.pdf' })
})

test('a report that is no PDF is refused', async () => {
  expect(await problemOf(await mended({ 'report.pdf': bytesOf('<script>alert(1)</script>') }))).toEqual({
    kind: 'invalid',
    part: 'report.pdf',
    at: '',
  })
})

test('an answer changed with every hash mended still differs from what was confirmed', async () => {
  const bytes = await withRecord((record) => (record.sheets[0].answers.afs_vast = 'no'))
  expect(await problemOf(bytes)).toEqual({ kind: 'contradictory', part: 'confirmations.json', at: '/confirmations/0/contentHash' })
})

test('a wrong content hash, or another private.json, is refused', async () => {
  const wrong = (key: string) => mended({}, (manifest) => (manifest[key] = 'd'.repeat(64)))
  expect(await problemOf(await wrong('contentHash'))).toEqual({ kind: 'content-hash-mismatch' })
  expect(await problemOf(await wrong('privateSha256'))).toEqual({ kind: 'content-hash-mismatch' })
})

test.each([
  ['/evaluation', (manifest: Loose) => (manifest.evaluation.municipality.name = 'Utrecht')],
  ['/evaluation', (manifest: Loose) => (manifest.evaluation.dueOn = '2018-12-31')],
  ['/survey', (manifest: Loose) => (manifest.survey.version = '2019.1')],
  ['/revision', (manifest: Loose) => (manifest.revision = 1)],
  ['/parent', (manifest: Loose) => delete manifest.parent],
])('a manifest that says something else than the record at %s is refused', async (at, change) => {
  expect(await problemOf(await mended({}, change))).toEqual({ kind: 'contradictory', part: 'manifest.json', at })
})

test('two voices of one party are refused', async () => {
  const document = jsonOf('confirmations.json')
  const [first] = document.confirmations
  const twice = { ...document, confirmations: [first, { ...first, outcome: 'declined' }] }
  expect(await problemOf(await mended({ 'confirmations.json': bytesOf(JSON.stringify(twice)) }))).toEqual({
    kind: 'contradictory',
    part: 'confirmations.json',
    at: '/confirmations',
  })
})

test.each([
  ['/sheets', (record: Loose) => record.sheets.push(record.sheets[0])],
  ['/meeting/themes', (record: Loose) => record.meeting.themes.push(record.meeting.themes[0])],
  ['/agreements', (record: Loose) => record.agreements.push(record.agreements[0])],
  ['/agreements', (record: Loose) => (record.agreements[0].reports[1] = record.agreements[0].reports[0])],
])('a record with something twice at %s is refused', async (at, change) => {
  const record = jsonOf('record.json')
  change(record)
  const recordJson = bytesOf(JSON.stringify(record))
  const { privateSha256 } = jsonOf('manifest.json')
  const contentHash = await contentHashOf(await sha256Hex(recordJson), privateSha256)
  const document = jsonOf('confirmations.json')
  for (const confirmation of document.confirmations) confirmation.contentHash = contentHash
  const bytes = await mended({ 'record.json': recordJson, 'confirmations.json': bytesOf(JSON.stringify(document)) })
  expect(await problemOf(bytes)).toEqual({ kind: 'contradictory', part: 'record.json', at })
})

test('the example is refused, also when it looks like the rest', async () => {
  expect(await problemOf(await mended({}, (manifest) => (manifest.evaluation.id = exampleId)))).toEqual({ kind: 'example' })
})

const spoilt: readonly (readonly [string, (text: string) => string | Uint8Array])[] = [
  ['an empty object', () => '{}'],
  ['half a document', (text) => text.slice(0, -10)],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['white space', (text) => `${text}\n`],
  ['a key twice', (text) => text.replace('"revision":2', '"revision":1,"revision":2')],
  ['a number in another spelling', (text) => text.replace('"revision":2', '"revision":2.0')],
  ['a letter in another spelling', (text) => text.replace('Haarlem', '\\u0048aarlem')],
  ['bytes that are no UTF-8', (text) => concat(bytesOf(text.slice(0, 40)), Uint8Array.of(0xff, 0xc0, 0x80), bytesOf(text.slice(40)))],
  ['a surrogate as three bytes', (text) => concat(bytesOf(text.slice(0, 40)), Uint8Array.of(0xed, 0xa0, 0x80), bytesOf(text.slice(40)))],
  ['a lone surrogate as escape', (text) => text.replace('Het inloopuur', '\\ud800')],
  ['NUL', (text) => text.replace('Het inloopuur', '\\u0000')],
  ['a terminal code', (text) => text.replace('Het inloopuur', '\\u001b[2J')],
  ['brackets without end', () => nested(100_000)],
  ['deep lists', () => `${nested(5_000)}1${']'.repeat(5_000)}`],
  ['deep answers', (text) => text.replace('"yes"', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)],
  ['__proto__ at the root', (text) => text.replace('{"format"', '{"__proto__":{"isAdmin":true},"format"')],
  ['__proto__ among the answers', (text) => text.replace('"answers":{', '"answers":{"__proto__":"yes",')],
  ['constructor among the answers', (text) => text.replace('"answers":{', '"answers":{"constructor":"yes",')],
  ['prototype among the groups', (text) => text.replace('"groups":{', '"groups":{"prototype":"fact",')],
  ['a name of a person', (text) => text.replace('"present":[{', '"present":[{"name":"Jansen",')],
  ['a very long text', (text) => text.replace('Het inloopuur', 'x'.repeat(301))],
  ['an answer in words', (text) => text.replace('"afs_vast":"yes"', '"afs_vast":"Zij zei dat mevrouw Jansen"')],
  ['null for a document', () => 'null'],
]

test.each(spoilt)('a record with %s is refused as invalid', async (_, spoil) => {
  const text = new TextDecoder().decode(entries['record.json'])
  const content = spoil(text)
  expect(content).not.toBe(text)
  const bytes = typeof content === 'string' ? bytesOf(content) : content
  expect(await problemOf(await mended({ 'record.json': bytes }))).toMatchObject({ kind: 'invalid', part: 'record.json' })
  expect(({} as Loose).isAdmin).toBeUndefined()
})

test('random keys and values in the documents never throw and never pass unseen', async () => {
  const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'), fc.string())
  await fc.assert(
    fc.asyncProperty(fc.nat(), key, fc.jsonValue({ maxDepth: 3 }), async (place, name, value) => {
      const record = jsonOf('record.json')
      const objects = [...objectsIn(record)]
      const target = objects[place % objects.length] ?? {}
      Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
      const read = await readBundle(await mended({ 'record.json': bytesOf(JSON.stringify(record)) }))
      if (read.ok) expect(read.value.record).toEqual(jsonOf('record.json'))
    }),
    runs(100),
  )
})

function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value
  for (const child of Object.values(value)) yield* objectsIn(child)
}

/** Opening brackets with something in between, so that they do not pack so well that the archive is refused first. */
function nested(depth: number): string {
  return Array.from({ length: depth }, (_, index) => `[${(index * 7919) % 10_007},`).join('')
}

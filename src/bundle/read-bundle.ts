import {
  type Bundle,
  type BundleEntryName,
  type BundleManifest,
  type BundlePart,
  type BundleProblem,
  bundleEntryNames,
} from '../domain/bundle.ts'
import { exampleId } from '../domain/evaluation.ts'
import { findVersionProblem } from '../domain/format-version.ts'
import type { InsurerConfirmation, RecordDocument } from '../domain/record.ts'
import { failed, type Result, succeeded } from '../domain/result.ts'
import { isRecord } from '../domain/unknown.ts'
import type { Parser } from '../schemas/parser.ts'
import { parseConfirmations, parseManifest, parseRecord } from '../schemas/validators.ts'
import { bundleLimits, maxBundleBytes } from './bundle-limits.ts'
import { parseJsonBytes } from './json.ts'
import { type ReadingTools, webTools } from './reading-tools.ts'
import { openZip, type ZipArchive } from './zip/read-zip.ts'

/**
 * Opens a bundle file (formats §7). Looks from cheap to costly and stops at the first thing that does not fit; what it returns was
 * checked whole, against its own hashes and against itself. Never throws on bad input: a bad file is an answer, not an accident.
 */
export async function readBundle(bytes: Uint8Array, tools: ReadingTools = webTools): Promise<Result<Bundle, BundleProblem>> {
  const archive = openBundle(bytes, tools)
  if (!archive.ok) return archive
  const manifest = await readManifest(archive.value)
  if (!manifest.ok) return manifest
  const entries = await readEntries(archive.value, manifest.value, tools)
  if (!entries.ok) return entries
  return readDocuments(manifest.value, entries.value, tools)
}

function openBundle(bytes: Uint8Array, tools: ReadingTools): Result<ZipArchive, BundleProblem> {
  if (bytes.length > maxBundleBytes) return failed({ kind: 'too-large', bytes: bytes.length, maxBytes: maxBundleBytes })
  if (startsWith(bytes, 0, 'age-encryption.org/') || startsWith(bytes, 0, '-----BEGIN AGE')) return failed({ kind: 'encrypted' })
  // A ZIP of ours starts with the manifest; after that, anything odd is damage and no longer another kind of file.
  if (!startsWith(bytes, 0, 'PK\u0003\u0004') || !startsWith(bytes, 30, 'manifest.json')) return failed({ kind: 'not-a-bundle' })
  const archive = openZip(bytes, bundleLimits, tools)
  if (archive.ok) return archive
  if (archive.problem.kind === 'too-large') return failed({ kind: 'entry-too-large', part: partOf(archive.problem.name) })
  return failed({ kind: 'damaged', part: 'file' })
}

async function readManifest(archive: ZipArchive): Promise<Result<BundleManifest, BundleProblem>> {
  const bytes = await archive.read('manifest.json')
  if (bytes === undefined) return failed({ kind: 'damaged', part: 'manifest.json' })
  const json = parseJsonBytes(bytes)
  if (!json.ok) return failed({ kind: 'invalid', part: 'manifest.json', at: '' })
  const { value } = json
  if (!isRecord(value) || value['format'] !== 'wgw-bundle') return failed({ kind: 'not-a-bundle' })
  const versionProblem = findVersionProblem(value['formatVersion'])
  if (versionProblem) return failed(versionProblem)
  const manifest = parseManifest(value)
  if (!manifest.ok) return failed({ ...manifest.problem, part: 'manifest.json' })
  return manifest.value.evaluation.id === exampleId ? failed({ kind: 'example' }) : manifest
}

type Entries = Readonly<Record<BundleEntryName, Uint8Array>>

/** The other entries, each with the size and hash the manifest gives; the sets of both must be the full one. */
async function readEntries(
  archive: ZipArchive,
  manifest: BundleManifest,
  { sha256: hash }: ReadingTools,
): Promise<Result<Entries, BundleProblem>> {
  const unknown = archive.names.find((name) => partOf(name) === 'file')
  if (unknown !== undefined) return failed({ kind: 'unknown-entry', name: unknown })
  const missing = bundleEntryNames.find((name) => !archive.names.includes(name))
  if (missing !== undefined) return failed({ kind: 'missing-entry', name: missing })
  const listed = manifest.entries.map(({ path }) => path)
  if (listed.join() !== bundleEntryNames.slice(1).join()) return failed({ kind: 'invalid', part: 'manifest.json', at: '/entries' })

  const contents: Record<BundleEntryName, Uint8Array> = {
    'manifest.json': new Uint8Array(),
    'record.json': new Uint8Array(),
    'confirmations.json': new Uint8Array(),
    'report.pdf': new Uint8Array(),
  }
  for (const { path, bytes, sha256 } of manifest.entries) {
    const content = await archive.read(path)
    if (content === undefined) return failed({ kind: 'damaged', part: path })
    if (content.length !== bytes || (await hash(content)) !== sha256) return failed({ kind: 'hash-mismatch', part: path })
    contents[path] = content
  }
  return succeeded(contents)
}

async function readDocuments(manifest: BundleManifest, entries: Entries, { sha256 }: ReadingTools): Promise<Result<Bundle, BundleProblem>> {
  const record = readDocument(entries, 'record.json', parseRecord)
  if (!record.ok) return record
  const document = readDocument(entries, 'confirmations.json', parseConfirmations)
  if (!document.ok) return document
  const { confirmations } = document.value
  const pdf = entries['report.pdf']
  if (!startsWith(pdf, 0, '%PDF-')) return failed({ kind: 'invalid', part: 'report.pdf', at: '' })

  // The bytes were found to have the hash that the manifest gives; `contentHashOf` says what is made of both.
  const recordSha256 = manifest.entries.find(({ path }) => path === 'record.json')?.sha256
  if ((await sha256(`${recordSha256}\n${manifest.privateSha256}`)) !== manifest.contentHash)
    return failed({ kind: 'content-hash-mismatch' })
  const contradiction = findContradiction(manifest, record.value, confirmations)
  if (contradiction) return failed(contradiction)
  return succeeded({ manifest, record: record.value, confirmations, pdf })
}

function readDocument<Document>(entries: Entries, part: BundleEntryName, parse: Parser<Document>): Result<Document, BundleProblem> {
  const json = parseJsonBytes(entries[part])
  if (!json.ok) return failed({ kind: 'invalid', part, at: '' })
  const versionProblem = isRecord(json.value) ? findVersionProblem(json.value['formatVersion']) : undefined
  if (versionProblem) return failed(versionProblem)
  const document = parse(json.value)
  return document.ok ? document : failed({ ...document.problem, part })
}

/** The first place where the documents contradict each other or themselves; undefined when all agree. */
function findContradiction(
  manifest: BundleManifest,
  record: RecordDocument,
  confirmations: readonly InsurerConfirmation[],
): BundleProblem | undefined {
  const copied = ['evaluation', 'survey', 'revision', 'parent'] as const
  // Both come from canonical JSON, so equal content in the order we write has equal text.
  const changed = copied.find((key) => JSON.stringify(manifest[key]) !== JSON.stringify(record[key]))
  if (changed !== undefined) return { kind: 'contradictory', part: 'manifest.json', at: `/${changed}` }
  const foreign = confirmations.findIndex(({ contentHash }) => contentHash !== manifest.contentHash)
  if (foreign >= 0) return { kind: 'contradictory', part: 'confirmations.json', at: `/confirmations/${foreign}/contentHash` }
  if (hasRepeats(confirmations.map(({ party }) => party)))
    return { kind: 'contradictory', part: 'confirmations.json', at: '/confirmations' }
  const { sheets, meeting, agreements } = record
  if (hasRepeats(sheets.map(({ party }) => party))) return { kind: 'contradictory', part: 'record.json', at: '/sheets' }
  if (hasRepeats(meeting.themes.map(({ id }) => id))) return { kind: 'contradictory', part: 'record.json', at: '/meeting/themes' }
  const repeated =
    hasRepeats(agreements.map(({ id }) => id)) || agreements.some(({ reports }) => hasRepeats(reports.map(({ party }) => party)))
  return repeated ? { kind: 'contradictory', part: 'record.json', at: '/agreements' } : undefined
}

/** One voice each: two of one party, theme or agreement leave the reader to choose. */
function hasRepeats(names: readonly string[]): boolean {
  return new Set(names).size < names.length
}

function startsWith(bytes: Uint8Array, offset: number, text: string): boolean {
  return [...text].every((character, index) => bytes[offset + index] === character.charCodeAt(0))
}

function partOf(name: string): BundlePart {
  return bundleEntryNames.find((known) => known === name) ?? 'file'
}

import { findVersionProblem, type VersionProblem } from '../domain/format-version.ts'
import type { FrozenRecord, PrivateDocument, RecordDocument } from '../domain/record.ts'
import { failed, type Result, succeeded } from '../domain/result.ts'
import { isRecord } from '../domain/unknown.ts'
import type { Parser } from '../schemas/parser.ts'
import { parsePrivate, parseRecord } from '../schemas/validators.ts'
import { parseJson, writeJson } from './json.ts'

/** SHA-256 in hex of bytes, or of the UTF-8 bytes of a text. */
export async function sha256Hex(content: Uint8Array | string): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  // Web Crypto refuses memory that is shared between threads; ours never is.
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** SHA-256 of sha256hex(record.json) + "\n" + sha256hex(private.json): what both parties confirm (formats §4). */
export async function contentHashOf(recordSha256: string, privateSha256: string): Promise<string> {
  return sha256Hex(`${recordSha256}\n${privateSha256}`)
}

/** Freezes both documents as exact texts with their content hash; nobody has confirmed yet. */
export async function freezeRecord(record: RecordDocument, privateDocument: PrivateDocument): Promise<FrozenRecord> {
  const recordJson = writeJson(record)
  const privateJson = writeJson(privateDocument)
  return {
    recordJson,
    privateJson,
    contentHash: await contentHashOf(await sha256Hex(recordJson), await sha256Hex(privateJson)),
    revision: record.revision,
    ...(record.parent === undefined ? {} : { parent: record.parent }),
    frozenAt: record.frozenAt,
    confirmations: [],
  }
}

/** Why a kept record cannot be used: its texts are not those that were hashed, or one of them is not what we write. */
export type RecordProblem =
  | { readonly kind: 'hash-mismatch' }
  | VersionProblem
  | { readonly kind: 'invalid'; readonly part: 'record.json' | 'private.json'; readonly at: string }

/** The two documents of a frozen record, read back from their exact bytes. */
export interface RecordDocuments {
  readonly record: RecordDocument
  readonly privateDocument: PrivateDocument
}

/** The two documents of a frozen record, after checking hash and schemas. */
export async function verifyRecord(
  frozen: Pick<FrozenRecord, 'recordJson' | 'privateJson' | 'contentHash'>,
): Promise<Result<RecordDocuments, RecordProblem>> {
  const hash = await contentHashOf(await sha256Hex(frozen.recordJson), await sha256Hex(frozen.privateJson))
  if (hash !== frozen.contentHash) return failed({ kind: 'hash-mismatch' })
  const record = parseText(frozen.recordJson, 'record.json', parseRecord)
  if (!record.ok) return record
  const privateDocument = parseText(frozen.privateJson, 'private.json', parsePrivate)
  if (!privateDocument.ok) return privateDocument
  return succeeded({ record: record.value, privateDocument: privateDocument.value })
}

function parseText<Document>(text: string, part: 'record.json' | 'private.json', parse: Parser<Document>): Result<Document, RecordProblem> {
  const json = parseJson(text)
  if (!json.ok) return failed({ kind: 'invalid', part, at: '' })
  const versionProblem = isRecord(json.value) ? findVersionProblem(json.value['formatVersion']) : undefined
  if (versionProblem) return failed(versionProblem)
  const parsed = parse(json.value)
  return parsed.ok ? parsed : failed({ ...parsed.problem, part })
}

import { exampleId } from '../domain/evaluation.ts'
import type { AnswersFile, HandOver, HandOverHead, HandOverProblem, NoteFile, OpenHandOver, RecordFile } from '../domain/hand-over.ts'
import { failed, type Result, succeeded } from '../domain/result.ts'
import type { Envelope } from '../schemas/envelope.ts'
import type { RecordBody, WrittenHead } from '../schemas/hand-over.ts'
import { parseAnswersBody, parseHead, parseNoteBody, parseRecordBody } from '../schemas/hand-over-validators.ts'
import type { Parser } from '../schemas/parser.ts'
import { hasArmour, maxArmourLength, readArmour } from './armour.ts'
import { bytesOfBase64 } from './base64.ts'
import { contentHashOf, sha256Hex, verifyRecord } from './content-hash.ts'
import { type OpenEnvelope, readEnvelope } from './envelope.ts'
import { headOfRecord } from './record-head.ts'

/** A file between people larger than this is not looked into (formats §5). */
export const maxHandOverBytes = 1024 * 1024

/** A file with a record may be larger: it may carry its report (formats §5). */
export const maxRecordFileBytes = 4 * 1024 * 1024

/**
 * Opens what somebody handed over, a file's bytes or pasted text: known by its content, never by its name (formats §5). Looks from
 * cheap to costly and stops at the first thing that does not fit; what it returns was checked whole. Whether the answers fit the
 * questionnaire, and what the file means on this device, `decideOpening` tells. Never throws on bad input.
 */
export async function readHandOver(content: Uint8Array | string): Promise<Result<OpenHandOver, HandOverProblem>> {
  const text = textOf(content)
  if (!text.ok) return text
  const fileText = await fileTextOf(text.value)
  if (!fileText.ok) return fileText
  const envelope = await openEnvelope(fileText.value)
  if (!envelope.ok) return envelope
  const handOver = await readKind(envelope.value)
  if (!handOver.ok) return handOver
  return succeeded({ text: fileText.value, sha256: await sha256Hex(fileText.value), handOver: handOver.value })
}

/** The content as text, without byte order mark and white space round it; files of another kind are named by their first bytes. */
function textOf(content: Uint8Array | string): Result<string, HandOverProblem> {
  if (typeof content === 'string') return withinCap(content, content.trim())
  const start = String.fromCharCode(...content.subarray(0, 64))
  if (start.startsWith('PK\u0003\u0004'))
    return failed({ kind: start.slice(30).startsWith('manifest.json') ? 'insurer-bundle' : 'not-ours' })
  if (start.startsWith('age-encryption.org/')) return failed({ kind: 'encrypted' })
  if (start.startsWith('%PDF-')) return failed({ kind: 'pdf' })
  try {
    // Only the head of a large file is read: enough to name a backup or to say that the file is too large.
    const isWhole = content.length <= maxRecordFileBytes
    const encoding = start.startsWith('\u00ff\u00fe') ? 'utf-16le' : 'utf-8'
    const text = new TextDecoder(encoding, { fatal: isWhole }).decode(isWhole ? content : content.subarray(0, 200))
    return isWhole ? succeeded(text.trim()) : failed(problemOfLarge(text.trim()))
  } catch {
    // The only way in which the decoder says that this is no text.
    return failed({ kind: 'not-ours' })
  }
}

function withinCap(content: string, text: string): Result<string, HandOverProblem> {
  return content.length > maxRecordFileBytes ? failed(problemOfLarge(text.slice(0, 200))) : succeeded(text)
}

function problemOfLarge(start: string): HandOverProblem {
  return kindAtStart(start) === 'backup' ? { kind: 'backup' } : { kind: 'too-large', maxBytes: maxRecordFileBytes }
}

/** The text of the file itself: as it came, or out of a mail. */
async function fileTextOf(text: string): Promise<Result<string, HandOverProblem>> {
  if (text.startsWith('{')) return succeeded(text)
  if (!hasArmour(text)) return failed({ kind: text.includes('BEGIN AGE ENCRYPTED FILE') ? 'encrypted' : 'not-ours' })
  const armoured = await readArmour(text)
  if (armoured.ok) return succeeded(armoured.value.trim())
  const { problem } = armoured
  if (problem.kind === 'not-armour') return failed({ kind: 'not-ours' })
  if (problem.kind === 'too-large') return failed({ kind: 'too-large', maxBytes: maxArmourLength })
  return failed('version' in problem ? problem : { kind: problem.kind })
}

/** The kind as the first bytes of our own spelling have it; anything else is found out after parsing. */
function kindAtStart(text: string): string | undefined {
  return /^\{"format":"wgw","formatVersion":\d{1,4},"kind":"([a-z]+)"/.exec(text)?.[1]
}

async function openEnvelope(text: string): Promise<Result<OpenEnvelope, HandOverProblem>> {
  const kind = kindAtStart(text)
  if (kind === 'backup') return failed({ kind: 'backup' })
  const maxBytes = kind === 'record' ? maxRecordFileBytes : maxHandOverBytes
  if (text.length > maxBytes) return failed({ kind: 'too-large', maxBytes })
  const envelope = await readEnvelope(text)
  if (envelope.ok) return envelope
  const { problem } = envelope
  if ('version' in problem) return failed(problem)
  // What begins as ours was ours: something was lost or changed on its way.
  return failed({ kind: problem.kind === 'changed' || kind !== undefined ? 'damaged' : 'not-ours' })
}

async function readKind({ kind, head, body }: OpenEnvelope): Promise<Result<HandOver, HandOverProblem>> {
  if (kind === 'backup') return failed({ kind: 'backup' })
  const parsed = parseHead(head)
  if (!parsed.ok) return failed({ ...parsed.problem, part: 'head' })
  if (parsed.value.evaluation.id === exampleId) return failed({ kind: 'example' })
  const misplaced = misplacedKeyOf(kind, parsed.value)
  if (misplaced !== undefined) return failed({ kind: 'invalid', part: 'head', at: `/${misplaced}` })
  if (hasRepeats(parsed.value.agreements.map(({ id }) => id))) return failed({ kind: 'invalid', part: 'head', at: '/agreements' })
  return readers[kind](parsed.value, body)
}

/** The first key that this kind of file needs and that is missing, or that it may not have. */
function misplacedKeyOf(kind: Kind, head: WrittenHead): string | undefined {
  const { needed, allowed } = optionalKeys[kind]
  const misplaced = (['party', 'readyAt', 'parent', 'contentHash'] as const).filter((key) =>
    head[key] === undefined ? needed.includes(key) : !allowed.includes(key),
  )
  return misplaced[0]
}

type Kind = Exclude<Envelope['kind'], 'backup'>

const optionalKeys: Readonly<Record<Kind, { readonly needed: readonly string[]; readonly allowed: readonly string[] }>> = {
  answers: { needed: ['party'], allowed: ['party', 'readyAt'] },
  record: { needed: ['contentHash'], allowed: ['contentHash', 'parent'] },
  note: { needed: ['party'], allowed: ['party'] },
}

type Reader = (head: WrittenHead, body: unknown) => Promise<Result<HandOver, HandOverProblem>>

const readers: Readonly<Record<Kind, Reader>> = { answers: readAnswers, record: readRecord, note: readNote }

async function readAnswers(head: WrittenHead, content: unknown): Promise<Result<AnswersFile, HandOverProblem>> {
  const body = parseBody(parseAnswersBody, content)
  if (!body.ok) return body
  const { reports, ...sheet } = body.value
  const { party = 'together', readyAt, revision } = head
  const stray = reports.findIndex(
    (report) =>
      (party !== 'together' && report.party !== party) || !head.agreements.some((agreement) => agreement.id === report.agreementId),
  )
  if (stray >= 0) return failed({ kind: 'invalid', part: 'body', at: `/reports/${stray}` })
  if (hasRepeats(reports.map((report) => `${report.agreementId} ${report.party}`))) {
    return failed({ kind: 'invalid', part: 'body', at: '/reports' })
  }
  const isReady = readyAt === undefined ? {} : { readyAt }
  return succeeded({ kind: 'answers', head: commonOf(head), sheet: { party, ...sheet, ...isReady, revision }, reports })
}

async function readRecord(head: WrittenHead, content: unknown): Promise<Result<RecordFile, HandOverProblem>> {
  const body = parseBody(parseRecordBody, content)
  if (!body.ok) return body
  const { recordJson, privateJson, confirmations } = body.value
  const contentHash = await contentHashOf(await sha256Hex(recordJson), await sha256Hex(privateJson))
  const verified = await verifyRecord({ recordJson, privateJson, contentHash })
  if (!verified.ok) return failed(verified.problem.kind === 'hash-mismatch' ? { kind: 'damaged' } : verified.problem)
  const { record, privateDocument } = verified.value
  // Both come from the one spelling of JSON, so equal content has equal text, whatever the order of the keys.
  const expected: Readonly<Record<string, unknown>> = { ...headOfRecord(record, contentHash, head.madeAt) }
  const differing = Object.entries({ parent: undefined, ...head }).find(([key, value]) => !isSameJson(value, expected[key]))
  if (differing) return failed({ kind: 'invalid', part: 'head', at: `/${differing[0]}` })
  if (privateDocument.evaluation !== record.evaluation.id || privateDocument.revision !== record.revision) {
    return failed({ kind: 'invalid', part: 'private.json', at: '/revision' })
  }
  const foreign = confirmations.findIndex((word) => word.contentHash !== contentHash)
  if (foreign >= 0 || hasRepeats(confirmations.map(({ party }) => party))) {
    return failed({ kind: 'invalid', part: 'body', at: '/confirmations' })
  }
  const pdf = pdfOf(body.value)
  if (pdf === 'invalid') return failed({ kind: 'invalid', part: 'body', at: '/pdf' })
  const { revision, parent, frozenAt } = record
  const frozen = { recordJson, privateJson, contentHash, revision, ...(parent === undefined ? {} : { parent }), frozenAt, confirmations }
  return succeeded({ kind: 'record', head: commonOf(head), frozen: pdf ? { ...frozen, pdf } : frozen, record, privateDocument })
}

function pdfOf({ pdf }: RecordBody): Uint8Array | undefined | 'invalid' {
  if (pdf === undefined) return undefined
  const bytes = bytesOfBase64(pdf)
  return bytes !== undefined && String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-' ? bytes : 'invalid'
}

async function readNote(head: WrittenHead, content: unknown): Promise<Result<NoteFile, HandOverProblem>> {
  const body = parseBody(parseNoteBody, content)
  if (!body.ok) return body
  return succeeded({ kind: 'note', head: commonOf(head), party: head.party ?? 'together', ...body.value })
}

function parseBody<Body>(parse: Parser<Body>, content: unknown): Result<Body, HandOverProblem> {
  const body = parse(content)
  return body.ok ? body : failed({ ...body.problem, part: 'body' })
}

function commonOf({ evaluation, survey, agreements, madeAt }: WrittenHead): HandOverHead {
  return { evaluation, survey, agreements, madeAt }
}

function isSameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** One voice each: two of one party or agreement leave the reader to choose. */
function hasRepeats(names: readonly string[]): boolean {
  return new Set(names).size < names.length
}

import { type Party, parties } from '../../domain/party.ts'
import { isRecord } from '../../domain/unknown.ts'
import type { Outcome } from './outcome.ts'
import type { Refusal } from './refusal.ts'

/** What intake found in one file. */
export interface LogEntry {
  /** SHA-256 in hex of the file. */
  readonly file: string
  readonly outcomes: readonly Outcome[]
}

/** A piece of what intake did: everything in it was judged by the same keys, register and version of the tool, together the `context`. */
export interface LogSegment {
  readonly context: string
  /** The packs with the plain archives of what was let in, by hash. */
  readonly packs: readonly string[]
  readonly entries: readonly LogEntry[]
}

/** The text of a segment: a line for context and packs, then one for each file. */
export function writeSegment({ context, packs, entries }: LogSegment): string {
  return [{ context, packs }, ...entries].map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** The segment back; undefined when any line is not ours: then its files are simply judged again. */
export function parseSegment(text: string): LogSegment | undefined {
  const [first, ...rest] = text.split('\n').slice(0, -1).map(parseLine)
  if (!isRecord(first)) return undefined
  const { context, packs } = first
  if (!isHash(context) || !Array.isArray(packs) || !packs.every(isHash)) return undefined
  const entries = rest.map(entryOf)
  return entries.includes(undefined) ? undefined : { context, packs, entries: entries.flatMap((entry) => entry ?? []) }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // No JSON is no line of ours: what reads it refuses undefined.
    return undefined
  }
}

function entryOf(line: unknown): LogEntry | undefined {
  if (!isRecord(line) || !isHash(line['file']) || !Array.isArray(line['outcomes'])) return undefined
  const outcomes = line['outcomes'].map(outcomeOf)
  return outcomes.includes(undefined) ? undefined : { file: line['file'], outcomes: outcomes.flatMap((outcome) => outcome ?? []) }
}

function outcomeOf(value: unknown): Outcome | undefined {
  if (!isRecord(value)) return undefined
  const { fileName, sha256, status, problem, contentHash, proofs, zipSha256, link } = value
  if (typeof fileName !== 'string' || !isHash(sha256)) return undefined
  if (status === 'refused') {
    if (typeof problem !== 'string' || !(contentHash === undefined || isHash(contentHash))) return undefined
    // Written from a Refusal by this version of the tool: the context says so.
    return { fileName, sha256, status, problem: problem as Refusal, ...(contentHash === undefined ? {} : { contentHash }) }
  }
  if ((status !== 'accepted' && status !== 'accepted-unverified') || !isHash(zipSha256) || !isRecord(link) || !isProofs(proofs))
    return undefined
  const { revision, evaluation, parent } = link
  if (!isHash(link['contentHash']) || typeof revision !== 'number' || typeof evaluation !== 'string') return undefined
  if (!(parent === undefined || isHash(parent))) return undefined
  const read = { contentHash: link['contentHash'], revision, evaluation, ...(parent === undefined ? {} : { parent }) }
  return { fileName, sha256, status, proofs, zipSha256, link: read }
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function isProofs(value: unknown): value is readonly Party[] {
  return Array.isArray(value) && value.every((party) => parties.some((known) => known === party))
}

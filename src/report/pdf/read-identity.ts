import { failed, type Result, succeeded } from '../../domain/result.ts'
import { reportTexts } from '../../texts/report.ts'
import type { Edition } from '../blocks.ts'
import type { ReportMark } from '../report-context.ts'
import { creatorTool } from './creator-tool.ts'
import { editionOfFileId } from './file-id.ts'
import { fileIdIn, sealStateOf } from './seal-pdf.ts'

/** A report larger than this was never made. */
export const maxReportBytes = 6 * 1024 * 1024

/** What a report says of itself. Nothing here is proven: whoever writes a file can write this too. */
export interface ReportIdentity {
  readonly contentHash: string
  readonly revision: number
  /** Content hash of the version it replaces. */
  readonly replaces?: string
  /** Without the mark. */
  readonly title: string
  readonly mark?: ReportMark
  /** ISO UTC. */
  readonly createdAt: string
  /** Undefined when the id of the file belongs to no edition of this content, or the file does not end as our reports do. */
  readonly edition?: Edition
  readonly seal: 'intact' | 'broken' | 'none'
}

/** Why a file is not read as a report. */
export type IdentityProblem = { readonly kind: 'not-pdf' | 'too-large' | 'not-ours' }

/** Reads what a PDF says of itself, from bytes that may hold anything: no more of it is looked at than its last metadata and its end. */
export async function readReportIdentity(pdf: Uint8Array): Promise<Result<ReportIdentity, IdentityProblem>> {
  if (!startsWith(pdf, '%PDF-')) return failed({ kind: 'not-pdf' })
  if (pdf.length > maxReportBytes) return failed({ kind: 'too-large' })
  const described = readXmp(findXmp(pdf))
  if (!described) return failed({ kind: 'not-ours' })
  const fileId = fileIdIn(pdf)
  const edition = fileId === undefined ? undefined : editionOfFileId(fileId, described.contentHash)
  const seal = await sealStateOf(pdf)
  return succeeded({ ...described, ...(edition === undefined ? {} : { edition }), seal })
}

const maxXmpBytes = 64 * 1024
const xmpStart = '<?xpacket begin="'
const xmpEnd = '<?xpacket end="w"?>'

/** The last metadata of the file as text; '' when there is none of a likely size. */
function findXmp(pdf: Uint8Array): string {
  const start = lastIndexOf(pdf, xmpStart)
  if (start < 0) return ''
  const text = new TextDecoder().decode(pdf.subarray(start, start + maxXmpBytes))
  const end = text.indexOf(xmpEnd)
  return end < 0 ? '' : text.slice(0, end)
}

function readXmp(xmp: string): Omit<ReportIdentity, 'edition' | 'seal'> | undefined {
  if (between(xmp, '<xmp:CreatorTool>', '</xmp:CreatorTool>') !== creatorTool) return undefined
  const contentHash = between(xmp, '<dc:identifier>', '</dc:identifier>')
  const revision = between(xmp, '<xmpMM:VersionID>', '</xmpMM:VersionID>')
  const createdAt = between(xmp, '<xmp:CreateDate>', '</xmp:CreateDate>')
  const title = between(xmp, '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">', '</rdf:li>')
  const replaces = between(xmp, '<dc:relation><rdf:Bag><rdf:li>', '</rdf:li>')
  if (!isHash(contentHash) || !/^[1-9]\d{0,5}$/.test(revision ?? '') || !title || title.length > maxTitle) return undefined
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/.test(createdAt ?? '') || Number.isNaN(Date.parse(createdAt ?? ''))) return undefined
  if (replaces !== undefined && !isHash(replaces)) return undefined
  return {
    contentHash,
    revision: Number(revision),
    ...(replaces === undefined ? {} : { replaces }),
    ...withoutMark(unescaped(title)),
    createdAt: new Date(createdAt ?? '').toISOString(),
  }
}

const maxTitle = 2000

function withoutMark(title: string): Pick<ReportIdentity, 'title' | 'mark'> {
  for (const mark of ['concept', 'example'] as const) {
    const beginning = reportTexts.marks[mark].title('')
    if (title.startsWith(beginning)) return { title: title.slice(beginning.length), mark }
  }
  return { title }
}

function isHash(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{64}$/.test(text)
}

function between(text: string, before: string, after: string): string | undefined {
  const start = text.indexOf(before)
  if (start < 0) return undefined
  const end = text.indexOf(after, start + before.length)
  return end < 0 ? undefined : text.slice(start + before.length, end)
}

/** Undoes `xmlText`; a number that is no character becomes the sign for that. */
function unescaped(text: string): string {
  return text.replace(/&#(\d{1,7});/g, (_, digits: string) => {
    const code = Number(digits)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}

function startsWith(pdf: Uint8Array, word: string): boolean {
  return word.length <= pdf.length && Array.from(word).every((letter, index) => pdf[index] === letter.charCodeAt(0))
}

/** Where the word begins for the last time; -1 when it does not occur. */
function lastIndexOf(pdf: Uint8Array, word: string): number {
  const codes = Array.from(word, (letter) => letter.charCodeAt(0))
  for (let start = pdf.length - codes.length; start >= 0; start -= 1) {
    if (codes.every((code, index) => pdf[start + index] === code)) return start
  }
  return -1
}

import { failed, type Result, succeeded } from '../../domain/result.ts'
import { isRecord } from '../../domain/unknown.ts'
import type { ReportBlock, ReportDocument } from '../../report/blocks.ts'
import type { ReportFonts } from '../../report/pdf/jspdf-door.ts'

/** What the page asks of the worker: this report as a PDF. The fonts go along, so that the worker fetches nothing. */
export interface RenderRequest {
  readonly document: ReportDocument
  readonly fonts: ReportFonts
}

/** What the worker answers, once: the bytes, or why there are none. */
export type RenderAnswer = { readonly kind: 'rendered'; readonly pdf: Uint8Array } | { readonly kind: 'failed'; readonly detail: string }

/** The message as a request; the problem names what is not as it should be. What stands inside a block, the drawing finds out. */
export function parseRenderRequest(message: unknown): Result<RenderRequest, string> {
  if (!isRecord(message)) return failed('not a request')
  const { document, fonts } = message
  if (!isReportDocument(document)) return failed('not a report')
  if (!isRecord(fonts) || !isBytes(fonts['regular']) || !isBytes(fonts['semiBold'])) return failed('no fonts')
  return succeeded({ document, fonts: { regular: fonts['regular'], semiBold: fonts['semiBold'] } })
}

/** The message as an answer; the problem names what is not as it should be. */
export function parseRenderAnswer(message: unknown): Result<RenderAnswer, string> {
  if (!isRecord(message)) return failed('not an answer')
  const { kind, pdf, detail } = message
  if (kind === 'rendered' && isBytes(pdf)) return succeeded({ kind, pdf })
  return kind === 'failed' && typeof detail === 'string' ? succeeded({ kind, detail }) : failed('not an answer')
}

const texts = ['title', 'author', 'subject', 'createdAt', 'contentHash', 'code'] as const
const blockKinds: Readonly<Record<ReportBlock['kind'], true>> = {
  heading: true,
  paragraph: true,
  facts: true,
  list: true,
  table: true,
  scale: true,
  confirmation: true,
  pageBreakHint: true,
  footer: true,
}

function isReportDocument(value: unknown): value is ReportDocument {
  if (!isRecord(value) || texts.some((key) => typeof value[key] !== 'string')) return false
  const { blocks, revision, isConcept } = value
  return Number.isInteger(revision) && typeof isConcept === 'boolean' && Array.isArray(blocks) && blocks.every(isBlock)
}

function isBlock(value: unknown): boolean {
  return isRecord(value) && typeof value['kind'] === 'string' && Object.hasOwn(blockKinds, value['kind'])
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array
}

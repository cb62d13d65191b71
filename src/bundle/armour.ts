import type { VersionProblem } from '../domain/format-version.ts'
import { failed, type Result, succeeded } from '../domain/result.ts'
import { base64UrlOf, bytesOfBase64Url } from './base64.ts'
import { crc32 } from './zip/crc32.ts'
import { inflateExactly } from './zip/inflate.ts'

/** Pasted text longer than this is not looked into (formats §5). */
export const maxArmourLength = 200 * 1024

/** What a text may hold once unpacked: as much as the largest file between people. */
export const maxArmouredBytes = 4 * 1024 * 1024

/** Why pasted text gives no file. `not-armour`: nothing of ours in it at all. */
export type ArmourProblem = { readonly kind: 'not-armour' | 'too-large' | 'truncated' | 'damaged' | 'several' } | VersionProblem

const armourVersion = 1
const lineWidth = 64

/**
 * The text of a file in a form that mail leaves alone (formats §5): two marker lines, and between them base64url of its deflated
 * UTF-8, closed by length, size and checksum. The note stands above it, for the person who gets the mail. `too-large` when nobody
 * could paste it: then only the file itself can be sent.
 */
export async function writeArmour(fileText: string, note = ''): Promise<Result<string, { readonly kind: 'too-large' }>> {
  const bytes = new TextEncoder().encode(fileText)
  if (bytes.length > maxArmouredBytes) return failed({ kind: 'too-large' })
  const packed = await deflate(bytes)
  const payload = base64UrlOf(packed)
  const lines = [
    ...(note === '' ? [] : [note, '']),
    '-----BEGIN WGW-BESTAND-----',
    `(${armourVersion})`,
    ...(payload.match(new RegExp(`.{1,${lineWidth}}`, 'g')) ?? []),
    `(${payload.length}/${bytes.length}/${checksumOf(packed)})`,
    '-----END WGW-BESTAND-----',
    '',
  ]
  const text = lines.join('\n')
  // What mail puts before each line must fit as well.
  return text.length * 1.1 > maxArmourLength ? failed({ kind: 'too-large' }) : succeeded(text)
}

/** True when the text holds at least a piece of an armoured file. */
export function hasArmour(text: string): boolean {
  const squeezed = squeeze(text)
  return beginPattern.test(squeezed) || endPattern.test(squeezed)
}

/**
 * The exact text of the file in a pasted mail: quoted, wrapped anew at any width, with text around it, with whatever white space mail
 * programs use. The same text pasted twice counts once; two different ones are `several`. Never throws on bad input.
 */
export async function readArmour(pastedText: string): Promise<Result<string, ArmourProblem>> {
  if (pastedText.length > maxArmourLength) return failed({ kind: 'too-large' })
  const [before = '', ...pieces] = squeeze(pastedText).split(beginPattern)
  if (pieces.length === 0) return failed({ kind: endPattern.test(before) ? 'truncated' : 'not-armour' })
  const contents = new Set(pieces.map(contentOf))
  const [content = ''] = contents
  if (contents.size > 1) return failed({ kind: 'several' })
  if (!pieces.some((piece) => endPattern.test(piece))) return failed({ kind: 'truncated' })
  return unpack(content)
}

// Spelled without white space, as `squeeze` leaves them; dashes may have become others or gone. Bounded, so that no text takes long.
const dashes = '[-\u2010-\u2015\u2212]{0,9}'
const beginPattern = new RegExp(`BEGINWGW${dashes}BESTAND${dashes}(?=\\()`)
const endPattern = new RegExp(`ENDWGW${dashes}BESTAND`)

/** What stands between the marker lines, without the dashes of the last one. */
function contentOf(piece: string): string {
  const [inside = ''] = piece.split(endPattern)
  return /^\([^()]*\)[^()]*(?:\([^()]*\))?/.exec(inside)?.[0] ?? inside
}

/**
 * The text without all that mail adds and base64url does not have: white space, zero-width signs, quote marks, emphasis, soft line
 * ends, and the tags and entities of a mail that was pasted as HTML.
 */
function squeeze(text: string): string {
  return text
    .replace(/<\/?(?:a|b|blockquote|br|code|div|font|i|p|pre|span|tt|u)\b[^<>\n]{0,400}>/gi, '')
    .replace(/&(?:#\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,6});/gi, '')
    .replace(/[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff>|=*]/g, '')
}

/** `(1)payload(length/size/checksum)` as the text it was made of. */
async function unpack(content: string): Promise<Result<string, ArmourProblem>> {
  const opened = /^\((\d{1,4})\)(.*)$/s.exec(content)
  if (!opened) return failed({ kind: 'damaged' })
  const [, version, rest = ''] = opened
  if (Number(version) !== armourVersion) {
    return failed({ kind: Number(version) > armourVersion ? 'too-new' : 'too-old', version: Number(version) })
  }
  const parts = /^([^()]*)\((\d{1,7})\/(\d{1,7})\/([0-9a-f]{8})\)/.exec(rest)
  if (!parts) return failed({ kind: rest.includes('(') ? 'damaged' : 'truncated' })
  const [, payload = '', length, size, checksum] = parts
  if (payload.length < Number(length)) return failed({ kind: 'truncated' })
  if (Number(size) > maxArmouredBytes) return failed({ kind: 'too-large' })
  const packed = bytesOfBase64Url(payload)
  if (packed === undefined || checksumOf(packed) !== checksum) return failed({ kind: 'damaged' })
  const bytes = await inflateExactly(packed, Number(size))
  if (bytes === undefined) return failed({ kind: 'damaged' })
  try {
    return succeeded(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    // No text was ever packed into this.
    return failed({ kind: 'damaged' })
  }
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  // A Blob refuses memory that is shared between threads; ours never is.
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function checksumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0')
}

import { isAgeFile } from '../../bundle/age/decrypt.ts'
import { bytesOfBase64 } from '../../bundle/base64.ts'
import { maxBundleBytes } from '../../bundle/bundle-limits.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { intakeLimits } from './intake-limits.ts'
import { partsOfMail } from './mail-parts.ts'
import type { Refusal } from './refusal.ts'

/** Something that may be a bundle, or an archive with several. */
export interface Candidate {
  readonly kind: 'age' | 'bundle' | 'archive'
  readonly bytes: Uint8Array
}

/**
 * What may be bundles in these bytes, by content and never by name: an age file, a bundle, an archive, or a text or mail with one of them
 * in it, also as age's armour, quoted or wrapped anew. Each once, however often a mail repeats it; nothing is opened yet.
 */
export function findCandidates(bytes: Uint8Array): Result<readonly Candidate[], Refusal> {
  const whole = wholeOf(bytes)
  if (whole) return whole.ok ? succeeded([whole.value]) : whole
  if (bytes.length > intakeLimits.textBytes) return failed('too-large')
  const text = latin1(bytes)
  const found = new Map<string, Candidate>()
  let problem: Refusal | undefined
  for (const part of partsOfMail(text)) {
    const inside = wholeOf(part.bytes)
    const results = inside ? [inside] : armoured(part.isText ? latin1(part.bytes) : latin1(part.bytes.subarray(0, intakeLimits.textBytes)))
    for (const result of results) {
      if (result.ok) found.set(`${result.value.bytes.length} ${latin1(result.value.bytes.subarray(-64))}`, result.value)
      else problem ??= result.problem
    }
    if (found.size > intakeLimits.perText) return failed('too-many-files')
  }
  return found.size > 0 ? succeeded([...found.values()]) : failed(problem ?? 'no-bundle')
}

/** The bytes as one thing from the first byte on; undefined when they start as neither. */
function wholeOf(bytes: Uint8Array): Result<Candidate, Refusal> | undefined {
  if (isAgeFile(bytes)) return bytes.length > intakeLimits.ageBytes ? failed('too-large') : succeeded({ kind: 'age', bytes })
  if (!isAt(bytes, 0, 'PK\u0003\u0004')) return undefined
  if (isAt(bytes, 30, 'manifest.json')) return bytes.length > maxBundleBytes ? failed('too-large') : succeeded({ kind: 'bundle', bytes })
  return bytes.length > intakeLimits.archiveBytes ? failed('too-large') : succeeded({ kind: 'archive', bytes })
}

function isAt(bytes: Uint8Array, offset: number, text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (bytes[offset + at] !== text.charCodeAt(at)) return false
  return true
}

const begin = '-----BEGIN AGE ENCRYPTED FILE-----'
const end = '-----END AGE ENCRYPTED FILE-----'

function armoured(text: string): readonly Result<Candidate, Refusal>[] {
  return text
    .split(begin)
    .slice(1)
    .map((stretch) => {
      const length = stretch.indexOf(end)
      // What mail adds: marks of a quotation, tags of a page, spaces.
      const letters = stretch.slice(0, Math.max(0, length)).replace(/<[^<>]*>|&nbsp;|&gt;|[>|\s\u00a0\u00c2]/g, '')
      const bytes = length < 0 ? undefined : bytesOfBase64(letters)
      const whole = bytes && wholeOf(bytes)
      return whole ?? failed('damaged-text')
    })
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

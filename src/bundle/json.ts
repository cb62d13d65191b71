import { failed, type Result, succeeded } from '../domain/result.ts'

/** Our documents nest eight deep at most. */
const maxDepth = 32

/** Why bytes or text are not a document of ours. */
export type JsonProblem = 'not-utf8' | 'not-json' | 'too-deep' | 'not-canonical'

/** A document as the text that is kept, hashed and sent. Characters that no file may hold, such as a pasted control code, are taken out of its texts. */
export function writeJson(document: unknown): string {
  return JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? cleaned(value) : value))
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** UTF-8 bytes as JSON; the same rules as `parseJson`. */
export function parseJsonBytes(bytes: Uint8Array): Result<unknown, JsonProblem> {
  try {
    // A byte order mark stays in the text, so that JSON.parse refuses it.
    return parseJson(decoder.decode(bytes))
  } catch {
    return failed('not-utf8')
  }
}

/**
 * Text as JSON, exactly as JSON.stringify writes it. The one spelling leaves no room for a key that occurs twice,
 * for which two readers could see two values.
 */
export function parseJson(text: string): Result<unknown, JsonProblem> {
  if (depthOf(text) > maxDepth) return failed('too-deep')
  try {
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text ? succeeded(value) : failed('not-canonical')
  } catch {
    return failed('not-json')
  }
}

/** How deep brackets nest outside strings; counted before parsing, as parsers differ in what they survive. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === quote) index = endOfString(text, index)
    else if (code === openBrace || code === openBracket) {
      depth += 1
      deepest = Math.max(deepest, depth)
    } else if (code === closeBrace || code === closeBracket) depth -= 1
  }
  return deepest
}

const [quote, backslash, openBrace, openBracket, closeBrace, closeBracket] = [0x22, 0x5c, 0x7b, 0x5b, 0x7d, 0x5d]

/** Where the string that starts here ends: at a quote with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end
    while (text.charCodeAt(before - 1) === backslash) before -= 1
    if ((end - before) % 2 === 0) return end
  }
  return text.length
}

/** Lone surrogates have no UTF-8 bytes, and control codes can steer a terminal: the schemas refuse both (`$defs/text`). */
function cleaned(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
}

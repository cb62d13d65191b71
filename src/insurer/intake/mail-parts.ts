import { bytesOfBase64 } from '../../bundle/base64.ts'

/** Bytes in which a bundle may be: an attachment that was packed for the mail, or a stretch of text, one byte a character. */
export interface MailPart {
  readonly bytes: Uint8Array
  readonly isText: boolean
}

/**
 * What a mail holds, as far as that is needed to find bundles: every part with its packing (base64, quoted-printable) undone. Text that is
 * no mail is one part as it is. A part whose packing is broken is left as text, in which nothing will be found.
 */
export function partsOfMail(text: string): readonly MailPart[] {
  const boundaries = new Set([...text.matchAll(/boundary="?([^"\s;]{1,100})/gi)].map(([, boundary = '']) => `--${boundary}`))
  const parts: MailPart[] = []
  let encoding = ''
  let isHeader = isHeaderLine(text.slice(0, 1000))
  let body: string[] = []
  for (const line of [...text.split(/\r\n|\n|\r/), undefined]) {
    const isBoundary = line?.startsWith('--') && (boundaries.has(line.trimEnd()) || boundaries.has(line.trimEnd().slice(0, -2)))
    if (line === undefined || isBoundary) {
      if (body.length > 0) parts.push(unpacked(body, encoding))
      encoding = ''
      body = []
      isHeader = true
    } else if (!isHeader) body.push(line)
    else if (line === '') isHeader = false
    else encoding = /^content-transfer-encoding:\s*(\S+)/i.exec(line)?.[1]?.toLowerCase() ?? encoding
  }
  return parts
}

function isHeaderLine(start: string): boolean {
  return /^(?:[A-Za-z][A-Za-z0-9-]{0,60}: ?|From )/.test(start)
}

function unpacked(lines: readonly string[], encoding: string): MailPart {
  if (encoding === 'base64') {
    const bytes = bytesOfBase64(lines.join('').replace(/[ \t]/g, ''))
    if (bytes) return { bytes, isText: false }
  }
  const text = lines.join('\n')
  const plain =
    encoding === 'quoted-printable'
      ? text.replace(/=[ \t]*\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : text
  return { bytes: bytesOfText(plain), isText: true }
}

/** The bytes of a text that was read one character a byte. */
function bytesOfText(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

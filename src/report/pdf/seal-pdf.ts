/**
 * What a report says of its own bytes. The file id has two halves (ISO 32000-1, 14.4): the first tells which report this is, the second
 * what its bytes were: the first 32 digits of their SHA-256, taken with zeros in that place. Anyone can make it fit again on purpose; what
 * was changed by accident, or by a program that knows nothing of it, shows without the record.
 */
export async function sealPdf(pdf: Uint8Array): Promise<Uint8Array> {
  const place = findSeal(pdf)
  if (!place) throw new Error('no file id where a report has it')
  const sealed = withDigits(pdf, place.start, '0'.repeat(sealLength))
  return withDigits(sealed, place.start, await digestOf(sealed))
}

/** `intact`: the bytes are those that were sealed; `broken`: they are not; `none`: it was never sealed, or its end is not that of a report. */
export async function sealStateOf(pdf: Uint8Array): Promise<'intact' | 'broken' | 'none'> {
  const place = findSeal(pdf)
  // An unsealed file has the same id twice.
  if (!place || place.digits === place.fileId) return 'none'
  return (await digestOf(withDigits(pdf, place.start, '0'.repeat(sealLength)))) === place.digits ? 'intact' : 'broken'
}

/** The first half of the file id, in small letters; undefined where the file does not end as our reports do. */
export function fileIdIn(pdf: Uint8Array): string | undefined {
  return findSeal(pdf)?.fileId.toLowerCase()
}

const sealLength = 32
/** The file id, and after it nothing but the end: what was added later is no part of a report. */
const tailPattern = /\/ID \[ <([0-9A-F]{32})> <([0-9A-F]{32})> \]\n>>\nstartxref\n\d{1,8}\n%%EOF\n?$/
const tailLength = 160

interface SealPlace {
  readonly fileId: string
  readonly digits: string
  /** Of the first digit in the file. */
  readonly start: number
}

function findSeal(pdf: Uint8Array): SealPlace | undefined {
  const from = Math.max(0, pdf.length - tailLength)
  const tail = String.fromCharCode(...pdf.subarray(from))
  const found = tailPattern.exec(tail)
  if (!found) return undefined
  const [, fileId = '', digits = ''] = found
  return { fileId, digits, start: from + found.index + '/ID [ <'.length + sealLength + '> <'.length }
}

function withDigits(pdf: Uint8Array, start: number, digits: string): Uint8Array {
  const copy = pdf.slice()
  copy.set(new TextEncoder().encode(digits), start)
  return copy
}

async function digestOf(pdf: Uint8Array): Promise<string> {
  // Web Crypto refuses memory that is shared between threads; ours never is.
  const digest = await crypto.subtle.digest('SHA-256', pdf as Uint8Array<ArrayBuffer>)
  const bytes = [...new Uint8Array(digest).subarray(0, sealLength / 2)]
  return bytes.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('')
}

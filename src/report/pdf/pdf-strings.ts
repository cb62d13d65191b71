/** A PDF text string: plain ASCII in parentheses, anything else as UTF-16 in hexadecimal. */
export function pdfString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'))
  return `<FEFF${units.join('').toUpperCase()}>`
}

/** Text inside XML: escaped, and without what XML 1.0 does not allow. */
export function xmlText(text: string): string {
  return wellFormed(text)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** The text without halves of characters, which no reader of a file can do anything with. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** Bytes as a string of one character a byte, which is how jsPDF wants its data. */
export function binaryString(bytes: Uint8Array): string {
  const chunk = 8192
  const parts = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index): string =>
    // Spread would go through an iterator, ten times slower: this is half of opening the fonts.
    Reflect.apply(String.fromCharCode, undefined, bytes.subarray(index * chunk, (index + 1) * chunk)),
  )
  return parts.join('')
}

/** A moment in UTC as PDF and XMP write it. jsPDF knows no year after 2037; later moments are written as its last second. */
export function metadataDates(at: string): { readonly pdf: string; readonly xmp: string } {
  const iso = new Date(Math.min(Date.parse(at), lastKnownMoment)).toISOString().slice(0, 19)
  return { pdf: `D:${iso.replace(/\D/g, '')}+00'00'`, xmp: `${iso}+00:00` }
}

const lastKnownMoment = Date.UTC(2037, 11, 31, 23, 59, 59)

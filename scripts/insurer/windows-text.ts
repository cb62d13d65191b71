/** The text of bytes in the characters of Windows (code page 1252). Node's own decoder of that name gives Latin-1 in some versions, which lacks dashes and curly quotes. */
export function windowsTextOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1')
  return text.replace(/[\u0080-\u009f]/g, (character) => windowsCharacters[character.charCodeAt(0) - 0x80] ?? character)
}

/** What stands at 0x80 to 0x9f; five places are empty. */
const windowsCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

import { type Agreement, parseAgreementLines } from '../../domain/agreements.ts'
import { maxTextLength } from '../../domain/answers.ts'

/** What of a typed or pasted list can go on the list now, and what is too long for it; what is on the list already is left out. */
export function sortAgreementLines(
  text: string,
  listed: readonly Pick<Agreement, 'what'>[],
): { readonly fitting: readonly string[]; readonly tooLong: readonly string[] } {
  const known = new Set(listed.map(({ what }) => what.toLowerCase()))
  const lines = parseAgreementLines(text).filter((line) => !known.has(line.toLowerCase()))
  return {
    fitting: lines.filter((line) => line.length <= maxTextLength),
    tooLong: lines.filter((line) => line.length > maxTextLength),
  }
}

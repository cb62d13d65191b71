import { type Agreement, maxAgreements, parseAgreementLines } from '../../domain/agreements.ts'
import { maxTextLength } from '../../domain/answers.ts'

/** What a typed or pasted list comes to: what goes on the list now, and what stays in the field because it is too long or there is no room. */
export interface SortedLines {
  readonly fitting: readonly string[]
  readonly tooLong: readonly string[]
  readonly noRoom: readonly string[]
}

/** Sorts the lines beside all agreements of the evaluation; what is on the list already is left out. */
export function sortAgreementLines(text: string, agreements: readonly Pick<Agreement, 'what' | 'origin'>[]): SortedLines {
  const known = new Set(agreements.filter(({ origin }) => origin === 'existing').map(({ what }) => what.toLowerCase()))
  const lines = parseAgreementLines(text).filter((line) => !known.has(line.toLowerCase()))
  const short = lines.filter((line) => line.length <= maxTextLength)
  const room = Math.max(0, maxAgreements - agreements.length)
  return { fitting: short.slice(0, room), tooLong: lines.filter((line) => line.length > maxTextLength), noRoom: short.slice(room) }
}

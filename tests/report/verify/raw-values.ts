/** A value of the PDF language, as it stands in the bytes. Strings keep one character a byte. */
export type PdfValue =
  | { readonly kind: 'null' | 'true' | 'false' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'reference'; readonly object: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }
  /** Only in the stream of operators of a page. */
  | { readonly kind: 'operator'; readonly operator: string }

/** Reads one value after the other from PDF text; throws on what is no PDF. Written for the checks, apart from the writer. */
export class ValueReader {
  readonly #text: string
  position: number

  constructor(text: string, position = 0) {
    this.#text = text
    this.position = position
  }

  /** The next value; undefined at the end. */
  next(): PdfValue | undefined {
    this.#skipWhite()
    const text = this.#text
    const at = text[this.position]
    if (at === undefined) return undefined
    if (at === '/') return this.#name()
    if (at === '(') return this.#literal()
    if (at === '[') return this.#array()
    if (text.startsWith('<<', this.position)) return this.#dictionary()
    if (at === '<') return this.#hexadecimal()
    return this.#word()
  }

  #skipWhite(): void {
    const white = /(?:[\0\t\n\f\r ]|%[^\n\r]*)*/y
    white.lastIndex = this.position
    this.position += white.exec(this.#text)?.[0].length ?? 0
  }

  #match(pattern: RegExp): string {
    const sticky = new RegExp(pattern, 'y')
    sticky.lastIndex = this.position
    const found = sticky.exec(this.#text)?.[0]
    if (!found) throw new Error(`no value at ${this.position}: ${this.#text.slice(this.position, this.position + 20)}`)
    this.position += found.length
    return found
  }

  #name(): PdfValue {
    const written = this.#match(/\/[^\0\t\n\f\r ()<>[\]{}/%]*/).slice(1)
    return { kind: 'name', name: written.replace(/#([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) }
  }

  #word(): PdfValue {
    const reference = /(\d+) (\d+) R(?![A-Za-z])/y
    reference.lastIndex = this.position
    const found = reference.exec(this.#text)
    if (found) {
      this.position += found[0].length
      return { kind: 'reference', object: Number(found[1]) }
    }
    const word = this.#match(/[^\0\t\n\f\r ()<>[\]{}/%]+/)
    if (word === 'true' || word === 'false' || word === 'null') return { kind: word }
    const number = Number(word)
    return Number.isNaN(number) ? { kind: 'operator', operator: word } : { kind: 'number', number }
  }

  #array(): PdfValue {
    this.position += 1
    const items: PdfValue[] = []
    for (;;) {
      this.#skipWhite()
      if (this.#text[this.position] === ']') break
      const item = this.next()
      if (!item) throw new Error('array without end')
      items.push(item)
    }
    this.position += 1
    return { kind: 'array', items }
  }

  #dictionary(): PdfValue {
    this.position += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.#skipWhite()
      if (this.#text.startsWith('>>', this.position)) break
      const key = this.next()
      const value = this.next()
      if (key?.kind !== 'name' || !value) throw new Error(`dictionary without end at ${this.position}`)
      if (entries.has(key.name)) throw new Error(`key twice in a dictionary: ${key.name}`)
      entries.set(key.name, value)
    }
    this.position += 2
    return { kind: 'dictionary', entries }
  }

  #hexadecimal(): PdfValue {
    const digits = this.#match(/<[\dA-Fa-f\s]*>/).replace(/[<>\s]/g, '')
    const pairs = (digits.length % 2 === 0 ? digits : `${digits}0`).match(/../g) ?? []
    return { kind: 'string', bytes: pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('') }
  }

  #literal(): PdfValue {
    let bytes = ''
    let depth = 0
    for (this.position += 1; ; this.position += 1) {
      const at = this.#text[this.position]
      if (at === undefined) throw new Error('string without end')
      if (at === '\\') {
        bytes += this.#escape()
        continue
      }
      if (at === ')' && depth === 0) break
      if (at === '(') depth += 1
      if (at === ')') depth -= 1
      // A line end of any kind is read as a line feed.
      if (at === '\r' && this.#text[this.position + 1] === '\n') continue
      bytes += at === '\r' ? '\n' : at
    }
    this.position += 1
    return { kind: 'string', bytes }
  }

  #escape(): string {
    this.position += 1
    const octal = /[0-7]{1,3}/y
    octal.lastIndex = this.position
    const digits = octal.exec(this.#text)?.[0]
    if (digits !== undefined) {
      this.position += digits.length - 1
      return String.fromCharCode(Number.parseInt(digits, 8) & 255)
    }
    const at = this.#text[this.position] ?? ''
    const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }
    return named[at] ?? at
  }
}

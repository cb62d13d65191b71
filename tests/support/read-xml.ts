/** An element as a strict reader finds it: text, or other elements. */
export interface ReadElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly ReadElement[]
}

/** Reads a well-formed XML document of elements, attributes and text; throws at anything else, and at text beside elements. */
export function readXml(source: string): ReadElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!source.startsWith(declaration)) throw new Error('no declaration')
  if (/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(source)) throw new Error('a character that XML does not allow')
  let at = declaration.length
  const take = (pattern: RegExp): RegExpExecArray => {
    const sticky = new RegExp(pattern.source, 'uy')
    sticky.lastIndex = at
    const found = sticky.exec(source)
    if (!found) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 40)}`)
    at = sticky.lastIndex
    return found
  }
  const read = (): ReadElement => {
    const [, name = '', attributes = ''] = take(/<([A-Za-z][\w]*)((?: [\w:]+="[^"<]*")*)>/)
    const [raw = ''] = take(/[^<]*/)
    const children: ReadElement[] = []
    while (!source.startsWith('</', at)) {
      children.push(read())
      if (take(/[^<]*/)[0].trim() !== '') throw new Error(`text beside elements in ${name}`)
    }
    take(new RegExp(`</${name}>`))
    if (children.length > 0 && raw.trim() !== '') throw new Error(`text beside elements in ${name}`)
    const pairs = [...attributes.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)])
    return { name, attributes: Object.fromEntries(pairs), text: children.length > 0 ? '' : unescaped(raw), children }
  }
  const root = read()
  if (source.slice(at) !== '\n') throw new Error('something after the root')
  return root
}

function unescaped(text: string): string {
  if (/&(?!#\d+;)|>/.test(text)) throw new Error(`not escaped: ${text}`)
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

import { xmlText } from '../pdf/pdf-strings.ts'

/** One element of an XML document without mixed content: either text or other elements. */
export interface XmlElement {
  readonly name: string
  readonly content: string | readonly XmlElement[]
}

/** An element; entries that are undefined are left out. */
export function element(name: string, ...content: readonly (XmlElement | undefined)[]): XmlElement {
  return { name, content: content.filter((child) => child !== undefined) }
}

/** An element that holds text. */
export function textElement(name: string, content: string): XmlElement {
  return { name, content }
}

/** The document as text, two spaces a level, with these attributes on its first element. The same tree gives the same text. */
export function renderXml(root: XmlElement, attributes: Readonly<Record<string, string>>): string {
  const attributeText = Object.entries(attributes).map(([name, value]) => ` ${name}="${xmlContent(value)}"`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, '', attributeText.join(''))}`
}

function render({ name, content }: XmlElement, indent: string, attributes = ''): string {
  if (typeof content === 'string') return `${indent}<${name}${attributes}>${xmlContent(content)}</${name}>\n`
  const children = content.map((child) => render(child, `${indent}  `)).join('')
  return `${indent}<${name}${attributes}>\n${children}${indent}</${name}>\n`
}

/** A reader of XML would take a carriage return for a line feed: written as one. */
function xmlContent(text: string): string {
  return xmlText(text.replace(/\r\n?/g, '\n'))
}

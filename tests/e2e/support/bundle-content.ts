import { unzipSync, unzlibSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What stands in a bundle, opened with other tools than the product's own reader. */
export interface BundleContent {
  readonly names: readonly string[]
  readonly json: Readonly<Record<string, unknown>>
  /** All that can be read in it: every JSON file as it stands, and the words of the PDF. */
  readonly text: string
  readonly pdfText: string
}

/** Unpacks a bundle with fflate and reads its PDF with pdf.js. */
export async function openBundle(bytes: Uint8Array): Promise<BundleContent> {
  const entries = Object.entries(unzipSync(bytes))
  const jsonTexts = entries
    .filter(([name]) => name.endsWith('.json'))
    .map(([name, content]) => [name, new TextDecoder().decode(content)] as const)
  const pdf = entries.find(([name]) => name === 'report.pdf')?.[1]
  const pdfText = pdf ? await pdfTextOf(pdf) : ''
  return {
    names: entries.map(([name]) => name),
    json: Object.fromEntries(jsonTexts.map(([name, text]) => [name, JSON.parse(text)])),
    text: [...jsonTexts.map(([, text]) => text), pdfText].join('\n'),
    pdfText,
  }
}

/** The words of a PDF in reading order, its lines joined by spaces, and what its metadata and its other streams say. */
export async function pdfTextOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const document = await task.promise
  const parts: string[] = [JSON.stringify((await document.getMetadata()).info), rawTextOf(bytes)]
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent()
    parts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  await task.destroy()
  return parts.join(' ').replace(/\s+/g, ' ')
}

/** Whatever can be read in the file outside its pages: titles, bookmarks and XMP, packed or not, in one or two bytes a letter. */
function rawTextOf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, stream = '']) => {
    try {
      return Buffer.from(unzlibSync(Buffer.from(stream, 'latin1'))).toString('latin1')
    } catch {
      // Not packed: it stands in `raw` as it is.
      return ''
    }
  })
  return [raw, ...streams]
    .join(' ')
    .replaceAll('\0', '')
    .replace(/[^ -~]+/g, ' ')
}

/** Every leaf of a JSON value as path and value. */
export function leavesOf(value: unknown, path = ''): readonly { readonly path: string; readonly value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, `${path}/${key}`))
}

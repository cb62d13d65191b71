import { type ReadPdf, readPdf } from '../read-pdf.ts'
import type { Check } from './inspected.ts'

/** pdf.js, which knows nothing of ours, finds the same pages, marks, words and language. */
export const checkSecondReader: Check = async ({ pdf, pages, elements }, origin) => {
  const read = await readPdf(pdf.bytes)
  const sameMarks = read.marks.every((ids, page) => [...ids].sort().join() === [...(read.treeMarks[page] ?? [])].sort().join())
  const ownText = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('')
  return [
    ...(read.pages === pages.length ? [] : [`${read.pages} pages`]),
    ...(sameMarks ? [] : ['the ids in the tree are not those on the pages']),
    ...(read.marks.flat().length === pages.flatMap(({ marks }) => marks).length ? [] : ['another number of marks']),
    ...(packed(read.text) === packed(ownText) ? [] : ['other words']),
    ...(new Set(read.roles.filter((role) => role !== 'Root')).size === new Set(elements.map(({ role }) => role)).size
      ? []
      : ['other roles']),
    ...metadataFaults(read),
    ...(!origin || read.title === '' || read.title === origin.report.title.replace(/\p{Surrogate}/gu, '\ufffd')
      ? []
      : [`the title is ${read.title}`]),
  ]
}

function metadataFaults({ language, isMarked, metadata }: ReadPdf): readonly string[] {
  return [
    ...(language === 'nl-NL' ? [] : [`the language is ${language}`]),
    ...(isMarked ? [] : ['not tagged']),
    ...(/<pdfaid:part>2<.*<pdfuaid:part>1</s.test(metadata) ? [] : ['not PDF/A-2 and PDF/UA-1']),
  ]
}

function packed(text: string): string {
  return text.replace(/\s/g, '')
}

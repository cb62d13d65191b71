import type { Check } from './inspected.ts'
import { catalogOf, dictionaryOf, itemsOf, nameOf, numberOf, pageObjectsOf, type RawPdf, streamOf, textStringOf } from './raw-pdf.ts'

/** PDF 1.7 with a mark that its bytes are binary, not locked, and with nothing that runs. */
export const checkArchive: Check = ({ pdf }) => {
  const catalog = catalogOf(pdf)
  const action = dictionaryOf(pdf, catalog.get('OpenAction'))
  return [
    ...(pdf.version === '1.7' ? [] : [`PDF ${pdf.version}`]),
    ...(/^%PDF-1\.\d\r?\n%[\x80-\xff]{4}/.test(pdf.text) ? [] : ['no mark that the bytes are binary']),
    ...(pdf.trailer.has('Encrypt') ? ['locked'] : []),
    ...(action.size === 0 && !catalog.has('AA') && !/\/JavaScript|\/JS\b|\/Launch\b/.test(pdf.text) ? [] : ['an action runs by itself']),
    ...(opensAtFirstPage(pdf) ? [] : ['it does not open at its first page']),
    ...(/\/EmbeddedFiles?\b/.test(pdf.text) ? ['a file inside the file'] : []),
  ]
}

/** jsPDF counts on the first page being its third object. */
function opensAtFirstPage(pdf: RawPdf): boolean {
  const [target] = itemsOf(pdf, catalogOf(pdf).get('OpenAction'))
  return target?.kind === 'reference' && target.object === pageObjectsOf(pdf)[0]
}

/** The language of the whole. */
export const checkLanguage: Check = ({ pdf }, origin) => {
  const language = textStringOf(pdf, catalogOf(pdf).get('Lang'))
  return language === (origin?.report.language ?? 'nl-NL') ? [] : [`the language is ${language ?? 'not said'}`]
}

/** A title, shown in the bar of the window, and the same wherever the file says it. */
export const checkTitle: Check = ({ pdf }, origin) => {
  const preferences = dictionaryOf(pdf, catalogOf(pdf).get('ViewerPreferences')).get('DisplayDocTitle')
  const xmp = titleIn(xmpOf(pdf))
  const info = textStringOf(pdf, dictionaryOf(pdf, pdf.trailer.get('Info')).get('Title'))
  const expected = origin && inXml(origin.report.title)
  return [
    ...(preferences?.kind === 'true' ? [] : ['the title is not shown']),
    ...(xmp?.trim() ? [] : ['no title']),
    ...(info === undefined || inXml(info) === xmp ? [] : [`two titles: ${xmp} and ${info}`]),
    ...(expected === undefined || expected === xmp ? [] : [`the title is ${xmp}, not ${expected}`]),
  ]
}

/** The file says that it is tagged. */
export const checkMarked: Check = ({ pdf }) =>
  dictionaryOf(pdf, catalogOf(pdf).get('MarkInfo')).get('Marked')?.kind === 'true' ? [] : ['the file does not say that it is tagged']

/** The metadata: PDF/A-2a and PDF/UA-1, both organisations, the date of confirmation, version, identifier and what it replaces. */
export const checkMetadata: Check = ({ pdf }, origin) => {
  const xmp = xmpOf(pdf)
  if (xmp === '') return ['no metadata']
  const filter = dictionaryOf(pdf, catalogOf(pdf).get('Metadata')).has('Filter')
  const report = origin?.report
  const required: Readonly<Record<string, string | undefined>> = {
    'pdfaid:part': '2',
    'pdfaid:conformance': 'A',
    'pdfuaid:part': '1',
    'dc:format': 'application/pdf',
    'dc:language': report?.language ?? 'nl-NL',
    'dc:creator': report && inXml(report.author),
    'dc:identifier': report?.contentHash,
    'xmpMM:VersionID': report && String(report.revision),
    'xmp:CreateDate': report && `${report.createdAt.slice(0, 19)}+00:00`,
    'xmp:CreatorTool': undefined,
  }
  const wrong = Object.entries(required).flatMap(([name, value]) => {
    const found = propertyIn(xmp, name)
    if (found === undefined) return [`${name} is missing`]
    return value === undefined || found === value ? [] : [`${name} is ${found}, not ${value}`]
  })
  const replaces = propertyIn(xmp, 'dc:relation')
  return [
    ...wrong,
    ...(!report || replaces === report.replaces ? [] : [`it replaces ${replaces}, not ${report.replaces}`]),
    ...(filter ? ['the metadata are compressed'] : []),
    ...(/<pdfaSchema:prefix>pdfuaid</.test(xmp) ? [] : ['pdfuaid is not described']),
    ...findXmlFaults(xmp),
    ...(infoDate(pdf) === propertyIn(xmp, 'xmp:CreateDate')?.replace(/\D/g, '').slice(0, 14) ? [] : ['two dates']),
    ...findInfoFaults(pdf, xmp),
  ]
}

/** The colours are said to be sRGB, with the profile that says so. */
export const checkOutputIntent: Check = ({ pdf }) => {
  const intents = itemsOf(pdf, catalogOf(pdf).get('OutputIntents')).map((intent) => dictionaryOf(pdf, intent))
  if (intents.length !== 1) return [`${intents.length} output intents`]
  const profile = intents[0]?.get('DestOutputProfile')
  const bytes = streamOf(pdf, profile)
  return [
    ...(nameOf(pdf, intents[0]?.get('S')) === 'GTS_PDFA1' ? [] : ['the output intent is not for PDF/A']),
    ...(Buffer.from(bytes.slice(36, 40)).toString('latin1') === 'acsp' ? [] : ['no colour profile']),
    ...(Buffer.from(bytes.slice(0, 4)).readUInt32BE() === bytes.length ? [] : ['the colour profile is not as long as it says']),
    ...(numberOf(pdf, dictionaryOf(pdf, profile).get('N')) === 3 ? [] : ['the colour profile has no three channels']),
  ]
}

/** Two identifiers of sixteen bytes. */
export const checkFileId: Check = ({ pdf }) => {
  const ids = itemsOf(pdf, pdf.trailer.get('ID')).map((id) => (id.kind === 'string' ? id.bytes.length : 0))
  return ids.length === 2 && ids.every((length) => length === 16) ? [] : ['no file id']
}

function xmpOf(pdf: RawPdf): string {
  return Buffer.from(streamOf(pdf, catalogOf(pdf).get('Metadata'))).toString('utf8')
}

function titleIn(xmp: string): string | undefined {
  return propertyIn(xmp, 'dc:title')
}

/** The text of a property, without the list or languages around it. */
function propertyIn(xmp: string, name: string): string | undefined {
  const found = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xmp)?.[1]
  return found?.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

/** What XML 1.0 can hold of a text. */
function inXml(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** Tags that do not close each other, and signs that should have been escaped. */
function findXmlFaults(xmp: string): readonly string[] {
  const open: string[] = []
  for (const [, close, name = '', selfClosing] of xmp.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (selfClosing) continue
    if (!close) open.push(name)
    else if (open.pop() !== name) return [`</${name}> closes another element`]
  }
  const words = xmp.replace(/<[^>]*>/g, '')
  return [
    ...(open.length > 0 ? [`<${open.at(-1)}> is not closed`] : []),
    ...(/[<>]|&(?!#\d+;)/.test(words) ? ['a sign is not escaped'] : []),
  ]
}

/** What the older list of facts says, where it says it, is the same. */
function findInfoFaults(pdf: RawPdf, xmp: string): readonly string[] {
  const info = dictionaryOf(pdf, pdf.trailer.get('Info'))
  const pairs = { Author: 'dc:creator', Subject: 'dc:description', Creator: 'xmp:CreatorTool', Producer: 'pdf:Producer' }
  return Object.entries(pairs).flatMap(([key, property]) => {
    const said = textStringOf(pdf, info.get(key))
    return said === undefined || inXml(said) === propertyIn(xmp, property) ? [] : [`two values of ${key}`]
  })
}

function infoDate(pdf: RawPdf): string | undefined {
  return textStringOf(pdf, dictionaryOf(pdf, pdf.trailer.get('Info')).get('CreationDate'))
    ?.replace(/\D/g, '')
    .slice(0, 14)
}

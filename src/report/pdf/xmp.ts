import type { ReportDocument } from '../blocks.ts'
import { creatorTool } from './creator-tool.ts'
import { producer } from './jspdf-door.ts'
import { metadataDates, xmlText } from './pdf-strings.ts'

/** The metadata of the report as XMP: what it is, of whom, when, which version, and that it is PDF/A-2a and PDF/UA-1. */
export function buildXmp(document: ReportDocument): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${namespaces(['dc', 'xmp', 'xmpMM', 'pdf', 'pdfaid', 'pdfuaid'])}>
${descriptionOf(document)}
</rdf:Description>
<rdf:Description rdf:about="" ${namespaces(['pdfaExtension', 'pdfaSchema', 'pdfaProperty'])}>
${accessibilitySchema}
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

const namespaceUris = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const

function namespaces(prefixes: readonly (keyof typeof namespaceUris)[]): string {
  return prefixes.map((prefix) => `xmlns:${prefix}="${namespaceUris[prefix]}"`).join(' ')
}

function descriptionOf({ title, author, subject, language, createdAt, contentHash, revision, replaces }: ReportDocument): string {
  const { xmp } = metadataDates(createdAt)
  return [
    '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>',
    '<dc:format>application/pdf</dc:format>',
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    `<dc:title>${inDefaultLanguage(title)}</dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description>${inDefaultLanguage(subject)}</dc:description>`,
    `<dc:identifier>${contentHash}</dc:identifier>`,
    ...(replaces === undefined ? [] : [`<dc:relation><rdf:Bag><rdf:li>${xmlText(replaces)}</rdf:li></rdf:Bag></dc:relation>`]),
    `<xmpMM:VersionID>${revision}</xmpMM:VersionID>`,
    `<xmp:CreateDate>${xmp}</xmp:CreateDate><xmp:CreatorTool>${creatorTool}</xmp:CreatorTool>`,
    `<pdf:Producer>${producer}</pdf:Producer>`,
  ].join('\n')
}

function inDefaultLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt>`
}

/** PDF/A-2 knows no pdfuaid by itself, so the file must describe it. */
const accessibilitySchema =
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>' +
  `<pdfaSchema:namespaceURI>${namespaceUris.pdfuaid}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description></rdf:li></rdf:Seq>' +
  '</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>'

import { expect, test } from 'vitest'
import { glyphCheckOf, openPdf } from '../../src/report/pdf/jspdf-door.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { exampleCase, reportFonts } from './report-fixture.ts'
import { specimenPdf } from './specimen.ts'
import { editionOf } from './ten-reports.ts'
import { type EditablePdf, findObject, replaceIn, replaceOperators, rewritePdf } from './verify/rewrite-pdf.ts'
import { type CheckName, checks, verifyPdf } from './verify/verify-pdf.ts'

const fonts = await reportFonts()
const given = await exampleCase()
const { record } = given
const report = editionOf({ ...given, record: { ...record, meeting: { ...record.meeting, regionalPoints: ['Goed 👍'] } } }, 'parties')
const origin = { report, hasGlyph: glyphCheckOf(openPdf(fonts)) }
const sound = renderPdf(report, fonts)
const specimen = specimenPdf(report, fonts)

const inCatalog =
  (what: string | RegExp, by = '') =>
  (file: EditablePdf) =>
    replaceIn(file, findObject(file, /\/Type \/Catalog/), what, by)
const inFirst =
  (object: RegExp, what: string | RegExp, by = '') =>
  (file: EditablePdf) =>
    replaceIn(file, findObject(file, object), what, by)
const onPage = (page: number, what: string | RegExp, by: string) => (file: EditablePdf) => replaceOperators(file, page, what, by)

const faults: readonly (readonly [string, CheckName, (file: EditablePdf) => void])[] = [
  ['no language', 'language', inCatalog('/Lang (nl-NL)')],
  ['a mark that is nowhere', 'marks', inFirst(/\/S\/P\b/, /\/K \[\d+\]/, '/K [999]')],
  ['an id twice in the tree', 'marks', inFirst(/\/S\/P\b/, /\/K \[(\d+)\]/, '/K [$1 $1]')],
  ['content that the tree leaves out', 'marks', inFirst(/\/S\/P\b/, /\/K \[\d+\]/, '')],
  ['another role on the page than in the tree', 'marks', onPage(0, '/P <</MCID 1>>', '/TD <</MCID 1>>')],
  ['a header cell without scope', 'table-headers', inFirst(/\/S\/TH\b/, '/Scope/Column')],
  ['a row without header', 'table-headers', inFirst(/\/S\/TH\b.*\/Scope\/Row/, '/S/TH', '/S/TD')],
  ['a skipped heading', 'headings', inFirst(/\/S\/H2\b/, '/S/H2', '/S/H3')],
  ['two titles', 'headings', inFirst(/\/S\/H2\b/, '/S/H2', '/S/H1')],
  ['text outside all marks', 'untagged', onPage(0, /\/P <<\/MCID 1>> BDC\n([\s\S]*?)EMC/, '$1')],
  ['a line outside all marks', 'untagged', onPage(0, /\/Artifact <<\/Type\/Layout>> BDC\n([\s\S]*?)EMC/, '$1')],
  ['no file id', 'file-id', (file) => (file.trailer = file.trailer.replace(/\/ID \[[^\]]*\]/, ''))],
  ['the wrong parent for a mark', 'parent-tree', inFirst(/\/Nums \[/, /\[0 \[(\d+ 0 R) (\d+ 0 R)/, '[0 [$2 $1')],
  ['too few parents', 'parent-tree', inFirst(/\/Nums \[/, /\[0 \[\d+ 0 R/, '[0 [')],
  ['no output intent', 'output-intent', inCatalog(/\/OutputIntents \[.*?\]/)],
  ['no metadata', 'metadata', inCatalog(/\/Metadata \d+ 0 R/)],
  ['metadata of another version', 'metadata', inFirst(/\/Type \/Metadata/, '<xmpMM:VersionID>1<', '<xmpMM:VersionID>7<')],
  ['metadata of PDF/A alone', 'metadata', inFirst(/\/Type \/Metadata/, '<pdfuaid:part>1<', '<pdfuaid:part>0<')],
  ['metadata that are no XML', 'metadata', inFirst(/\/Type \/Metadata/, '</rdf:RDF>', '</rdf:RDX>')],
  ['a font that is not in the file', 'fonts', inFirst(/\/Type \/FontDescriptor/, /\/FontFile2 \d+ 0 R/)],
  ['a font that is not a part', 'fonts', inFirst(/\/Subtype \/Type0/, /WGWRPT\+/)],
  ['a title that is not shown', 'title', inCatalog('/DisplayDocTitle true')],
  ['another title', 'title', inFirst(/\/Type \/Metadata/, /(<dc:title>.*?)Gespreksverslag/s, '$1Gespreksverslaw')],
  ['no word that it is tagged', 'marked', inCatalog('/Marked true', '/Marked false')],
  ['a page that does not follow the tree', 'tab-order', inFirst(/\/Type \/Page\b/, '/Tabs /S')],
  ['an unknown role', 'structure', inFirst(/\/S\/P\b/, '/S/P', '/S/Quote')],
  ['a list item outside a list', 'structure', inFirst(/\/S\/L\b/, '/S/L', '/S/P')],
  ['an element with another parent', 'structure', inFirst(/\/S\/LI\b/, /\/P \d+ 0 R/, '/P 1 0 R')],
  ['a row with a cell too few', 'table-cells', inFirst(/\/S\/TR\b/, / \d+ 0 R\]/, ']')],
  ['a cell that spans two columns too many', 'table-cells', inFirst(/\/S\/TH\b/, '/Scope/Column', '/Scope/Column/ColSpan 3')],
  ['another word on paper', 'text', onPage(0, /(\/P <<\/MCID 1>> BDC[\s\S]*?<)0008/, '$10009')],
  ['another original beside the paper', 'actual-text', inFirst(/\/ActualText <FEFF/, '/ActualText <FEFF0047', '/ActualText <FEFF0048')],
  ['no original beside the paper', 'actual-text', inFirst(/\/ActualText <FEFF/, /\/ActualText <[^>]*>/, '')],
  ['text beyond the margin', 'margins', onPage(0, /\n54\. /, '\n300. ')],
  ['text below the margin', 'margins', onPage(1, /54\. [\d.]+ Td/, '54. 50. Td')],
  ['small type', 'type-size', onPage(0, /\/F16 [\d.]+ Tf/, '/F16 8.9 Tf')],
  ['text over text', 'overlap', onPage(0, /(\/P <<\/MCID 1>>[\s\S]*?54\. )([\d.]+)( Td[\s\S]*?54\. )[\d.]+ Td/, '$1$2$3$2 Td')],
  ['an empty page', 'empty-pages', onPage(1, /^[\s\S]*$/, ' ')],
  ['a heading at the foot of a page', 'lone-headings', onPage(0, /(\/H2 <<[\s\S]*?EMC)[\s\S]*$/, '$1')],
  ['an action that runs by itself', 'archive', inCatalog(/\/OpenAction \[.*?\]/, '/OpenAction <</S/JavaScript/JS (app.alert(1))>>')],
  ['a file that opens elsewhere', 'archive', inCatalog(/\/OpenAction \[\d+/, '/OpenAction [5')],
  ['another maker in the older list', 'metadata', inFirst(/\/Producer \(/, '/Creator (Enq', '/Creator (Wnq')],
  [
    'two fonts of one name',
    'fonts',
    (file) =>
      [...file.objects]
        .filter(([, text]) => text.includes('/Subtype /Type0'))
        .forEach(([number]) => replaceIn(file, number, /SourceSans3-\w+/, 'SourceSans3')),
  ],
  ['a file inside the file', 'archive', inCatalog('/PageLayout', '/Names <</EmbeddedFiles 1 0 R>>/PageLayout')],
  ['an id that pdf.js does not find in the tree', 'second-reader', onPage(0, '/MCID 1>>', '/MCID 998>>')],
]

const onSpecimen: readonly (readonly [string, CheckName, (file: EditablePdf) => void])[] = [
  ['a figure without text', 'figures', inFirst(/\/S\/Figure/, /\/Alt \([^)]*\)/)],
  ['a figure without place', 'figures', inFirst(/\/S\/Figure/, /\/BBox \[[^\]]*\]/)],
  ['a link without contents', 'links', inFirst(/\/Subtype\/Link/, /\/Contents \([^)]*\)/)],
  ['a link that does not print', 'links', inFirst(/\/Subtype\/Link/, '/F 4', '/F 0')],
  ['a link outside the tree', 'links', inFirst(/\/S\/Link/, /<<\/Type\/OBJR.*?>>/, '')],
  ['the wrong parent for a link', 'parent-tree', inFirst(/\/Nums \[/, /1 (\d+) 0 R\]/, '1 1 0 R]')],
]

test('the two files that are about to be broken are sound', async () => {
  expect(await verifyPdf(sound, origin)).toMatchObject({ faults: [] })
  expect(await verifyPdf(specimen)).toMatchObject({ faults: [] })
  expect(
    await verifyPdf(
      rewritePdf(sound, () => undefined),
      origin,
    ),
  ).toMatchObject({ faults: [] })
})

test.each(faults)('%s is caught by the check of %s', async (_, check, edit) => {
  const { faults: found } = await verifyPdf(rewritePdf(sound, edit), origin)
  expect(found.map((fault) => fault.check)).toContain(check)
})

test.each(onSpecimen)('%s is caught by the check of %s', async (_, check, edit) => {
  const { faults: found } = await verifyPdf(rewritePdf(specimen, edit))
  expect(found.map((fault) => fault.check)).toContain(check)
})

test.each([
  ['half a file', sound.slice(0, sound.length / 2)],
  ['nothing', new Uint8Array()],
  ['words', new TextEncoder().encode('Geachte heer, mevrouw')],
  ['a file with bytes put in between', new Uint8Array([...sound.slice(0, 900), 32, 32, ...sound.slice(900)])],
])('%s cannot be read, and that is said', async (_, bytes) => {
  expect((await verifyPdf(bytes)).faults.map(({ check }) => check)).toEqual(['readable'])
})

test('every check has a fault here that it catches', () => {
  const caught = new Set([...faults, ...onSpecimen].map(([, check]) => check))
  expect(Object.keys(checks).filter((name) => ![...caught].some((check) => check === name))).toEqual([])
})

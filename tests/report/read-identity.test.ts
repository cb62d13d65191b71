import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { editionOfFileId, fileIdOf } from '../../src/report/pdf/file-id.ts'
import { maxReportBytes, readReportIdentity } from '../../src/report/pdf/read-identity.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { sealPdf, sealStateOf } from '../../src/report/pdf/seal-pdf.ts'
import { runs } from '../support/runs.ts'
import { readPdf } from './read-pdf.ts'
import { contentHash, exampleCase, insurerReport, partiesReport, type ReportCase, reportFonts } from './report-fixture.ts'

let given: ReportCase
let unsealed: Uint8Array
let pdf: Uint8Array

beforeAll(async () => {
  given = await exampleCase((state) => ({
    ...state,
    evaluation: { ...state.evaluation, provider: { ...state.evaluation.provider, name: 'Zorg & <Co> “Thuis” 👍' } },
  }))
  unsealed = renderPdf(partiesReport(given), await reportFonts())
  pdf = await sealPdf(unsealed)
})

const edited = (change: (text: string) => string) => {
  const text = Buffer.from(pdf).toString('latin1')
  const changed = change(text)
  expect(changed).not.toBe(text)
  return new Uint8Array(Buffer.from(changed, 'latin1'))
}
const identityOf = async (bytes: Uint8Array) => {
  const read = await readReportIdentity(bytes)
  return read.ok ? read.value : read.problem.kind
}

describe('what a report says of itself', () => {
  test('its content, version, title, date and edition are read back', async () => {
    expect(await identityOf(pdf)).toEqual({
      contentHash,
      revision: 1,
      title: 'Gespreksverslag wijkgericht werken – Haarlem en Zorg & <Co> “Thuis” 👍, eerste halfjaar 2018',
      createdAt: '2018-06-12T13:24:00.000Z',
      edition: 'parties',
      seal: 'intact',
    })
  })

  test('of the insurer’s edition, of a concept and of a next version too', async () => {
    const fonts = await reportFonts()
    expect(await identityOf(renderPdf(insurerReport(given), fonts))).toMatchObject({ edition: 'insurer', seal: 'none' })
    const replaces = 'ef'.repeat(32)
    const concept = { ...given, confirmations: [], record: { ...given.record, revision: 2, parent: replaces } }
    expect(await identityOf(renderPdf(partiesReport(concept), fonts))).toMatchObject({ mark: 'concept', revision: 2, replaces })
  })

  test('every edition has an id of its own, and only its own content knows it', () => {
    for (const edition of ['parties', 'public', 'insurer'] as const)
      expect(editionOfFileId(fileIdOf({ contentHash, edition }), contentHash)).toBe(edition)
    expect(editionOfFileId('0'.repeat(32), contentHash)).toBeUndefined()
  })
})

describe('the seal', () => {
  test('changes nothing but the second half of the id, and the file opens as before', async () => {
    expect(pdf.length).toBe(unsealed.length)
    expect(pdf.reduce((count, byte, index) => count + (byte === unsealed[index] ? 0 : 1), 0)).toBeLessThanOrEqual(32)
    expect((await readPdf(pdf)).text).toBe((await readPdf(unsealed)).text)
  })

  test('is the same when it is put on twice', async () => {
    expect(await sealPdf(pdf)).toEqual(pdf)
  })

  test('breaks at any changed byte, wherever it stands before the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: pdf.length - 200 }), fc.integer({ min: 1, max: 255 }), async (place, flip) => {
        const changed = pdf.slice()
        changed[place] = (changed[place] ?? 0) ^ flip
        expect(await sealStateOf(changed)).toBe('broken')
      }),
      runs(200),
    )
  })

  test.each([
    ['something added at the end, as an editor does', (text: string) => `${text}\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF`],
    ['a cut-off end', (text: string) => text.slice(0, -40)],
    ['an end of another kind', (text: string) => text.replace('/ID [ <', '/ID [<')],
  ])('is not found after %s', async (_, change) => {
    expect(await sealStateOf(edited(change))).toBe('none')
  })
})

describe('a file that is no report, or pretends', () => {
  test.each([
    ['nothing', new Uint8Array(), 'not-pdf'],
    ['text', new TextEncoder().encode('Verslag'), 'not-pdf'],
    ['a PDF without metadata', new TextEncoder().encode('%PDF-1.7\n%%EOF'), 'not-ours'],
    ['metadata without an end', new TextEncoder().encode(`%PDF-1.7\n<?xpacket begin="${'x'.repeat(100_000)}`), 'not-ours'],
    ['a thousand beginnings', new TextEncoder().encode(`%PDF-1.7\n${'<?xpacket begin="'.repeat(1000)}`), 'not-ours'],
    ['too much', new Uint8Array(maxReportBytes + 1).fill(0x20, 5).map((byte, index) => '%PDF-'.charCodeAt(index) || byte), 'too-large'],
  ])('%s is refused', async (_, bytes, kind) => {
    expect(await identityOf(bytes)).toBe(kind)
  })

  test.each([
    ['another tool', (text: string) => text.replace('<xmp:CreatorTool>', '<xmp:CreatorTool>Niet ')],
    ['a short hash', (text: string) => text.replace('<dc:identifier>1', '<dc:identifier>')],
    ['a hash of other signs', (text: string) => text.replace('<dc:identifier>1', '<dc:identifier>G')],
    ['no version', (text: string) => text.replace('<xmpMM:VersionID>1<', '<xmpMM:VersionID><')],
    ['a version like a script', (text: string) => text.replace('<xmpMM:VersionID>1<', '<xmpMM:VersionID>alert(1)<')],
    ['a date that is none', (text: string) => text.replace(/<xmp:CreateDate>\d{4}-\d\d/, '<xmp:CreateDate>2018-99')],
    ['a title without end', (text: string) => text.replaceAll('</rdf:li>', '')],
  ])('one of ours with %s is refused', async (_, change) => {
    expect(await identityOf(edited(change))).toBe('not-ours')
  })

  test('an id of another content is no edition of this one', async () => {
    const other = edited((text) => text.replace(/\/ID \[ <[0-9A-F]{4}/, '/ID [ <0000'))
    expect(await identityOf(other)).not.toHaveProperty('edition')
  })

  test('markup in a title stays text', async () => {
    const other = edited((text) => text.replace('Zorg &#38;', '&#60;b&#62;&#9999999;'))
    expect(await identityOf(other)).toMatchObject({ title: expect.stringContaining('<b>\ufffd') })
  })

  test('any bytes at all are read without a throw, also behind a true beginning', async () => {
    const beginning = new TextEncoder().encode('%PDF-1.7\n<?xpacket begin="')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, isPdf) => {
        const read = await readReportIdentity(isPdf ? new Uint8Array([...beginning, ...bytes]) : bytes)
        expect(read.ok).toBe(false)
      }),
      runs(300),
    )
  })
})

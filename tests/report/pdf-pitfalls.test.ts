import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plain, type ReportBlock, type ReportDocument } from '../../src/report/blocks.ts'
import { glyphCheckOf, openPdf } from '../../src/report/pdf/jspdf-door.ts'
import { metadataDates, pdfString, xmlText } from '../../src/report/pdf/pdf-strings.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { TaggedWriter } from '../../src/report/pdf/tagged-writer.ts'
import { exampleCase, partiesReport, reportFonts } from './report-fixture.ts'
import { inspect } from './verify/inspected.ts'
import { pageObjectsOf } from './verify/raw-pdf.ts'
import type { TreeElement } from './verify/structure-tree.ts'
import { verifyPdf } from './verify/verify-pdf.ts'

// Each of these once went wrong, in jsPDF or in a PDF made with it. What concerns characters stands in printable.test.ts and
// wrap.test.ts; what concerns the bytes as a whole is one of the checks, and verify-bites.test.ts shows that it bites.
const fonts = await reportFonts()
const hasGlyph = glyphCheckOf(openPdf(fonts))
const example = partiesReport(await exampleCase())

/** A report of a heading and these blocks. */
function reportOf(...blocks: readonly ReportBlock[]): ReportDocument {
  const footer = example.blocks.filter(({ kind }) => kind === 'footer')
  return { ...example, blocks: [{ kind: 'heading', level: 1, text: 'Gespreksverslag' }, ...blocks, ...footer] }
}

const sentences = (count: number) => Array.from({ length: count }, (_, index) => `Dit is zin ${index + 1} van een lang antwoord.`).join(' ')

describe('text over pages', () => {
  const table = (rows: readonly string[], fill = 0): ReportDocument =>
    reportOf(
      ...Array.from(
        { length: fill },
        (): ReportBlock => ({ kind: 'paragraph', tone: 'plain', runs: plain('Een regel die ruimte inneemt.') }),
      ),
      {
        kind: 'table',
        caption: 'Afspraken',
        columns: ['Afspraak', 'Wat er is gebeurd'].map((title) => ({ title, align: 'start' })),
        rows: rows.map((row, index) => ({ cells: [plain(`Afspraak ${index + 1}`), plain(row)] })),
      },
    )

  test('a cell higher than a page runs on as one cell, and its table head is read once', async () => {
    const report = table([sentences(500)])
    const pdf = renderPdf(report, fonts)
    expect((await verifyPdf(pdf, { report, hasGlyph })).faults).toEqual([])
    const { elements, pages } = inspect(pdf)
    expect(pages.length).toBeGreaterThan(2)
    const cells = elements.filter(({ role }) => role === 'TD')
    expect(cells).toHaveLength(1)
    expect(new Set(marksOf(cells[0]).map(({ page }) => page)).size).toBe(pages.length)
    const repeated = pages.map(({ texts }) => texts.filter(({ text, isArtifact }) => isArtifact && text === 'Wat er is gebeurd').length)
    expect(repeated).toEqual(pages.map((_, index) => (index === 0 ? 0 : 1)))
  })

  test('a row that fits on a page is never split, and no head stands alone', async () => {
    for (let fill = 30; fill < 48; fill += 3) {
      const report = table(
        Array.from({ length: 6 }, () => sentences(8)),
        fill,
      )
      const pdf = renderPdf(report, fonts)
      expect((await verifyPdf(pdf, { report, hasGlyph })).faults).toEqual([])
      const cells = inspect(pdf).elements.filter(({ role }) => role === 'TD')
      expect(cells.filter((cell) => new Set(marksOf(cell).map(({ page }) => page)).size > 1)).toEqual([])
    }
  })

  test('a row that must be split starts with at least three lines', () => {
    for (let fill = 30; fill < 52; fill += 1) {
      const { elements, pages } = inspect(renderPdf(table([sentences(400)], fill), fonts))
      const cell = elements.find(({ role }) => role === 'TD')
      const [first] = marksOf(cell)
      const page = pages.find(({ object }) => object === first?.page)
      const lines = new Set(page?.texts.filter(({ mark }) => mark === first?.id).map(({ baseline }) => baseline))
      expect(lines.size).toBeGreaterThanOrEqual(3)
    }
  })

  test('a party’s word stays whole, together with the other’s', () => {
    const word = (name: string): ReportBlock => ({
      kind: 'confirmation',
      outcome: 'agreed-with-remark',
      statement: `${name} is akkoord.`,
      details: ['Gegeven op 12 juni 2018.', 'Opmerking: geen.'],
    })
    for (let fill = 34; fill < 54; fill += 1) {
      const lines = Array.from({ length: fill }, (): ReportBlock => ({ kind: 'paragraph', tone: 'plain', runs: plain('Een regel.') }))
      const { pages } = inspect(
        renderPdf(reportOf(...lines, { kind: 'heading', level: 2, text: 'Akkoord' }, word('De gemeente'), word('De aanbieder')), fonts),
      )
      const places = pages.flatMap(({ texts }, index) =>
        texts.filter(({ text }) => /akkoord|Gegeven|Opmerking/.test(text)).map(() => index),
      )
      expect(new Set(places).size).toBe(1)
    }
  })

  test('the foot of every page is no content, and counts the pages', () => {
    const { pages } = inspect(renderPdf(table([sentences(150)]), fonts))
    pages.forEach(({ texts }, index) => {
      const [foot] = texts.filter(({ text }) => text.includes(`Pagina ${index + 1} van ${pages.length}`))
      expect(foot).toMatchObject({ isArtifact: true, mark: undefined })
    })
  })
})

function marksOf(element: TreeElement | undefined): readonly { readonly page: number | undefined; readonly id: number }[] {
  return (element?.kids ?? []).flatMap((kid) => (kid.kind === 'mark' ? kid : []))
}

describe('a writer that is used wrongly', () => {
  const writer = (report: ReportDocument) => new TaggedWriter(openPdf(fonts), report)

  test('refuses a mark inside a mark', () => {
    const own = writer(example)
    expect(() => own.mark(() => own.artifact(() => undefined))).toThrow('marked content inside marked content')
  })

  test('gives no file while a mark is open', () => {
    const own = writer(example)
    const fail = () => {
      throw new Error('halfway')
    }
    expect(() => own.mark(fail)).toThrow('halfway')
    expect(() => own.finish()).toThrow('marked content left open')
  })

  test('gives no file when its structure cannot be written, though jsPDF goes on', () => {
    // A report that never comes from buildReport: the metadata cannot be written.
    const own = writer({ ...example, subject: undefined as never })
    expect(() => own.finish()).toThrow()
  })

  test('takes no id but that of the content', () => {
    for (const contentHash of ['', 'abc', 'z'.repeat(64), example.contentHash.toUpperCase()])
      expect(() => renderPdf({ ...example, contentHash }, fonts)).toThrow('content hash')
  })
})

describe('how it is written', () => {
  test('no number drags the rounding of a computer behind it', () => {
    const { pdf } = inspect(renderPdf(example, fonts))
    const pages = pageObjectsOf(pdf)
    const operators = [...pdf.objects]
      .filter(([number]) => pages.includes(number - 1))
      .map(([, { stream }]) => Buffer.from(stream ?? []).toString('latin1'))
    expect(operators).toHaveLength(pages.length)
    expect(operators.join('\n').replace(/<[^>]*>/g, '')).not.toMatch(/\.\d{5}/)
  })

  test.each([
    ['verslag', '(verslag)'],
    ['(a) \\ b', '(\\(a\\) \\\\ b)'],
    ['één', '<FEFF00E900E9006E>'],
    ['👍', '<FEFFD83DDC4D>'],
    ['a\rb', '<FEFF0061000D0062>'],
    ['', '()'],
  ])('%j as a PDF string is %s', (text, written) => {
    expect(pdfString(text)).toBe(written)
  })

  test.each([
    ['<b>&"\'', '&#60;b&#62;&#38;&#34;&#39;'],
    ['a\u0000\u0007b\ufffe', 'ab'],
    ['\ud800', '\ufffd'],
    ['Čapek 👍', 'Čapek 👍'],
  ])('%j in XML is %s', (text, written) => {
    expect(xmlText(text)).toBe(written)
  })

  test('a date is in UTC, and one that jsPDF cannot write becomes the last that it can', () => {
    expect(metadataDates('2018-06-12T23:30:00.000Z')).toEqual({ pdf: "D:20180612233000+00'00'", xmp: '2018-06-12T23:30:00+00:00' })
    expect(metadataDates('2040-01-01T00:00:00.000Z').pdf).toBe("D:20371231235959+00'00'")
  })

  test('the version of jsPDF whose insides are used is pinned', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
    expect(dependencies['jspdf']).toBe('4.2.1')
  })
})

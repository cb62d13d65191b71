import { describe, expect, test } from 'vitest'
import { type ReportBlock, type ReportDocument, type TableBlock, textOf } from '../../src/report/blocks.ts'
import { editionOfFileId, fileIdOf } from '../../src/report/pdf/file-id.ts'
import { renderText } from '../../src/report/report-text.ts'
import { contentHash, exampleCase, type ReportCase } from './report-fixture.ts'
import { editionOf } from './ten-reports.ts'

const example = await exampleCase()

/** What comes after the last hint: the annex, and the foot. */
function annexOf(report: ReportDocument): readonly ReportBlock[] {
  return report.blocks.slice(report.blocks.findIndex((block) => block.kind === 'pageBreakHint' && block.part === 'annex') + 1)
}

function tablesOf(given: ReportCase): readonly TableBlock[] {
  return annexOf(editionOf(given, 'parties', 'answers')).flatMap((block) => (block.kind === 'table' ? block : []))
}

const rowsOf = (given: ReportCase) => tablesOf(given).flatMap(({ rows }) => rows.map(({ cells }) => cells.map(textOf)))

describe('the annex "Alle antwoorden"', () => {
  test('is there only when asked for', () => {
    expect(editionOf(example, 'parties').blocks.some((block) => block.kind === 'pageBreakHint' && block.part === 'annex')).toBe(false)
    expect(renderText(editionOf(example, 'parties', 'answers'))).toContain('Alle antwoorden')
  })

  test('adds to the report and changes nothing before it', () => {
    const [plain, withAnswers] = [editionOf(example, 'parties'), editionOf(example, 'parties', 'answers')]
    expect(withAnswers.blocks.slice(0, plain.blocks.length - 1)).toEqual(plain.blocks.slice(0, -1))
    expect(withAnswers.blocks.at(-1)).toEqual(plain.blocks.at(-1))
  })

  test('holds every closed question that was asked, once, by theme', () => {
    const headings = annexOf(editionOf(example, 'parties', 'answers')).flatMap((block) =>
      block.kind === 'heading' ? [`${block.level} ${block.text}`] : [],
    )
    expect(headings).toEqual(['2 Alle antwoorden', ...example.survey.themes.map(({ title }) => `3 ${title}`)])
    const asked = new Set(example.record.sheets.flatMap(({ answers }) => Object.keys(answers)).concat(Object.keys(example.record.groups)))
    expect(rowsOf(example)).toHaveLength(asked.size)
    expect(asked.size).toBeGreaterThan(30)
  })

  test('gives both answers and what they said together', () => {
    expect(rowsOf(example)).toContainEqual([
      'Is in elke wijk bekend wie het aanspreekpunt van de wijkverpleging is?',
      'Ja, in elke wijk',
      'Nee',
      'Verschil blijft',
    ])
    expect(rowsOf(example)).toContainEqual([
      'Hoe vaak is er een casusoverleg?',
      'Elke maand of vaker',
      'Minder dan elke maand',
      'Elke maand of vaker',
    ])
  })

  test('tells a question that a party was not asked from one that it did not answer', () => {
    const sheets = example.record.sheets.map((sheet) => {
      const { reg_sluit: _, ...answers } = sheet.answers
      return sheet.party === 'municipality' ? { ...sheet, answers } : sheet
    })
    const rows = rowsOf({ ...example, record: { ...example.record, sheets } })
    expect(rows.find(([question]) => question?.startsWith('Onze afspraken passen'))?.slice(1)).toEqual(['Niet ingevuld', 'Oneens', '–'])
    expect(rows.find(([question]) => question?.startsWith('Wij kunnen goed omgaan'))?.slice(1)).toEqual(['–', 'Oneens', '–'])
  })

  test('has one column of answers where the two filled in together', () => {
    const [sheet] = example.record.sheets
    if (!sheet) throw new Error('no sheet')
    const evaluation = { ...example.record.evaluation, mode: 'together' as const }
    const record = { ...example.record, evaluation, groups: {}, sheets: [{ ...sheet, party: 'together' as const }] }
    const tables = tablesOf({ ...example, record })
    expect(tables.map(({ columns }) => columns.map(({ title }) => title))).toEqual(tables.map(() => ['Vraag', 'Samen']))
  })

  test('has tables whose columns stand in line and fill the page', () => {
    for (const { columns } of tablesOf(example)) {
      expect(columns.map(({ share }) => share)).toEqual(tablesOf(example)[0]?.columns.map(({ share }) => share))
      expect(columns.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(1)
    }
  })

  test('makes another file, which is known as of the same edition', () => {
    for (const edition of ['parties', 'insurer', 'public'] as const) {
      const id = fileIdOf({ contentHash, edition, annex: 'answers' })
      expect(id).not.toBe(fileIdOf({ contentHash, edition }))
      expect(editionOfFileId(id, contentHash)).toBe(edition)
    }
  })
})

import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { plain, type ReportBlock, type ReportDocument, strong } from '../../src/report/blocks.ts'
import { renderText } from '../../src/report/report-text.ts'
import { runs } from '../support/runs.ts'
import { exampleCase, partiesReport } from './report-fixture.ts'

let example: ReportDocument
beforeAll(async () => {
  example = partiesReport(await exampleCase())
})

const textWith = (...blocks: readonly ReportBlock[]) => renderText({ ...example, blocks })

describe('the report as text for a mail', () => {
  test('reads from top to bottom, without the width of a mail being passed', () => {
    const text = renderText(example)
    expect(text.split('\n').filter((line) => line.length > 72 || line !== line.trimEnd())).toEqual([])
    expect(text).not.toContain('\n\n\n')
    expect(text.endsWith('\n')).toBe(true)
  })

  test('underlines the title and the headings, as far as they are long', () => {
    const text = renderText(example)
    expect(text).toContain('Gespreksverslag wijkgericht werken\n==================================\n')
    expect(text).toContain('\n\nSamenvatting\n------------\n\n')
    expect(text).toContain('\n\nToelichting\n\n')
  })

  test('tells a row of a table as one paragraph, with the name of each column', () => {
    expect(renderText(example)).toContain(
      [
        '- Wij maken een kaart met alle meldpunten voor signalen.',
        '  Wie: Gemeente',
        '  Klaar in: juni 2018',
        '  Hoe staat het ervoor? Loopt',
        '',
      ].join('\n'),
    )
    expect(renderText(example)).toContain('\n  Hoe staat het ervoor?\n    Samen: Loopt\n    Gemeente: Klaar\n    Aanbieder: Loopt\n')
  })

  test('tells the figures of a theme with its conclusion', () => {
    expect(renderText(example)).toContain(
      '- Contact met de wijkverpleging: Aandachtspunt\n  Gemeente: 1 hoog; over de ander: 2 hoog\n  Aanbieder: 1 laag; over de ander: 1 hoog, 1 laag\n',
    )
    expect(renderText(example)).toContain('- Ouderenzorg: welke wet geldt? Knelpunt\n')
  })

  test('indents what runs on below its mark, and leaves a word that is longer than a line whole', () => {
    const long = 'x'.repeat(80)
    expect(textWith({ kind: 'list', items: [plain(`kort ${long} ${'woord '.repeat(13)}`)] })).toBe(
      `- kort\n  ${long}\n  ${'woord '.repeat(11).trim()}\n  woord woord\n`,
    )
    expect(textWith({ kind: 'paragraph', tone: 'notice', runs: plain('let op '.repeat(12)) })).toBe(
      `! ${'let op '.repeat(10).trim()}\n  let op let op\n`,
    )
    expect(textWith({ kind: 'facts', tone: 'plain', items: [{ term: 'Namens', value: 'woord '.repeat(13).trim() }] })).toBe(
      `Namens: ${'woord '.repeat(10).trim()}\n  woord woord woord\n`,
    )
  })

  test('leaves out no word, whatever was typed', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '-', ' ', ' ', '\t', '\n', '👍', '<'), maxLength: 200 })
    const words = (value: string) => value.split(/\s+/).filter((word) => word !== '')
    fc.assert(
      fc.property(text, text, (one, other) => {
        const table: ReportBlock = {
          kind: 'table',
          caption: '',
          columns: [
            { title: 'Wat', align: 'start' },
            { title: 'Wie', align: 'start' },
          ],
          rows: [{ cells: [strong(one), plain(other)] }],
        }
        const shown = textWith({ kind: 'paragraph', tone: 'plain', runs: plain(one) }, { kind: 'list', items: [plain(other)] }, table)
        expect(words(shown)).toEqual([...words(one), '-', ...words(other), '-', ...words(one), 'Wie:', ...words(other)])
        expect(shown.split('\n').filter((line) => Array.from(line).length > 72 && words(line).length > 2)).toEqual([])
      }),
      runs(500),
    )
  })
})

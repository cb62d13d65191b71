// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { ReportPreview } from '../../src/app/report/ReportPreview.tsx'
import { textOf } from '../../src/report/blocks.ts'
import { show } from '../app/parts/screen.ts'
import { exampleCase, partiesReport } from './report-fixture.ts'

const report = partiesReport(await exampleCase())

test('the preview has the headings of the report one level down, under the h1 of its screen', async () => {
  await show(<ReportPreview document={report} />)
  const found = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName, textContent }) => [tagName, textContent])
  const expected = report.blocks.flatMap((block) => (block.kind === 'heading' ? [[`H${block.level + 1}`, block.text]] : []))
  expect(found).toEqual(expected)
})

test('every table has a caption, column headers and a header for each row', async () => {
  await show(<ReportPreview document={report} />)
  const tables = [...document.querySelectorAll('table')]
  expect(tables.length).toBe(report.blocks.filter(({ kind }) => kind === 'table' || kind === 'scale').length)
  for (const table of tables) {
    expect(table.querySelector('caption')?.textContent).not.toBe('')
    expect([...table.querySelectorAll('thead th')].every((cell) => cell.getAttribute('scope') === 'col')).toBe(true)
    expect([...table.querySelectorAll('tbody tr')].every((row) => row.querySelectorAll('th[scope=row]').length === 1)).toBe(true)
  }
})

test('the preview holds the words of every block', async () => {
  await show(<ReportPreview document={report} />)
  const text = document.body.textContent ?? ''
  for (const block of report.blocks) {
    if (block.kind === 'paragraph') expect(text).toContain(textOf(block.runs))
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row.cells) expect(text).toContain(textOf(cell))
    if (block.kind === 'scale') for (const { figures } of block.rows) for (const figure of figures) expect(text).toContain(figure.text)
    if (block.kind === 'confirmation') expect(text).toContain(block.statement)
    if (block.kind === 'facts') for (const { term, value } of block.items) expect(text).toContain(term + value)
  }
})

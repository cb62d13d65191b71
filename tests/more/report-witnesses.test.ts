import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { themeTitleOf } from '../../src/domain/survey.ts'
import { loadExample } from '../../src/survey/example.ts'
import { loadSurvey } from '../../src/survey/published.ts'
import { exampleReportPdf } from '../e2e/support/example-report.ts'
import { renderTen } from '../report/ten-reports.ts'
import { inspect, textOfElement } from '../report/verify/inspected.ts'
import { witness } from '../support/witness.ts'

// What tools that know nothing of ours make of the report.
const folder = mkdtempSync(join(tmpdir(), 'report-'))
const file = join(folder, 'report.pdf')
const ten = (await renderTen()).map((report, index) => ({ ...report, path: join(folder, `${index}.pdf`) }))

beforeAll(async () => {
  writeFileSync(file, await exampleReportPdf())
  for (const { path, pdf } of ten) writeFileSync(path, pdf)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the report of the example', () => {
  witness('pdftotext', 'pdftotext finds every agreement and every theme in it', async (pdftotext) => {
    const text = execFileSync(pdftotext, ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ')
    const { agreements, evaluation } = await loadExample()
    const loaded = await loadSurvey(evaluation.survey)
    if (!loaded.ok) throw new Error('the example has no questionnaire')
    const { survey } = loaded.value
    expect(agreements.length).toBe(6)
    for (const { what } of agreements) expect(text).toContain(what)
    for (const { id } of survey.themes) expect(text).toContain(themeTitleOf(survey, id))
  })

  witness('qpdf', 'qpdf finds no fault in its structure', (qpdf) => {
    // It exits with 2 on an error and 3 on a warning.
    expect(execFileSync(qpdf, ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors found')
  })
})

describe('the reports of the ten evaluations', () => {
  const run = (program: string, ...words: readonly string[]) => execFileSync(program, words, { encoding: 'utf8' })
  const packed = (text: string) => text.replace(/\s/g, '')

  witness('qpdf', 'qpdf finds no fault in their structure', (qpdf) => {
    for (const { name, path } of ten) expect(run(qpdf, '--check', path), name).toContain('No syntax or stream encoding errors found')
  })

  witness('pdfinfo', 'poppler finds them tagged, and reads the same words in the same order from the tree', (pdfinfo) => {
    for (const { name, path, pdf } of ten) {
      const facts = run(pdfinfo, path)
      expect(facts, name).toMatch(/^Tagged:\s+yes$/m)
      expect(facts, name).toMatch(/^PDF version:\s+1\.7$/m)
      expect(facts, name).toMatch(/^JavaScript:\s+no$/m)
      const read = [...run(pdfinfo, '-struct-text', path).matchAll(/^\s*"(.*)"$/gm)].map(([, words = '']) => words)
      const inspected = inspect(pdf)
      const [document] = inspected.elements
      if (!document) throw new Error('no tree')
      expect(packed(read.join('')), name).toBe(packed(textOfElement(inspected, document)))
    }
  })

  witness('pdffonts', 'poppler finds every font in the file, as a part, with its characters', (pdffonts) => {
    for (const { name, path } of ten) {
      const fonts = run(pdffonts, path).trim().split('\n').slice(2)
      expect(fonts, name).toHaveLength(2)
      for (const font of fonts) expect(font, name).toMatch(/^WGWRPT\+SourceSans3-\w+\s+CID TrueType\s+Identity-H\s+yes yes yes/)
    }
  })
})

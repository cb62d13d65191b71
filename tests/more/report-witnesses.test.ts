import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { themeTitleOf } from '../../src/domain/survey.ts'
import { loadExample } from '../../src/survey/example.ts'
import { loadSurvey } from '../../src/survey/published.ts'
import { exampleReportPdf } from '../e2e/support/example-report.ts'
import { witness } from '../support/witness.ts'

// What tools that know nothing of ours make of the report.
const folder = mkdtempSync(join(tmpdir(), 'report-'))
const file = join(folder, 'report.pdf')

beforeAll(async () => {
  writeFileSync(file, await exampleReportPdf())
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

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runReport } from '../../scripts/report/run-report.ts'
import { freezeRecord } from '../../src/bundle/content-hash.ts'
import { withoutNames, writeBundle } from '../../src/bundle/write-bundle.ts'
import { writeAnswersFile, writeRecordFile } from '../../src/bundle/write-hand-over.ts'
import type { EvaluationId } from '../../src/domain/evaluation.ts'
import type { FrozenRecord } from '../../src/domain/record.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { renderPdf } from '../../src/report/pdf/render-pdf.ts'
import { sealPdf } from '../../src/report/pdf/seal-pdf.ts'
import { loadExample } from '../../src/survey/example.ts'
import { reportCommandTexts as texts } from '../../src/texts/report-command.ts'
import { readPdf } from './read-pdf.ts'
import { exampleCase, type ReportCase, reportFonts } from './report-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'wgw-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const id = 'c0ffee00-0000-4000-8000-000000000001' as EvaluationId
const made = { at: '2018-06-12T14:00:00.000Z', hasSeveralRegions: false }

let given: ReportCase
let frozen: FrozenRecord
let ownPdf: Uint8Array
beforeAll(async () => {
  given = await exampleCase((state) => ({ ...state, evaluation: { ...state.evaluation, id } }))
  const { record, privateDocument, survey } = given
  const unconfirmed = await freezeRecord(record, privateDocument)
  const { contentHash } = unconfirmed
  frozen = { ...unconfirmed, confirmations: given.confirmations.map((word) => ({ ...word, contentHash })) }
  const document = buildReport({ edition: 'parties', record, privateDocument, confirmations: frozen.confirmations, contentHash, survey })
  ownPdf = await sealPdf(renderPdf(document, await reportFonts()))
})

interface Outcome {
  readonly exit: number | null
  readonly output: string
  readonly errors: string
}

async function reportCommand(args: readonly string[]): Promise<Outcome> {
  const output: string[] = []
  const errors: string[] = []
  const exit = await runReport(args, {
    log: (line: string) => output.push(`${line}\n`),
    error: (line: string) => errors.push(`${line}\n`),
  })
  return { exit, output: output.join(''), errors: errors.join('') }
}

/** The same in a process of its own, as people start it, somewhere else in the world. */
function inOwnProcess(args: readonly string[], timeZone: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'report', ...args], { env: { ...process.env, TZ: timeZone } })
    let output = ''
    let errors = ''
    child.stdout.on('data', (part) => (output += String(part)))
    child.stderr.on('data', (part) => (errors += String(part)))
    child.on('close', (exit) => resolve({ exit, output, errors }))
  })
}

const at = (name: string) => join(folder, name)

async function recordFile(name: string, pdf?: Uint8Array): Promise<string> {
  const { text } = await writeRecordFile({ ...made, frozen: pdf ? { ...frozen, pdf } : frozen })
  writeFileSync(at(name), text)
  return at(name)
}

async function bundleFile(name: string): Promise<string> {
  const { bytes } = await writeBundle({ frozen, reportPdf: ownPdf, appVersion: '0.1.0', hasSeveralRegions: false })
  writeFileSync(at(name), bytes)
  return at(name)
}

test('gives the final PDF of the file as it is, and says whether the record gives the same bytes, in another time zone', async () => {
  const other = new TextEncoder().encode('%PDF-1.7 of another version')
  const [kept, differing] = await Promise.all([
    inOwnProcess([await recordFile('final.wgw', ownPdf), '--out', at('kept.pdf')], 'America/New_York'),
    reportCommand([await recordFile('other.wgw', other), '--out', at('other.pdf')]),
  ])
  expect(Buffer.compare(readFileSync(at('kept.pdf')), ownPdf)).toBe(0)
  expect(readFileSync(at('other.pdf')).toString()).toBe('%PDF-1.7 of another version')
  expect([kept.exit, kept.errors, differing.exit, differing.errors]).toEqual([0, '', 0, ''])
  expect(kept.output).toMatch(/^Het verslag staat in .*kept\.pdf \([\d,]+ kB, SHA-256 [0-9a-f]{64}\)\.\n/)
  expect(kept.output).toContain(`${texts.asSent} ${texts.sameAnew}\n`)
  expect(differing.output).toContain(`${texts.asSent} ${texts.otherAnew}\n`)
})

test('makes the editions without names from a file for the insurer, with the bytes that the record gives', async () => {
  const bundle = await bundleFile('bundle.zip')
  const outcomes = await Promise.all([
    reportCommand([bundle, '--out', at('insurer.pdf')]),
    reportCommand([await recordFile('record.wgw'), '--out', at('public.pdf'), '--edition', 'public']),
    reportCommand([bundle, '--out', at('nameless.pdf'), '--edition', 'parties']),
  ])
  expect(outcomes.map(({ exit, errors }) => [exit, errors])).toEqual([
    [0, ''],
    [0, ''],
    [1, `${texts.noNames}\n`],
  ])
  for (const edition of ['insurer', 'public'] as const) {
    const pdf = new Uint8Array(readFileSync(at(`${edition}.pdf`)))
    const { record, survey } = given
    const confirmations = frozen.confirmations.map(withoutNames)
    const document = buildReport({ edition, record, confirmations, contentHash: frozen.contentHash, survey })
    expect(Buffer.compare(pdf, await sealPdf(renderPdf(document, await reportFonts())))).toBe(0)
    const { text, metadata } = await readPdf(pdf)
    expect(text).toContain('Wie een signaal krijgt, belt binnen vijf werkdagen terug.')
    expect(text + metadata).not.toMatch(/Anouk de Vries|Marijke Postma/)
  }
})

test('overwrites nothing unless told, and refuses what holds no record or is asked wrongly', async () => {
  const record = await recordFile('again.wgw')
  const state = await loadExample()
  const sheet = state.sheets.provider
  if (!sheet) throw new Error('the example has no sheet')
  const evaluation = { ...state.evaluation, id }
  const answers = await writeAnswersFile({ ...made, evaluation, agreements: [], sheet, reports: [], visible: new Set() })
  writeFileSync(at('answers.wgw'), answers.text)
  writeFileSync(at('mine.pdf'), 'mine')
  writeFileSync(at('forced.pdf'), 'mine')
  const [exists, forced, noRecord, wrongEdition] = await Promise.all([
    reportCommand([record, '--out', at('mine.pdf')]),
    reportCommand([record, '--out', at('forced.pdf'), '--force']),
    reportCommand([at('answers.wgw'), '--out', at('answers.pdf')]),
    reportCommand([record, '--out', at('x.pdf'), '--edition', 'everyone']),
  ])
  expect(exists).toEqual({ exit: 1, output: '', errors: `${texts.exists(at('mine.pdf'))}\n` })
  expect(readFileSync(at('mine.pdf')).toString()).toBe('mine')
  expect(forced.exit).toBe(0)
  expect(Buffer.compare(readFileSync(at('forced.pdf')), ownPdf)).toBe(0)
  const noRecordYet = 'In dit bestand staat nog geen verslag. Kies een bestand met een vastgesteld verslag.\n'
  expect(noRecord).toEqual({ exit: 1, output: '', errors: noRecordYet })
  expect(wrongEdition).toEqual({ exit: 2, output: '', errors: `${texts.usage}\n` })
})

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import { currentSurvey } from '../../src/survey/published.ts'
import { bundleSummary } from '../../src/texts/bundle-summary.ts'
import { surveyVariables } from '../../src/texts/survey-variables.ts'
import { surveyWordsOf } from '../../src/texts/survey-words.ts'
import { sampleBundle, sampleRecord } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'wgw-inspect-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileWith(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

interface Outcome {
  readonly exit: number | null
  readonly output: string
  readonly errors: string
}

function bundleCommand(...args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'bundle', ...args])
    let output = ''
    let errors = ''
    child.stdout.on('data', (part) => (output += String(part)))
    child.stderr.on('data', (part) => (errors += String(part)))
    child.on('close', (exit) => resolve({ exit, output, errors }))
  })
}

test('inspect shows a bundle, refuses a damaged or missing file with its reason, and says how it is used', async () => {
  const { bytes, manifest } = await sampleBundle()
  const missing = join(folder, 'nothing.zip')
  const [good, cut, absent, wrong] = await Promise.all([
    bundleCommand('inspect', fileWith('good.zip', bytes)),
    bundleCommand('inspect', fileWith('cut.zip', bytes.subarray(0, -1))),
    bundleCommand('inspect', missing),
    bundleCommand('open', 'x.zip'),
  ])
  expect(good).toMatchObject({ exit: 0, errors: '' })
  // The sample names a questionnaire that this build does not have: ids stand for themselves.
  for (const line of [`Code: ${manifest.contentHash.slice(0, 8)}`, 't2: Knelpunt', 'afs_plaats yes']) expect(good.output).toContain(line)
  expect(cut).toEqual({
    exit: 1,
    output: '',
    errors: 'Dit bestand is beschadigd (het bestand zelf). Vraag de afzender om het opnieuw te sturen.\n',
  })
  expect(absent).toEqual({
    exit: 1,
    output: '',
    errors: `Het bestand ${missing} kan niet worden gelezen. Controleer de naam en de map.\n`,
  })
  expect(wrong).toEqual({ exit: 2, output: '', errors: 'Gebruik: npm run bundle -- inspect BESTAND\n' })
}, 30_000)

test('the summary is in the words of the questionnaire', async () => {
  const current = await currentSurvey(sampleRecord.evaluation.period)
  const bundle = await readBundle((await sampleBundle()).bytes)
  if (!current.ok || !bundle.ok) throw new Error('no survey or bundle')
  const { evaluation } = sampleRecord
  const words = surveyWordsOf(current.value.survey, (party) => surveyVariables({ ...evaluation, regionSize: 4 }, party))
  const summary = bundleSummary(bundle.value, words)
  for (const line of [
    'Gemeente: Haarlem (GM0392)',
    'Zorgaanbieder: Thuiszorg Voorbeeld (KvK 12345678)',
    'Periode: eerste halfjaar 2018',
    'Mede namens: Zandvoort',
    'Gesprek: 3 december 2018, aan één tafel',
    'Eindoordeel: Voortzetten met verbeteringen',
    'Samenwerkingsafspraken: Knelpunt',
    'Staan de afspraken voor deze periode op papier? Gemeente: Ja (Ze staan in de nota.). Aanbieder: Nee.',
    'Elke maand een casusoverleg. (Samen, maart 2019, Loopt)',
    'De afspraken komen op papier. (Gemeente)',
    'Meer tijd voor overleg.',
    '“Met dank aan allen.”',
  ]) {
    expect(
      summary.split('\n').some((shown) => shown.includes(line)),
      line,
    ).toBe(true)
  }
  expect(summary).not.toMatch(/geheim|Jansen/)
})

test('a text with line breaks cannot pass for lines of the summary', async () => {
  const meeting = { ...sampleRecord.meeting, example: 'Fijn.\n  Code: 00000000' }
  const bundle = await readBundle((await sampleBundle({ ...sampleRecord, meeting })).bytes)
  if (!bundle.ok) throw new Error(bundle.problem.kind)
  const words = surveyWordsOf(undefined, (party) => surveyVariables({ ...sampleRecord.evaluation, regionSize: 4 }, party))
  expect(bundleSummary(bundle.value, words)).toContain('\n  Fijn. Code: 00000000\n')
})

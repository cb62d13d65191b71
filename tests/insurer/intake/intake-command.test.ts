import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { loadAccepted } from '../../../scripts/insurer/load-accepted.ts'
import { runInsurer } from '../../../scripts/insurer/run-insurer.ts'
import { type IndexRow, parseIndex } from '../../../src/insurer/accepted-index.ts'
import { packFolder } from '../../../src/insurer/pack.ts'
import { packedIn } from '../packed-in.ts'

// The whole command on a made-up inbox, as an insurer would use it.

let folder = ''
let said: string[] = []
const at = (...names: readonly string[]) => join(folder, ...names)
const words = (out: string, ...more: readonly string[]) => [
  '--inbox',
  at('inbox'),
  '--register',
  at('register.csv'),
  '--keys',
  at('keys'),
  '--out',
  at(out),
  ...more,
]
const intake = (out: string, ...more: readonly string[]) => runInsurer(['intake', ...words(out, ...more)])

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wgw-intake-'))
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
  expect(await runInsurer(['example', '--out', folder, '--bundles', '24', '--plain-reports'])).toBe(0)
  vi.restoreAllMocks()
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(() => {
  said = []
  for (const stream of ['log', 'error'] as const) vi.spyOn(console, stream).mockImplementation((text: string) => void said.push(text))
})
afterEach(() => vi.restoreAllMocks())

function index(out: string): readonly IndexRow[] {
  const rows = parseIndex(readFileSync(at(out, 'bundels.csv'), 'utf8'))
  if (!rows.ok) throw new Error('bundels.csv does not read back')
  return rows.value
}

test('the inbox is judged, every bad file by its name, and the tables can be made of what is accepted', async () => {
  expect(await intake('one')).toBe(1)
  const rows = index('one')
  const refused = rows.filter(({ status, fileName }) => status === 'refused' && fileName.startsWith('fout_'))
  expect(refused.map(({ fileName }) => fileName).length).toBe(readdirSync(at('inbox')).filter((name) => name.startsWith('fout_')).length)
  expect(rows.filter(({ status }) => status === 'accepted').length).toBeGreaterThan(15)
  expect(rows.every(({ problem }) => problem !== 'unexpected')).toBe(true)
  expect(said.join('\n')).toContain('× revoked-invitation: De uitnodiging is ingetrokken.')
  const accepted = await loadAccepted(at('one'))
  expect(accepted.ok && accepted.value.bundles.length).toBe(rows.filter(({ status }) => status !== 'refused').length)
  expect(await runInsurer(['tables', '--from', at('one'), '--out', at('tables'), '--as-of', '2019-12-31'])).toBe(0)
})

test('a second run judges nothing again, a new file alone is judged, and the list is that of one run over all', async () => {
  const names = readdirSync(at('inbox'))
  const later = names.filter((_, place) => place % 3 === 0)
  rmSync(at('apart'), { recursive: true, force: true })
  mkdirSync(at('apart'))
  for (const name of later) renameSync(at('inbox', name), at('apart', name))
  await intake('two')
  for (const name of later) renameSync(at('apart', name), at('inbox', name))
  await intake('two')
  expect(said.at(-1)).toContain(`Bestanden: ${names.length}, waarvan eerder bekeken: ${names.length - later.length}.`)
  await intake('two')
  expect(said.at(-1)).toContain(`Bestanden: ${names.length}, waarvan eerder bekeken: ${names.length}.`)
  expect(readFileSync(at('two', 'bundels.csv'), 'utf8')).toBe(readFileSync(at('one', 'bundels.csv'), 'utf8'))
  expect(await packedIn(at('two'))).toEqual(await packedIn(at('one')))
})

test('an invitation that is revoked later also counts for what has left the inbox', async () => {
  await intake('three')
  const before = index('three').find(({ status, proofs, superseded }) => status === 'accepted' && proofs.length === 2 && !superseded)
  const accepted = await loadAccepted(at('three'))
  const bundle = accepted.ok ? accepted.value.bundles.find(({ sha256 }) => sha256 === before?.zipSha256) : undefined
  const jti = bundle?.manifest.invitations[0]?.jti ?? ''
  const kept = readFileSync(at('register.csv'), 'utf8')
  const lines = kept.split('\r\n').map((line) => (line.includes(jti) ? line.replace('"geldig"', '"ingetrokken"') : line))
  renameSync(at('inbox'), at('away'))
  mkdirSync(at('inbox'))
  writeFileSync(at('register.csv'), lines.join('\r\n'))
  try {
    expect(await intake('three')).toBe(1)
    const after = index('three').find(({ sha256 }) => sha256 === before?.sha256)
    expect(after).toMatchObject({ status: 'refused', problem: 'revoked-invitation' })
    expect(
      index('three')
        .map(({ sha256 }) => sha256)
        .toSorted(),
    ).toEqual(
      index('one')
        .map(({ sha256 }) => sha256)
        .toSorted(),
    )
  } finally {
    rmSync(at('inbox'), { recursive: true })
    renameSync(at('away'), at('inbox'))
    writeFileSync(at('register.csv'), kept)
  }
})

test('a pack that is gone is made again', async () => {
  const before = await packedIn(at('two'))
  const [pack = ''] = readdirSync(at('two', packFolder))
  rmSync(at('two', packFolder, pack))
  await intake('two')
  expect(await packedIn(at('two'))).toEqual(before)
})

test('what a stopped run left, and packs that nothing names, are tidied away', async () => {
  const before = readdirSync(at('two', packFolder))
  writeFileSync(at('two', packFolder, `${'0'.repeat(64)}.zip`), 'van een run die stopte')
  writeFileSync(at('two', packFolder, `${'0'.repeat(64)}.zip.1-0.tmp`), 'half')
  await intake('two')
  expect(readdirSync(at('two', packFolder))).toEqual(before)
})

test('what cannot be used is said, and nothing is made', async () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['--inbox', at('nergens'), '--register', at('register.csv'), '--keys', at('keys'), '--out', at('never')], 'kan niet worden gelezen'],
    [
      ['--inbox', at('inbox'), '--register', at('toekenning_2018-1.csv'), '--keys', at('keys'), '--out', at('never')],
      'toekenning_2018-1.csv',
    ],
    [['--inbox', at('inbox'), '--register', at('register.csv'), '--keys', at('inbox'), '--out', at('never')], 'ontbreekt master-key.txt'],
    [words('never', '--workers', '0'), 'Kies een getal van 1 tot en met 16.'],
  ]
  for (const [given, sentence] of cases) {
    expect(await runInsurer(['intake', ...given])).toBe(2)
    expect(said.at(-1)).toContain(sentence)
  }
  expect(existsSync(at('never'))).toBe(false)
  expect(await runInsurer(['example', '--out', folder])).toBe(1)
})

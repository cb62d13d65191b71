import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parseFlags } from '../../scripts/insurer/command.ts'
import { tablesCommand } from '../../scripts/insurer/tables.ts'
import { indexFileName, parseIndex, writeIndex } from '../../src/insurer/accepted-index.ts'
import { packFolder } from '../../src/insurer/pack.ts'
import { writeExampleFolder } from './example-folder.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tables-'))
  await writeExampleFolder(join(folder, 'in'), 10)
})
afterAll(() => rm(folder, { recursive: true }))

async function run(...words: readonly string[]): Promise<{ readonly exit: number; readonly said: string }> {
  const said: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line))
  const error = vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
  const flags = parseFlags(tablesCommand, words)
  const exit = flags.ok ? await tablesCommand.run(flags.value) : 2
  log.mockRestore()
  error.mockRestore()
  return { exit, said: said.join('\n') }
}

async function filesOf(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const names = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = names.map(({ parentPath, name }) => join(parentPath, name)).toSorted()
  return new Map(await Promise.all(paths.map(async (file) => [file.slice(path.length), await readFile(file)] as const)))
}

test('from a folder of intake come all outputs, and the same again give the same bytes', async () => {
  const one = await run('--from', join(folder, 'in'), '--out', join(folder, 'one'), '--as-of', '2020-01-01')
  expect(one).toMatchObject({ exit: 0 })
  expect(one.said).toContain('Uit 8 bundels zijn deze tabellen gemaakt')
  expect(one.said).toContain('2 bundels zonder geldig bewijs tellen niet mee.')
  expect(one.said).toContain('Alleen voor intern gebruik.')
  expect(await run('--from', join(folder, 'in'), '--out', join(folder, 'two'), '--as-of', '2020-01-01')).toMatchObject({ exit: 0 })
  const files = await filesOf(join(folder, 'one'))
  expect(await filesOf(join(folder, 'two'))).toEqual(files)
  expect([...files.keys()]).toEqual(expect.arrayContaining(['/wijkgericht-werken.xlsx', '/datapackage.json', '/import.sps', '/import.R']))
  expect([...files.keys()].filter((name) => name.startsWith('/parquet/'))).toHaveLength(15)
})

test('the shared set holds the fixed tables only and says for whom it is', async () => {
  const { exit, said } = await run('--from', join(folder, 'in'), '--out', join(folder, 'share'), '--as-of', '2020-01-01', '--share')
  expect(exit).toBe(0)
  expect(said).toContain('Om te delen.')
  const names = [...(await filesOf(join(folder, 'share'))).keys()].filter((name) => name.startsWith('/csv/'))
  expect(names).toEqual(
    ['codeboek', 'deel_afspraken', 'deel_conclusies', 'deel_regiopunten', 'deel_scores', 'over'].map((name) => `/csv/${name}.csv`),
  )
})

test.each([
  [['--division', '2020'], 'Kies 2018 of current.'],
  [['--share', '--min-group', '2'], 'Kies een heel getal vanaf 3.'],
  [['--min-group', '3'], 'hoort bij --share'],
  [['--as-of', '2020-02-30'], 'is geen datum'],
])('wrong use is said and nothing is made: %j', async (words, sentence) => {
  expect(await run('--from', join(folder, 'in'), '--out', join(folder, 'never'), ...words)).toMatchObject({
    exit: 2,
    said: expect.stringContaining(sentence),
  })
})

test('nothing is overwritten without --force', async () => {
  const out = join(folder, 'full')
  await run('--from', join(folder, 'in'), '--out', out, '--share', '--as-of', '2020-01-01')
  expect(await run('--from', join(folder, 'in'), '--out', out, '--share', '--as-of', '2018-12-31')).toMatchObject({ exit: 1 })
  expect(await run('--from', join(folder, 'in'), '--out', out, '--share', '--as-of', '2018-12-31', '--force')).toMatchObject({ exit: 0 })
})

test('a bundle that changed after intake stops everything, by name', async () => {
  const broken = join(folder, 'broken')
  await writeExampleFolder(broken, 2)
  const index = parseIndex(await readFile(join(broken, indexFileName), 'utf8'))
  if (!index.ok) throw new Error('the index does not read back')
  expect(writeIndex(index.value)).toBe(await readFile(join(broken, indexFileName), 'utf8'))
  const [pack = ''] = await readdir(join(broken, packFolder))
  const bytes = await readFile(join(broken, packFolder, pack))
  const isRefused = async (changed: Uint8Array) => {
    await writeFile(join(broken, packFolder, pack), changed)
    expect(await run('--from', broken, '--out', join(folder, 'never'))).toMatchObject({
      exit: 1,
      said: expect.stringContaining(packFolder),
    })
  }
  await isRefused(bytes.with(200, (bytes[200] ?? 0) ^ 1))
  await isRefused(new TextEncoder().encode('iets anders'))
  await rm(join(broken, packFolder), { recursive: true })
  expect(await run('--from', broken, '--out', join(folder, 'never'))).toMatchObject({ exit: 1 })
  expect(await run('--from', join(folder, 'nowhere'), '--out', join(folder, 'never'))).toMatchObject({ exit: 1 })
})

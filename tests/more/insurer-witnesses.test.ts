import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { About } from '../../src/insurer/about.ts'
import { renderAll } from '../../src/insurer/export/render-all.ts'
import { isMissing } from '../../src/insurer/missing-codes.ts'
import { type Cell, columnValues, type Table } from '../../src/insurer/table.ts'
import { buildTables } from '../../src/insurer/tables/build-tables.ts'
import { bundlePool, tableInput } from '../insurer/any-accepted.ts'
import { witness } from '../support/witness.ts'

const about: About = { asOf: '2020-01-01', bundles: 54, inboxSha256: 'ab'.repeat(32), toolVersion: '0.1.0', audience: 'internal' }
let folder = ''
let tables: readonly Table[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'insurer-'))
  tables = buildTables(tableInput(await bundlePool()))
  for (const { name, bytes } of await renderAll(tables, about)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
})
afterAll(() => rm(folder, { recursive: true }))

function tableOf(name: string): Table {
  const table = tables.find((candidate) => candidate.name === name)
  if (table === undefined) throw new Error(`no table ${name}`)
  return table
}

/** Columns of the wide table that hold numbers, with count and mean of what is not missing. */
function means(): ReadonlyMap<string, { readonly count: number; readonly mean: number }> {
  const wide = tableOf('antwoorden_breed')
  return new Map(
    wide.columns.flatMap(({ name, missing }) => {
      const values = columnValues(wide, name).filter((value): value is number => typeof value === 'number' && !isMissing(value))
      if (missing !== true || values.length === 0) return []
      return [[name, { count: values.length, mean: values.reduce((sum, value) => sum + value, 0) / values.length }] as const]
    }),
  )
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'] })
}

witness('pspp', 'PSPP runs import.sps without a word and finds our means', async (pspp) => {
  const columns = [...means()]
  const script = [
    "INSERT FILE='import.sps'.",
    'AGGREGATE OUTFILE=* /BREAK=peildatum',
    ...columns.flatMap(([name], index) => [`  /n${index}=N(${name})`, `  /m${index}=MEAN(${name})`]),
    '  .',
    `FORMATS ${columns.map((_, index) => `m${index}`).join(' ')} (F16.10).`,
    "SAVE TRANSLATE /OUTFILE='means.csv' /TYPE=CSV /FIELDNAMES /CELLS=VALUES /REPLACE.",
  ]
  await writeFile(join(folder, 'means.sps'), script.map((line) => `${line}\n`).join(''))
  expect(run(pspp, ['-o', 'pspp.txt', 'import.sps'])).toBe('')
  expect(await readFile(join(folder, 'pspp.txt'), 'utf8').catch(() => '')).not.toMatch(/warning|error/i)
  expect(run(pspp, ['-o', 'means.txt', 'means.sps'])).toBe('')
  const [head = '', row = ''] = (await readFile(join(folder, 'means.csv'), 'utf8')).split('\n')
  const found = new Map(head.split(',').map((name, place) => [name, Number(row.split(',')[place])]))
  columns.forEach(([name, { count, mean }], index) => {
    expect([name, found.get(`n${index}`)]).toEqual([name, count])
    expect(found.get(`m${index}`)).toBeCloseTo(mean, 6)
  })
})

witness('Rscript', 'R runs import.R without a word and finds our means and rows', (rscript) => {
  const columns = [...means()]
  const script = [
    'options(warn = 2)',
    'source("import.R")',
    `for (naam in c(${tables.map(({ name }) => `"${name}"`).join(', ')})) cat(naam, nrow(tabellen[[naam]]), ncol(tabellen[[naam]]), "\\n")`,
    `for (kolom in c(${columns.map(([name]) => `"${name}"`).join(', ')})) {`,
    '  x <- tabellen$antwoorden_breed[[kolom]]',
    '  cat(kolom, sum(!is.na(x)), format(mean(x, na.rm = TRUE), digits = 12), "\\n")',
    '}',
    'stopifnot(nlevels(als_factor(tabellen$bundels$oordeel)) == 3, !anyNA(als_factor(tabellen$bundels$oordeel)))',
  ].join('\n')
  const lines = new Map(
    run(rscript, ['--vanilla', '-e', script])
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .map(([name = '', ...numbers]) => [name, numbers.map(Number)] as const),
  )
  for (const { name, rows, columns: own } of tables) expect([name, lines.get(name)]).toEqual([name, [rows.length, own.length]])
  for (const [name, { count, mean }] of columns) {
    expect([name, lines.get(name)?.[0]]).toEqual([name, count])
    expect(lines.get(name)?.[1]).toBeCloseTo(mean, 8)
  }
})

/** What Python prints of the workbook: every sheet as rows, dates as text, and how many cells are formulas. */
const readWorkbook = `
import datetime, json, sys, warnings
warnings.simplefilter('ignore')
import openpyxl
book = openpyxl.load_workbook(sys.argv[1])
plain = lambda value: value.date().isoformat() if isinstance(value, datetime.datetime) else value
formulas = sum(1 for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == 'f')
sheets = {sheet.title: [[plain(cell) for cell in row] for row in sheet.iter_rows(values_only=True)] for sheet in book}
json.dump({'formulas': formulas, 'sheets': sheets}, sys.stdout)
`

const debianPython = '/usr/bin/python3'

/** openpyxl comes with Debian and belongs to Debian's own Python. */
function hasOpenpyxl(): boolean {
  return existsSync('/usr/lib/python3/dist-packages/openpyxl')
}

optional(hasOpenpyxl(), 'python3-openpyxl', 'openpyxl reads the same values from the workbook, and no formula', () => {
  const book = JSON.parse(run(debianPython, ['-c', readWorkbook, 'wijkgericht-werken.xlsx'])) as {
    readonly formulas: number
    readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>
  }
  expect(book.formulas).toBe(0)
  for (const { name, columns, rows } of tables) {
    const expected = rows.map((row) => row.map((cell, place) => (columns[place]?.missing && isMissing(cell) ? null : cell)))
    expect(book.sheets[name]).toEqual([columns.map((column) => column.name), ...expected])
  }
})

/** DuckDB weighs 70 MB, so it is no dependency: `.ci/run` puts it in a folder of its own, named by DUCKDB_FOLDER. */
const duckdb = process.env['DUCKDB_FOLDER'] ?? ''

interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (path: string) => Promise<{
      readonly connect: () => Promise<{
        readonly runAndReadAll: (query: string) => Promise<{ readonly getRowsJson: () => readonly (readonly unknown[])[] }>
      }>
    }>
  }
}

optional(
  duckdb !== '' && existsSync(join(duckdb, 'node_modules/@duckdb/node-api')),
  '@duckdb/node-api',
  'DuckDB finds our figures in CSV and in Parquet',
  async () => {
    const { DuckDBInstance } = createRequire(join(duckdb, 'package.json'))('@duckdb/node-api') as DuckDb
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    const ask = async (query: string) => (await connection.runAndReadAll(query)).getRowsJson()
    for (const { name, rows } of tables) {
      expect(await ask(`select count(*) from read_parquet('${join(folder, 'parquet', `${name}.parquet`)}')`)).toEqual([
        [String(rows.length)],
      ])
    }
    const sources = {
      parquet: `read_parquet('${join(folder, 'parquet/antwoorden_lang.parquet')}')`,
      csv: `read_csv('${join(folder, 'csv/antwoorden_lang.csv')}', header = true, delim = ',', quote = '"', escape = '"', strict_mode = true)`,
    }
    const scores = tableOf('scores')
    const [regions, names] = [
      columnValues(scores, 'regio_id'),
      ['periode', 'reeks', 'thema', 'partij', 'blik', 'n_antwoorden', 'gemiddelde'] as const,
    ]
    const ours = scores.rows
      .map((_, index) => ({ region: regions[index], cells: names.map((name) => columnValues(scores, name)[index] ?? null) }))
      .filter(({ region, cells }) => region === 'alle' && cells[6] !== null && cells[2] !== 't5')
      .map(({ cells: [period, , theme, party, view, answers, mean] }) =>
        [period, theme, party, view, answers, Math.round(Number(mean) * Number(answers))].join(),
      )
    expect(ours.length).toBeGreaterThan(20)
    for (const source of Object.values(sources)) {
      const theirs = await ask(`
      select periode, thema, partij, case weergave when 'over_de_ander' then weergave else 'samenwerking' end as blik,
        count(*) as n, sum(waarde_num) as som
      from ${source}
      where actueel = 1 and niveau is not null and cast(waarde_code as varchar) in ('1', '2', '3', '4', '5') and weergave in ('gedeeld', 'eigen', 'over_de_ander')
        and thema <> 't5'
      group by all having count(*) >= 3`)
      expect(theirs.map((row) => row.join()).toSorted()).toEqual(ours.toSorted())
    }
  },
)

function optional(isThere: boolean, what: string, name: string, body: () => void | Promise<void>): void {
  if (isThere) test(name, body)
  else if (process.env['REQUIRE_WITNESSES'] === '1') test(name, () => Promise.reject(new Error(`${what} is not installed`)))
  else test.skipIf(true)(`${name} (${what} is not installed)`, () => undefined)
}

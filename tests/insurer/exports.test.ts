import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import { parseCsv } from '../../src/domain/csv.ts'
import type { About } from '../../src/insurer/about.ts'
import { renderExcelCsv, renderPlainCsv } from '../../src/insurer/export/csv.ts'
import type { ExportFile } from '../../src/insurer/export/export-file.ts'
import { renderAll } from '../../src/insurer/export/render-all.ts'
import { renderSpss } from '../../src/insurer/export/spss.ts'
import { renderXlsx } from '../../src/insurer/export/xlsx.ts'
import type { Cell, Table } from '../../src/insurer/table.ts'
import { buildTables } from '../../src/insurer/tables/build-tables.ts'
import { acceptedExamples, tableInput } from './any-accepted.ts'

const about: About = { asOf: '2020-01-01', bundles: 6, inboxSha256: 'ab'.repeat(32), toolVersion: '0.1.0', audience: 'internal' }
let tables: readonly Table[] = []
let files: ReadonlyMap<string, Uint8Array> = new Map()
beforeAll(async () => {
  tables = buildTables(tableInput(await acceptedExamples(6, 3)))
  files = byName(await renderAll(tables, about))
})

function byName(list: readonly ExportFile[]): ReadonlyMap<string, Uint8Array> {
  return new Map(list.map(({ name, bytes }) => [name, bytes]))
}

function text(name: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(name))
}

interface Field {
  readonly name: string
  readonly type: string
  readonly categories?: readonly { readonly value: string | number; readonly label: string }[]
  readonly missingValues?: readonly { readonly value: string; readonly label: string }[]
}

interface Resource {
  readonly name: string
  readonly path: string
  readonly type: string
  readonly bytes: number
  readonly hash: string
  readonly schema: {
    readonly fields: readonly Field[]
    readonly primaryKey: readonly string[]
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[]
      readonly reference: { readonly resource: string; readonly fields: readonly string[] }
    }[]
  }
}

function descriptor(): Readonly<Record<string, unknown>> & { readonly resources: readonly Resource[] } {
  return JSON.parse(text('datapackage.json')) as ReturnType<typeof descriptor>
}

test('the same tables give the same bytes in every output, at any hour and in any time zone', async () => {
  const zone = process.env['TZ']
  process.env['TZ'] = 'Pacific/Auckland'
  const some = tables.filter(({ name }) => ['bundels', 'scores', 'conclusies', 'respons'].includes(name))
  const there = byName(await renderAll(some, about))
  process.env['TZ'] = zone
  expect(there).toEqual(byName(await renderAll(some, about)))
  expect(there.get('parquet/bundels.parquet')).toEqual(files.get('parquet/bundels.parquet'))
})

test('every output says of when it is, what it was made of, and for whom it is', () => {
  const texts = ['datapackage.json', 'import.sps', 'import.R', 'excel/over.csv', 'csv/over.csv'].map(text)
  const sheet = unzipSync(files.get('wijkgericht-werken.xlsx') ?? new Uint8Array())['xl/sharedStrings.xml']
  texts.push(new TextDecoder().decode(sheet), new TextDecoder().decode(files.get('parquet/scores.parquet')))
  for (const output of texts) {
    for (const said of ['2020-01-01', 'ab'.repeat(32), '0.1.0', 'Alleen voor intern gebruik']) expect(output).toContain(said)
    expect(output).toMatch(/aantal_bundels\W+.{0,20}?6/s)
  }
})

test('missing codes are in the plain files and nowhere where somebody would average over them', () => {
  const column = 'res_werk'
  const values = (name: string, separator: ',' | ';') => {
    const rows = parseCsv(text(name), separator)
    if (!rows.ok) throw new Error(`${name} is no CSV`)
    const place = rows.value[0]?.findIndex((cell) => cell.text === column) ?? -1
    return rows.value.slice(1).map((row) => row[place]?.text)
  }
  expect(values('csv/antwoorden_breed.csv', ',').filter((value) => /^-[5-9]$/.test(value ?? '')).length).toBeGreaterThan(0)
  expect(values('excel/antwoorden_breed.csv', ';').filter((value) => value?.startsWith('-'))).toEqual([])
})

test('the data package is a data package: every file is there as described, and every cell is what its column says', async () => {
  const { resources, ...head } = descriptor()
  expect(head['$schema']).toBe('https://datapackage.org/profiles/2.0/datapackage.json')
  expect(String(head['name'])).toMatch(/^[a-z0-9._-]+$/)
  expect(resources.map(({ name }) => name)).toEqual(['over', ...tables.map(({ name }) => name)])
  for (const { name, path, type, bytes, hash, schema } of resources) {
    expect([type, path]).toEqual(['table', `csv/${name}.csv`])
    const file = files.get(path) ?? new Uint8Array()
    expect([bytes, hash]).toEqual([file.length, `sha256:${await sha256Hex(file)}`])
    const parsed = parseCsv(text(path), ',')
    if (!parsed.ok) throw new Error(`${path} is no CSV`)
    const [header = [], ...rows] = parsed.value
    expect(header.map((cell) => cell.text)).toEqual(schema.fields.map((field) => field.name))
    schema.fields.forEach((field, place) => {
      const missing = new Set((field.missingValues ?? [{ value: '' }]).map(({ value }) => value))
      const categories = field.categories && new Set(field.categories.map(({ value }) => String(value)))
      const wrong = rows
        .map((row) => row[place]?.text ?? '')
        .filter((value) => !missing.has(value))
        .filter((value) => !cellPatterns[field.type]?.test(value) || (categories && !categories.has(value)))
      expect([name, field.name, wrong]).toEqual([name, field.name, []])
    })
    const names = schema.fields.map((field) => field.name)
    expect(names).toEqual(expect.arrayContaining([...schema.primaryKey]))
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      expect(names).toEqual(expect.arrayContaining([...fields]))
      const target = resources.find((resource) => resource.name === reference.resource)
      expect(target?.schema.primaryKey).toEqual(reference.fields)
    }
  }
})

const cellPatterns: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
}

/** A table of one column of texts. */
function tableOf(texts: readonly string[]): Table {
  const rows: readonly (readonly Cell[])[] = texts.map((value) => [value])
  return {
    name: 'proef',
    title: 'Proef',
    columns: [{ name: 'tekst', title: 'Tekst', type: 'string' }],
    rows,
    primaryKey: [],
    foreignKeys: [],
  }
}

test('in the workbook a text stays a text: no formula, no other text, and none that breaks it', async () => {
  const hostile = [
    '=HYPERLINK("http://example.com")',
    '+1',
    '-1',
    '@A1',
    '\t=1',
    'constructor',
    '__proto__',
    'toString',
    '_x0041_',
    '<a>&"',
    'a\nb',
  ]
  const { bytes } = await renderXlsx([tableOf([...hostile, ' spatie ', '\uFFFF'])], about)
  const parts = unzipSync(bytes)
  const xml = (name: string) => new TextDecoder().decode(parts[name])
  const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'))
  expect(sheets).toHaveLength(2)
  for (const name of sheets) expect(xml(name)).not.toMatch(/<f[ >/]/)
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, value = '']) =>
    value
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )
  const rows = [...xml('xl/worksheets/sheet2.xml').matchAll(/<c r="A(\d+)"[^>]*t="s"[^>]*><v>(\d+)<\/v>/g)].slice(1)
  expect(rows.map(([, , index]) => strings[Number(index)])).toEqual([...hostile, ' spatie ', ''].slice(0, rows.length))
  expect(rows.length).toBeGreaterThanOrEqual(hostile.length + 1)
})

test('a table that is written in parts has one heading, one byte order mark and every row once', () => {
  const numbers = Array.from({ length: 45_000 }, (_, index) => `r${index}`)
  const long = tableOf(numbers)
  const expected = ['tekst', ...numbers]
  for (const [file, separator] of [
    [renderExcelCsv([long], about)[1], ';'],
    [renderPlainCsv([long], about)[1], ','],
    [renderSpss([long], about)[1], ','],
  ] as const) {
    const parsed = parseCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes), separator)
    expect(parsed.ok && parsed.value.flatMap((row) => row.map((cell) => cell.text))).toEqual(expected)
  }
})

test('SPSS gets one variable a column with a name it takes, and no line that it would end early', () => {
  const syntax = text('import.sps')
  const names = tables.flatMap(({ columns }) => columns.map(({ name }) => name))
  expect(names.filter((name) => !/^[a-z][a-z0-9_]{0,63}$/.test(name))).toEqual([])
  expect(names.filter((name) => /^(all|and|by|eq|ge|gt|le|lt|ne|not|or|to|with)$/.test(name))).toEqual([])
  expect(syntax.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 300)).toEqual([])
  for (const { name, rows } of tables) expect(text(`spss/${name}.csv`).trimEnd().split('\r\n')).toHaveLength(rows.length + 1)
})

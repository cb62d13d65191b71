import { exportTexts } from '../../texts/insurer-exports.ts'
import { missingWords } from '../../texts/insurer-tables.ts'
import type { About } from '../about.ts'
import type { Cell, Column, Table } from '../table.ts'
import { aboutRows } from './about-table.ts'
import { chunkedFile, type ExportFile, textFile } from './export-file.ts'

/**
 * `import.sps` for SPSS and PSPP, with a file a table that it reads: types, labels, codes, missing values and multiple-response sets, so that
 * nothing has to be typed again. SPSS takes no line breaks or quotes inside a text: there they become a space and an apostrophe.
 */
export function renderSpss(tables: readonly Table[], about: About): readonly ExportFile[] {
  const syntax = [
    ...[exportTexts.spssIntro, exportTexts.spssFolder].map(comment),
    "* CD 'C:\\map'.",
    ...aboutRows(about).map(([name, value]) => comment(`${name}: ${value}`)),
    'SET DECIMAL=DOT.',
    ...tables.flatMap((table) => ['', ...syntaxOf(table)]),
    '',
    ...tables.filter(({ name }) => name === mainTable).map(({ name }) => `DATASET ACTIVATE ${name}.`),
  ]
  return [textFile('import.sps', lines(syntax)), ...tables.map(dataFile)]
}

/** The table that is open when all are read. */
const mainTable = 'antwoorden_breed'

function syntaxOf(table: Table): readonly string[] {
  const { name, title, columns, rows } = table
  const withCodes = columns.filter(({ categories, missing }) => (categories?.length ?? 0) > 0 || missing)
  const missing = columns.filter((column) => column.missing)
  return [
    comment(title),
    `GET DATA /TYPE=TXT /FILE='spss/${name}.csv' /ENCODING='UTF8' /ARRANGEMENT=DELIMITED /DELIMITERS="," /QUALIFIER='"' /FIRSTCASE=2`,
    '  /VARIABLES=',
    ...columns.map((column, index) => `    ${column.name} ${formatOf(column, rows, index)}`),
    '  .',
    'VARIABLE LABELS',
    ...columns.map((column, index) => `  ${index === 0 ? '' : '/'}${column.name} ${quoted(column.title, 250)}`),
    '  .',
    ...withCodes.flatMap((column) => [
      `VALUE LABELS ${column.name}`,
      ...(column.categories ?? []).map(({ value, label }) => `  ${codeText(value)} ${quoted(label, 120)}`),
      ...(column.missing ? missingWords.map(({ value, label }) => `  ${value} ${quoted(label, 120)}`) : []),
      '  .',
    ]),
    ...(missing.length === 0 ? [] : ['MISSING VALUES', ...missing.map((column) => `  ${column.name}`), '  (-9 THRU -5).']),
    ...levelsOf(columns),
    ...responseSets(columns),
    // A copy, since PSPP would read the next table over a dataset that has a name.
    `DATASET COPY ${name}.`,
  ]
}

function levelsOf(columns: readonly Column[]): readonly string[] {
  const byLevel = (level: string, isOf: (column: Column) => boolean) => {
    const names = columns.filter((column) => isNumeric(column) && isOf(column)).map(({ name }) => name)
    return names.length === 0 ? [] : ['VARIABLE LEVEL', ...names.map((name) => `  ${name}`), `  (${level}).`]
  }
  return [
    ...byLevel('ORDINAL', ({ ordered }) => ordered === true),
    ...byLevel('NOMINAL', ({ ordered, categories }) => ordered !== true && (categories?.length ?? 0) > 0),
    ...byLevel('SCALE', ({ ordered, categories }) => ordered !== true && (categories?.length ?? 0) === 0),
  ]
}

/** The choices of one question as one set: `gren_waar__dementia` and its siblings become `$gren_waar`. */
function responseSets(columns: readonly Column[]): readonly string[] {
  const sets = new Map<string, string[]>()
  for (const { name } of columns) {
    const [question, option] = name.split('__')
    if (question !== undefined && option !== undefined) sets.set(question, [...(sets.get(question) ?? []), name])
  }
  return [...sets].flatMap(([question, names]) => [
    `MRSETS /MDGROUP NAME=$${question} CATEGORYLABELS=VARLABELS VARIABLES=`,
    ...names.map((name) => `  ${name}`),
    '  VALUE=1.',
  ])
}

/** Type and width of a variable; a text is as wide as its longest value in bytes. */
function formatOf(column: Column, rows: Table['rows'], index: number): string {
  if (column.type === 'date') return 'SDATE10'
  if (column.type === 'number') return 'F12.4'
  if (isNumeric(column)) return 'F8.0'
  const encoder = new TextEncoder()
  // Most texts occur many times: each is measured once.
  const texts = new Set(rows.map((row) => row[index] ?? null))
  let width = 1
  for (const text of texts) width = Math.max(width, encoder.encode(spssText(text)).length)
  return `A${width}`
}

function isNumeric({ type }: Column): boolean {
  return type === 'integer' || type === 'number' || type === 'boolean'
}

function dataFile({ name, columns, rows }: Table): ExportFile {
  const written = new Map<Cell, string>()
  const cellText = (cell: Cell) => {
    const text = written.get(cell) ?? (typeof cell === 'string' ? `"${spssText(cell)}"` : spssText(cell))
    written.set(cell, text)
    return text
  }
  const head = columns.map((column) => column.name).join(',')
  return chunkedFile(`spss/${name}.csv`, rows, (chunk, isFirst) =>
    lines([...(isFirst ? [head] : []), ...chunk.map((row) => row.map(cellText).join(','))]),
  )
}

function spssText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? '1' : '0'
  return typeof cell === 'number' ? String(cell) : cell.replaceAll(/[\s\u0085\u2028\u2029]+/g, ' ').replaceAll('"', '’')
}

function codeText(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
}

/** A text of at most so many bytes in quotes; SPSS counts bytes. */
function quoted(text: string, maxBytes: number): string {
  let kept = ''
  let size = 0
  for (const character of text.replaceAll(/\s+/g, ' ')) {
    size += new TextEncoder().encode(character).length
    if (size > maxBytes) break
    kept += character
  }
  return `'${kept.replaceAll("'", "''")}'`
}

/** A comment ends at the first full stop before a line end; there is only one. */
function comment(text: string): string {
  return `* ${text.replaceAll(/\s+/g, ' ').replace(/\.$/, '')}.`
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\r\n`).join('')
}

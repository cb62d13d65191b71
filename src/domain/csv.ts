import { failed, type Result, succeeded } from './result.ts'

/** What a file of rows can hold; null is an empty cell. */
export type CsvValue = string | number | null

/**
 * A table as a file that Dutch Excel opens rightly: byte order mark, `;`, CRLF, decimal comma, every text in quotes. A cell that a
 * spreadsheet would take for a formula gets an apostrophe first, so that nothing a party typed is ever run.
 */
export function buildCsv(rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(excelCell).join(';')}\r\n`).join('')}`
}

/** A table as a file for programs (RFC 4180): no byte order mark, `,`, CRLF, decimal point, every text in quotes. Nothing is lost: '' is `""` and null is nothing. */
export function buildPlainCsv(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((cells) => `${cells.map(plainCell).join(',')}\r\n`).join('')
}

/** One cell as it stood in the file: in quotes it is text, also when empty. */
export interface CsvCell {
  readonly text: string
  readonly quoted: boolean
}

/** One row and the line it starts on, counted from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly CsvCell[]
}

/** What stands between the cells of a file. */
export type CsvSeparator = ',' | ';' | '\t'

/** Where a file stops being CSV: a quote that is never closed or that does not stand around a whole cell. `line` counts from 1. */
export interface CsvProblem {
  readonly kind: 'not-csv'
  readonly line: number
}

/** The rows of a CSV file; with or without byte order mark, with any line end. A line without anything is no row. */
export function parseCsv(text: string, separator: CsvSeparator): Result<readonly (readonly CsvCell[])[], CsvProblem> {
  const rows = parseCsvRows(text, separator)
  return rows.ok ? succeeded(rows.value.map(({ cells }) => cells)) : rows
}

/** The same rows, each with the line it starts on. */
export function parseCsvRows(text: string, separator: CsvSeparator): Result<readonly CsvRow[], CsvProblem> {
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n|\n|\r|$)`, 'y')
  const rows: CsvRow[] = []
  let row: CsvCell[] = []
  let line = 1
  let start = 1
  cell.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  while (cell.lastIndex < text.length || row.length > 0) {
    const found = cell.exec(text)
    if (found === null) return failed({ kind: 'not-csv', line })
    const [whole, quoted, bare = '', end = ''] = found
    row.push(quoted === undefined ? { text: bare, quoted: false } : { text: quoted.replaceAll('""', '"'), quoted: true })
    line += whole.split(/\r\n|\n|\r/).length - 1
    if (end === separator) continue
    if (row.length > 1 || row[0]?.quoted === true || row[0]?.text !== '') rows.push({ line: start, cells: row })
    row = []
    start = line
  }
  return succeeded(rows)
}

function excelCell(cell: CsvValue): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const harmless = /^\s*[=+\-@＝＋－＠]/.test(cell) || /^[\t\r\n]/.test(cell) ? `'${cell}` : cell
  return `"${harmless.replaceAll('"', '""')}"`
}

function plainCell(cell: CsvValue): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell) : `"${cell.replaceAll('"', '""')}"`
}

import { type CsvProblem, type CsvSeparator, parseCsvRows } from './csv.ts'
import { failed, type Result, succeeded } from './result.ts'

/** A table as a spreadsheet saved it: the names in its first line, and the lines that are not empty. */
export interface CsvTable {
  /** Lower case, without white space around them. */
  readonly columns: readonly string[]
  /** `line` is where it starts in the file, counted from 1. */
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Why a file is no table we read. */
export type CsvTableProblem =
  | CsvProblem
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong-width'; readonly line: number; readonly expected: number; readonly found: number }
  | { readonly kind: 'column-twice'; readonly column: string }

/**
 * Reads a table as Dutch or English Excel saves it: `;` or `,` (what the first line has more of). Lines without any text are left
 * out; every other one has as many cells as the first. What `buildCsv` put before formulas is taken away.
 */
export function parseCsvTable(text: string): Result<CsvTable, CsvTableProblem> {
  const parsed = parseCsvRows(text, separatorOf(text))
  if (!parsed.ok) return parsed
  const filled = parsed.value.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''))
  const [head, ...lines] = filled.map(({ line, cells }) => ({ line, cells: cells.map((cell) => unguarded(cell.text)) }))
  if (head === undefined) return failed({ kind: 'empty' })
  const columns = head.cells.map((name) => name.trim().toLowerCase())
  const repeated = columns.find((name, index) => name !== '' && columns.indexOf(name) < index)
  if (repeated !== undefined) return failed({ kind: 'column-twice', column: repeated })
  const odd = lines.find(({ cells }) => cells.length !== columns.length)
  if (odd) return failed({ kind: 'wrong-width', line: odd.line, expected: columns.length, found: odd.cells.length })
  return succeeded({ columns, lines })
}

function separatorOf(text: string): CsvSeparator {
  const [head = ''] = text
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/[\r\n]/)
  return head.split(';').length >= head.split(',').length ? ';' : ','
}

/** The apostrophe that `buildCsv` puts before what a spreadsheet would take for a formula. */
function unguarded(cell: string): string {
  return cell.replace(/^'+(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, '')
}

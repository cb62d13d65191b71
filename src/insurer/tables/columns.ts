import { type ColumnName, columnTitles, type TableName, tableTitles } from '../../texts/insurer-columns.ts'
import { type CodeWord, codeWords } from '../../texts/insurer-tables.ts'
import type { Cell, Column, ColumnType, ForeignKey, Table } from '../table.ts'

type CodeList = keyof typeof codeWords

/** A column without codes. */
export function column(name: ColumnName, type: ColumnType = 'string'): Column {
  return { name, title: columnTitles[name], type }
}

/** A column of which every value is one of a list of codes. */
export function coded(name: ColumnName, list: CodeList, ordered?: 'ordered'): Column {
  const words: readonly CodeWord[] = codeWords[list]
  const type = typeof words[0]?.value === 'number' ? 'integer' : 'string'
  return { name, title: columnTitles[name], type, categories: words, ...(ordered ? { ordered: true } : {}) }
}

/** A column that says yes (1) or no (0). */
export function flag(name: ColumnName): Column {
  return coded(name, 'noYes')
}

/** A number that may also be a missing code. */
export function withMissing(of: Column): Column {
  return { ...of, missing: true }
}

/** The parts of a table of which one row is an object: the columns decide the order of the cells, and each must be given. */
export interface TableParts<Name extends string> {
  readonly name: TableName
  readonly columns: readonly (Column & { readonly name: string })[]
  readonly rows: readonly Readonly<Record<Name, Cell>>[]
  readonly primaryKey: readonly Name[]
  readonly foreignKeys?: readonly ForeignKey[]
}

/** A table of rows given as objects. Throws when a row lacks a column or a column comes twice. */
export function buildTable<Name extends string>({ name, columns, rows, primaryKey, foreignKeys = [] }: TableParts<Name>): Table {
  const names = columns.map((each) => each.name)
  if (new Set(names).size < names.length) throw new Error(`table ${name} has a column twice`)
  return {
    name,
    title: tableTitles[name],
    columns,
    rows: rows.map((row) =>
      names.map((column) => {
        // Names are checked against the row right here.
        const cell = (row as Readonly<Record<string, Cell | undefined>>)[column]
        if (cell === undefined) throw new Error(`a row of table ${name} has no ${column}`)
        return cell
      }),
    ),
    primaryKey,
    foreignKeys,
  }
}

/** A key of one column that stands under the same name in another table. */
export function pointsAt(table: TableName, column: ColumnName): ForeignKey {
  return { columns: [column], table, references: [column] }
}

/** One value of a table; null is an empty cell. A date is text (YYYY-MM-DD). */
export type Cell = string | number | boolean | null

/** What kind of values a column holds. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date'

/** A code of a column with its meaning in Dutch. */
export interface Category {
  readonly value: string | number
  readonly label: string
}

/** One column of a table: what a reader needs to know of it without asking. */
export interface Column {
  readonly name: string
  /** Dutch, one line. */
  readonly title: string
  readonly type: ColumnType
  /** The codes it may hold; missing codes are not among them. */
  readonly categories?: readonly Category[]
  /** True when the order of the categories means something. */
  readonly ordered?: true
  /** True when it may hold the codes −9…−5 of formats §8. */
  readonly missing?: true
}

/** Columns of this table that point at the key of another one. */
export interface ForeignKey {
  readonly columns: readonly string[]
  readonly table: string
  readonly references: readonly string[]
}

/** One table for analysts (formats §8): rows in a fixed order, each with a cell a column. */
export interface Table {
  readonly name: string
  /** What it holds, in Dutch, one line. */
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly ForeignKey[]
}

/** Place of the column in the rows; throws when the table has no such column. */
export function columnIndex(table: Pick<Table, 'name' | 'columns'>, name: string): number {
  const index = table.columns.findIndex((column) => column.name === name)
  if (index < 0) throw new Error(`table ${table.name} has no column ${name}`)
  return index
}

/** All values of one column, from top to bottom. */
export function columnValues(table: Table, name: string): readonly Cell[] {
  const index = columnIndex(table, name)
  return table.rows.map((row) => row[index] ?? null)
}

import { buildCsv, buildPlainCsv, type CsvValue } from '../../domain/csv.ts'
import type { About } from '../about.ts'
import { isMissing } from '../missing-codes.ts'
import type { Cell, Column, Table } from '../table.ts'
import { aboutTable } from './about-table.ts'
import { type ExportFile, textFile } from './export-file.ts'

/** For Dutch Excel: a file a table, missing codes left empty so that nobody averages over −9; `antwoorden_lang` says why they miss. */
export function renderExcelCsv(tables: readonly Table[], about: About): readonly ExportFile[] {
  return [aboutTable(about), ...tables].map((table) => textFile(`excel/${table.name}.csv`, excelCsvText(table)))
}

/** One table as Dutch Excel opens it. */
export function excelCsvText(table: Table): string {
  return buildCsv([table.columns.map(({ name }) => name), ...withoutMissing(table).map((row) => row.map(csvValue))])
}

/** For programs: a file a table, with the missing codes, losing nothing; `datapackage.json` says what each column is. */
export function renderPlainCsv(tables: readonly Table[], about: About): readonly ExportFile[] {
  return [aboutTable(about), ...tables].map((table) => textFile(`csv/${table.name}.csv`, plainCsvText(table)))
}

/** One table as programs read it. */
export function plainCsvText({ columns, rows }: Table): string {
  return buildPlainCsv([columns.map(({ name }) => name), ...rows.map((row) => row.map(csvValue))])
}

/** The rows with an empty cell for every missing code. */
export function withoutMissing({ columns, rows }: Table): readonly (readonly Cell[])[] {
  const places = columns.flatMap((column: Column, index) => (column.missing ? [index] : []))
  if (places.length === 0) return rows
  return rows.map((row) => {
    const copy = [...row]
    for (const place of places) if (isMissing(copy[place])) copy[place] = null
    return copy
  })
}

function csvValue(cell: Cell): CsvValue {
  return typeof cell === 'boolean' ? Number(cell) : cell
}

import { buildCsv, buildPlainCsv, type CsvValue } from '../../domain/csv.ts'
import type { About } from '../about.ts'
import { isMissing } from '../missing-codes.ts'
import type { Cell, Column, Table } from '../table.ts'
import { aboutTable } from './about-table.ts'
import { chunkedFile, type ExportFile } from './export-file.ts'

/** For Dutch Excel: a file a table, missing codes left empty so that nobody averages over −9; `antwoorden_lang` says why they miss. */
export function renderExcelCsv(tables: readonly Table[], about: About): readonly ExportFile[] {
  return [aboutTable(about), ...tables].map((table) =>
    chunkedFile(`excel/${table.name}.csv`, withoutMissing(table), (rows, isFirst) => {
      const text = buildCsv([...(isFirst ? [headOf(table)] : []), ...rows.map(csvRow)])
      // The byte order mark stands at the start of the file alone.
      return isFirst ? text : text.slice(1)
    }),
  )
}

/** For programs: a file a table, with the missing codes, losing nothing; `datapackage.json` says what each column is. */
export function renderPlainCsv(tables: readonly Table[], about: About): readonly ExportFile[] {
  return [aboutTable(about), ...tables].map((table) =>
    chunkedFile(`csv/${table.name}.csv`, table.rows, (rows, isFirst) =>
      buildPlainCsv([...(isFirst ? [headOf(table)] : []), ...rows.map(csvRow)]),
    ),
  )
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

function headOf({ columns }: Table): readonly string[] {
  return columns.map(({ name }) => name)
}

function csvRow(row: readonly Cell[]): readonly CsvValue[] {
  return row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell))
}

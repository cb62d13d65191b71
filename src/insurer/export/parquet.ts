import { ByteWriter, type ParquetWriteOptions, parquetWrite } from 'hyparquet-writer'
import type { About } from '../about.ts'
import type { ColumnType, Table } from '../table.ts'
import { aboutRows } from './about-table.ts'
import { withoutMissing } from './csv.ts'
import type { ExportFile } from './export-file.ts'

/** A Parquet file a table, typed, missing codes left empty; what it was made of stands in the file's own metadata. */
export async function renderParquet(tables: readonly Table[], about: About): Promise<readonly ExportFile[]> {
  return Promise.all(tables.map(async (table) => ({ name: `parquet/${table.name}.parquet`, bytes: await parquetBytes(table, about) })))
}

/** One table as Parquet: the same table gives the same bytes. */
export async function parquetBytes(table: Table, about: About): Promise<Uint8Array> {
  const rows = withoutMissing(table)
  const writer = new ByteWriter()
  const schema: SchemaElement[] = [
    { name: 'root', num_children: table.columns.length },
    ...table.columns.map(({ name, type }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...parquetTypes[type] })),
  ]
  await parquetWrite({
    writer,
    schema,
    columnData: table.columns.map(({ name, type }, index) => ({ name, data: rows.map((row) => parquetValue(type, row[index] ?? null)) })),
    kvMetadata: [...aboutRows(about), ['titel', table.title] as const].map(([key, value]) => ({ key, value })),
    createdBy: about.toolVersion,
  })
  return new Uint8Array(writer.getBuffer())
}

type SchemaElement = NonNullable<ParquetWriteOptions['schema']>[number]

const parquetTypes: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
}

function parquetValue(type: ColumnType, cell: string | number | boolean | null): unknown {
  if (cell === null) return null
  return type === 'date' ? new Date(`${cell}T00:00:00Z`) : cell
}

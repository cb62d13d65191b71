import { sha256Hex } from '../../bundle/content-hash.ts'
import { exportTexts } from '../../texts/insurer-exports.ts'
import { missingWords } from '../../texts/insurer-tables.ts'
import type { About } from '../about.ts'
import type { Column, Table } from '../table.ts'
import { aboutRows, aboutTable } from './about-table.ts'
import { renderPlainCsv } from './csv.ts'
import { type ExportFile, textFile } from './export-file.ts'

/** A Data Package (version 2): the plain CSV files and `datapackage.json`, which says what every column and code is. */
export async function renderDataPackage(tables: readonly Table[], about: About): Promise<readonly ExportFile[]> {
  const files = renderPlainCsv(tables, about)
  const resources = await Promise.all(
    [aboutTable(about), ...tables].map(async (table, index) => {
      const file = files[index]
      if (file === undefined) throw new Error(`table ${table.name} has no file`)
      return resourceOf(table, file.name, file.bytes.length, await sha256Hex(file.bytes))
    }),
  )
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: exportTexts.packageName,
    title: exportTexts.packageTitle,
    description: aboutRows(about)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    version: about.toolVersion,
    created: `${about.asOf}T00:00:00Z`,
    ...Object.fromEntries(aboutRows(about)),
    resources,
  }
  return [textFile('datapackage.json', `${JSON.stringify(descriptor, null, 1)}\n`), ...files]
}

function resourceOf(table: Table, path: string, bytes: number, sha256: string) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    name: table.name,
    title: table.title,
    type: 'table',
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    dialect: {
      $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
      delimiter: ',',
      lineTerminator: '\r\n',
      doubleQuote: true,
    },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: table.columns.map(fieldOf),
      primaryKey: table.primaryKey,
      ...(table.foreignKeys.length === 0
        ? {}
        : {
            foreignKeys: table.foreignKeys.map(({ columns, table: resource, references }) => ({
              fields: columns,
              reference: { resource, fields: references },
            })),
          }),
    },
  }
}

function fieldOf({ name, title, type, categories, ordered, missing }: Column) {
  const codes = type === 'string' || type === 'integer' ? categories : undefined
  return {
    name,
    title,
    type,
    ...(codes === undefined || codes.length === 0 ? {} : { categories: codes.map(({ value, label }) => ({ value, label })) }),
    ...(codes !== undefined && ordered ? { categoriesOrdered: true } : {}),
    ...(missing
      ? { missingValues: [{ value: '', label: '' }, ...missingWords.map(({ value, label }) => ({ value: String(value), label }))] }
      : {}),
  }
}

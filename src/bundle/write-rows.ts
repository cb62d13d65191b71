import { base64Of } from './base64.ts'
import { rowsFileName } from './file-names.ts'

/**
 * The rows of an evaluation that cannot be read, by table, as one JSON file for whoever helps: unchecked and unchanged, bytes as
 * base64. A row that JSON cannot hold is replaced by the reason.
 */
export function writeRows(
  rows: Readonly<Record<string, readonly unknown[]>>,
  made: { readonly id: string; readonly at: string; readonly appVersion: string },
): { readonly fileName: string; readonly text: string } {
  const tables = Object.entries(rows).map(([table, own]) => `${JSON.stringify(table)}:[${own.map(rowText).join(',\n')}]`)
  const { id, at: madeAt, appVersion } = made
  const head = JSON.stringify({ kind: 'rows', evaluation: id, madeAt, appVersion })
  return { fileName: rowsFileName(madeAt), text: `{"head":${head},\n"tables":{${tables.join(',\n')}}}` }
}

function rowText(row: unknown): string {
  try {
    return JSON.stringify(row, (_, value: unknown) => (value instanceof Uint8Array ? { base64: base64Of(value) } : value)) ?? 'null'
  } catch (error) {
    // IndexedDB holds more than JSON does: a row of another's making may have circles or huge numbers.
    return JSON.stringify({ unwritable: String(error) })
  }
}

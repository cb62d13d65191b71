import { parseCsvTable } from '../../domain/read-csv.ts'

/** The evaluations in a table of the insurer with a column `evaluatie_id`, such as `bundels`; undefined when it has none. */
export function parseReceived(text: string): ReadonlySet<string> | undefined {
  const table = parseCsvTable(text)
  if (!table.ok) return undefined
  const place = table.value.columns.indexOf('evaluatie_id')
  return place < 0 ? undefined : new Set(table.value.lines.map(({ cells }) => (cells[place] ?? '').trim()))
}

import { unzipSync } from 'fflate'
import writeXlsxFile, { type Row, type Sheet } from 'write-excel-file/universal'
import { writeZip } from '../../bundle/zip/write-zip.ts'
import { exportTexts } from '../../texts/insurer-exports.ts'
import type { About } from '../about.ts'
import type { Cell, Column, Table } from '../table.ts'
import { aboutTable } from './about-table.ts'
import { withoutMissing } from './csv.ts'
import type { ExportFile } from './export-file.ts'

/** Longer tables stay out of the workbook: Excel takes a million rows, but nobody waits for it. */
export const maxSheetRows = 200_000

/**
 * One workbook with a sheet a table: texts are always text and never a formula, dates are dates, missing codes are empty. A table that is
 * too long says where it stands instead. The same tables give the same bytes.
 */
export async function renderXlsx(tables: readonly Table[], about: About): Promise<ExportFile> {
  const sheets = [aboutTable(about), ...tables].map((table): Sheet<Blob> => {
    const fits = table.rows.length <= maxSheetRows
    return {
      sheet: table.name,
      stickyRowsCount: 1,
      dateFormat: 'yyyy-mm-dd',
      columns: table.columns.map(({ name, type }) => ({
        width: type === 'string' ? Math.max(16, name.length + 2) : Math.max(10, name.length + 2),
      })),
      data: [
        table.columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const })),
        ...(fits
          ? withoutMissing(table).map((row) => sheetRow(table.columns, row))
          : [[{ value: exportTexts.sheetTooLong, type: String }]]),
      ],
    }
  })
  const blob = await writeXlsxFile(sheets).toBlob()
  return { name: `${exportTexts.packageName}.xlsx`, bytes: withFixedTimes(new Uint8Array(await blob.arrayBuffer())) }
}

function sheetRow(columns: readonly Column[], row: readonly Cell[]): Row {
  return columns.map(({ type }, index) => {
    const cell = row[index] ?? null
    if (cell === null || cell === '') return null
    if (typeof cell === 'number') return { value: cell, type: Number }
    if (typeof cell === 'boolean') return { value: cell, type: Boolean }
    return type === 'date' ? { value: new Date(`${cell}T00:00:00Z`), type: Date } : { value: sheetText(cell), type: String }
  })
}

/**
 * Excel reads `_x000D_` in a text as a character of its own, and XML cannot hold every character. The library keeps its texts by name in a
 * plain object, so a text such as "constructor" is spelled in Excel's own way.
 */
function sheetText(text: string): string {
  if (text in {}) return `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}`
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uFFFE\uFFFF]/g, '')
}

/** The library stamps its archive with the hour of writing: the same entries again, in ours. */
function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes))
  return writeZip(entries.map(([name, content]) => ({ name, bytes: content, stored: false })))
}

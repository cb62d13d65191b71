import type { About } from '../about.ts'
import type { Table } from '../table.ts'
import { renderExcelCsv } from './csv.ts'
import { renderDataPackage } from './data-package.ts'
import type { ExportFile } from './export-file.ts'
import { renderParquet } from './parquet.ts'
import { renderR } from './r.ts'
import { renderSpss } from './spss.ts'
import { renderXlsx } from './xlsx.ts'

/** Every output of the same tables: the workbook, CSV for Excel, the data package, Parquet, SPSS and R (formats §8). */
export async function renderAll(tables: readonly Table[], about: About): Promise<readonly ExportFile[]> {
  return [
    await renderXlsx(tables, about),
    ...renderExcelCsv(tables, about),
    ...(await renderDataPackage(tables, about)),
    ...(await renderParquet(tables, about)),
    ...renderSpss(tables, about),
    renderR(tables, about),
  ]
}

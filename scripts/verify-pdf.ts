import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { renderTen } from '../tests/report/ten-reports.ts'
import { verifyPdf } from '../tests/report/verify/verify-pdf.ts'

// npm run verify:pdf: checks the reports of ten evaluations; npm run verify:pdf -- FILE… those files instead, of which only the words
// cannot be compared. A table for people, and as the last line the same as JSON. Exit 0: sound, 1: a fault, 2: a file is not there.
const paths = process.argv.slice(2)
try {
  const files = paths.length === 0 ? await renderTen() : await Promise.all(paths.map(readReport))
  const rows = []
  for (const { name, pdf, sha256, origin } of files) {
    const { pages, faults } = await verifyPdf(pdf, origin)
    rows.push({ name, pages, bytes: pdf.length, sha256, faults })
  }
  const width = Math.max(...rows.map(({ name }) => name.length))
  for (const { name, pages, bytes, faults } of rows) {
    console.log(
      `${name.padEnd(width)}  ${String(pages).padStart(2)} p.  ${String(bytes).padStart(7)} bytes  ${faults.length === 0 ? 'sound' : 'FAULTS'}`,
    )
    for (const { check, fault } of faults) console.log(`  ${check}: ${fault}`)
  }
  const ok = rows.every(({ faults }) => faults.length === 0)
  console.log(JSON.stringify({ ok, files: rows }))
  process.exitCode = ok ? 0 : 1
} catch (cause) {
  console.error(cause instanceof Error ? cause.message : String(cause))
  process.exitCode = 2
}

async function readReport(path: string) {
  const pdf = new Uint8Array(await readFile(path))
  return { name: basename(path), pdf, sha256: createHash('sha256').update(pdf).digest('hex'), origin: undefined }
}

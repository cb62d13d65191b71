// npm run report -- FILE --out OUT [--edition parties|insurer|public] [--force]: the report of a record (.wgw) or of a file for the
// insurer (.zip), with the bytes that the browser makes. Exit 0: made; 1: the file gives no report; 2: wrong use.
import { runReport } from './report/run-report.ts'

process.exitCode = await runReport(process.argv.slice(2), console)

import { buildCsv } from '../domain/csv.ts'
import { type Party, parties } from '../domain/party.ts'
import { parseCsvTable } from '../domain/read-csv.ts'
import { failed, type Result, succeeded } from '../domain/result.ts'
import { evidenceCodes } from '../texts/insurer-tables.ts'
import { evidenceOf } from './accepted-bundle.ts'
import type { InboxRow } from './inbox-row.ts'

/** A line of bundels.csv: what became of a file, and of an accepted one which plain archive holds its bundle and whose proofs were valid. */
export interface IndexRow extends InboxRow {
  /** SHA-256 of the plain `.zip`, under which it stands in a pack in `aanvaard/`; absent for a refused file. */
  readonly zipSha256?: string
  readonly proofs: readonly Party[]
}

/** Why bundels.csv is not read. `line` 0 is the file as a whole. */
export interface IndexProblem {
  readonly kind: 'not-an-index'
  readonly line: number
}

/** The file that intake keeps beside the accepted bundles. */
export const indexFileName = 'bundels.csv'

const columns = ['bestand', 'sha256', 'status', 'reden', 'controlegetal', 'zip_sha256', 'bewijs', 'vervangen', 'vertakking'] as const
const statusCodes = { accepted: 'aanvaard', 'accepted-unverified': 'niet_bewezen', refused: 'geweigerd' } as const

/** The text of bundels.csv; rows in the order given. */
export function writeIndex(rows: readonly IndexRow[]): string {
  return buildCsv([
    columns,
    ...rows.map((row) => [
      row.fileName,
      row.sha256,
      statusCodes[row.status],
      row.problem ?? '',
      row.contentHash ?? '',
      row.zipSha256 ?? '',
      evidenceCodes[evidenceOf(row)],
      row.superseded ? 1 : 0,
      row.fork ? 1 : 0,
    ]),
  ])
}

/** The rows back; the first line that does not fit is the problem. */
export function parseIndex(text: string): Result<readonly IndexRow[], IndexProblem> {
  const table = parseCsvTable(text)
  if (!table.ok) return failed({ kind: 'not-an-index', line: 'line' in table.problem ? table.problem.line : 0 })
  const places = columns.map((name) => table.value.columns.indexOf(name))
  if (places.includes(-1)) return failed({ kind: 'not-an-index', line: 1 })
  const rows: IndexRow[] = []
  for (const { line, cells } of table.value.lines) {
    const [
      fileName = '',
      sha256 = '',
      statusCode = '',
      problem = '',
      contentHash = '',
      zipSha256 = '',
      evidence = '',
      superseded = '',
      fork = '',
    ] = places.map((place) => cells[place] ?? '')
    const status = keyOf(statusCodes, statusCode)
    const proofs = proofsOf(evidence)
    const hashes = [sha256, contentHash || sha256, zipSha256 || sha256]
    const isWhole = status === 'refused' || (zipSha256 !== '' && contentHash !== '')
    if (status === undefined || proofs === undefined || !isWhole || !hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))) {
      return failed({ kind: 'not-an-index', line })
    }
    rows.push({
      ...{ fileName, sha256, status, proofs, superseded: superseded === '1', fork: fork === '1' },
      ...(problem === '' ? {} : { problem }),
      ...(contentHash === '' ? {} : { contentHash }),
      ...(zipSha256 === '' ? {} : { zipSha256 }),
    })
  }
  return succeeded(rows)
}

function proofsOf(code: string): readonly Party[] | undefined {
  const evidence = keyOf(evidenceCodes, code)
  if (evidence === undefined || evidence === 'none') return evidence && []
  return evidence === 'both' ? parties : [evidence]
}

function keyOf<Key extends string>(codes: Readonly<Record<Key, string>>, code: string): Key | undefined {
  // Object.keys of a record gives exactly its keys.
  return (Object.keys(codes) as Key[]).find((key) => codes[key] === code)
}

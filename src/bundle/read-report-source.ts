import type { BundleProblem } from '../domain/bundle.ts'
import type { HandOverProblem } from '../domain/hand-over.ts'
import type { Confirmation, InsurerConfirmation, PrivateDocument, RecordDocument } from '../domain/record.ts'
import { failed, type Result, succeeded } from '../domain/result.ts'
import { readBundle } from './read-bundle.ts'
import { readHandOver } from './read-hand-over.ts'
import { withoutNames } from './write-bundle.ts'

/** All that a report is made from, as a file holds it. */
export interface ReportSource {
  readonly record: RecordDocument
  readonly contentHash: string
  /** What the editions without names are made with. */
  readonly confirmations: readonly InsurerConfirmation[]
  /** What only the edition of the parties shows; absent in a file for the insurer. */
  readonly forParties?: {
    readonly privateDocument: PrivateDocument
    readonly confirmations: readonly Confirmation[]
    /** The final report as it was made once; absent while the record is a concept. */
    readonly pdf?: Uint8Array
  }
}

/** Why a file gives no report. `no-record`: it holds answers or remarks, which are no record yet. */
export type ReportSourceProblem =
  | { readonly kind: 'bundle'; readonly problem: BundleProblem }
  | { readonly kind: 'hand-over'; readonly problem: HandOverProblem }
  | { readonly kind: 'no-record' }

/** What a record file (.wgw) or a file for the insurer (.zip) holds for a report; known by its content, and checked whole. */
export async function readReportSource(bytes: Uint8Array): Promise<Result<ReportSource, ReportSourceProblem>> {
  return isZip(bytes) ? readFromBundle(bytes) : readFromHandOver(bytes)
}

async function readFromBundle(bytes: Uint8Array): Promise<Result<ReportSource, ReportSourceProblem>> {
  const bundle = await readBundle(bytes)
  if (!bundle.ok) return failed({ kind: 'bundle', problem: bundle.problem })
  const { record, manifest, confirmations } = bundle.value
  return succeeded({ record, contentHash: manifest.contentHash, confirmations })
}

async function readFromHandOver(bytes: Uint8Array): Promise<Result<ReportSource, ReportSourceProblem>> {
  const opened = await readHandOver(bytes)
  if (!opened.ok) return failed({ kind: 'hand-over', problem: opened.problem })
  const { handOver } = opened.value
  if (handOver.kind !== 'record') return failed({ kind: 'no-record' })
  const { record, privateDocument, frozen } = handOver
  const { contentHash, confirmations, pdf } = frozen
  return succeeded({
    record,
    contentHash,
    confirmations: confirmations.map(withoutNames),
    forParties: { privateDocument, confirmations, ...(pdf === undefined ? {} : { pdf }) },
  })
}

function isZip(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4)) === 'PK\u0003\u0004'
}

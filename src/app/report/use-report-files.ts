import { useRef, useState } from 'preact/hooks'
import { outlineOf } from '../../domain/outline.ts'
import { parties } from '../../domain/party.ts'
import type { FrozenRecord, PrivateDocument, RecordDocument } from '../../domain/record.ts'
import { isWriterHere } from '../../domain/steps.ts'
import { downloadFile } from '../hooks/download-file.ts'
import { type EvaluationSession, useSession } from '../hooks/use-session.ts'
import { makeReport } from './make-report.ts'

/** What can be downloaded of one record: the report, the same with all answers, the version without names, and all for the archive. */
export type ReportFile = 'report' | 'answers' | 'nameless' | 'archive'

/** The downloads of one record and how the last one went. */
export interface ReportFiles {
  readonly download: (file: ReportFile) => Promise<void>
  readonly outcome: { readonly file: ReportFile; readonly isMade: boolean } | undefined
  /** A file is being made for longer than a user waits without a word. */
  readonly isSlow: boolean
  /** Both spoke, and this device has or makes the bytes that travel: nothing is a concept any more. */
  readonly isFinal: boolean
}

const patienceMs = 1000

/**
 * The frozen PDF goes out as it is; only where it could not be made at freezing, it is made and kept now. All others are made anew. One
 * at a time: who clicks twice gets one file.
 */
export function useReportFiles(frozen: FrozenRecord): ReportFiles {
  const session = useSession()
  const [outcome, setOutcome] = useState<ReportFiles['outcome']>()
  const [isSlow, setIsSlow] = useState(false)
  const isBusy = useRef(false)
  const isFinal = isFinalHere(session, frozen)
  const download = async (file: ReportFile) => {
    if (isBusy.current) return
    isBusy.current = true
    setOutcome(undefined)
    const timer = setTimeout(() => setIsSlow(true), patienceMs)
    // A part of the tool may not come: the user is told, and may try again.
    const made = await make(session, frozen, file).catch(() => undefined)
    clearTimeout(timer)
    setIsSlow(false)
    isBusy.current = false
    if (made) downloadFile(made.name, made.bytes, made.type)
    setOutcome({ file, isMade: made !== undefined })
  }
  return { download, outcome, isSlow, isFinal }
}

interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly type: 'application/pdf' | 'application/zip'
}

interface Documents {
  readonly record: RecordDocument
  readonly privateDocument: PrivateDocument
}

async function make(session: EvaluationSession, frozen: FrozenRecord, file: ReportFile): Promise<MadeFile | undefined> {
  const [{ reportFileName }, { verifyRecord }] = await Promise.all([
    import('../../bundle/file-names.ts'),
    import('../../bundle/content-hash.ts'),
  ])
  const verified = await verifyRecord(frozen)
  const pdf = verified.ok ? await makePdf(session, frozen, file) : undefined
  if (!verified.ok || !pdf) return undefined
  // From the record, so that both devices give it one name.
  const { evaluation, meeting } = verified.value.record
  const { isExample, hasSeveralRegions } = session
  const name = reportFileName({
    evaluation,
    hasSeveralRegions,
    date: meeting.date,
    revision: frozen.revision,
    variant: file === 'answers' || file === 'nameless' ? file : undefined,
    mark: isExample ? 'example' : isFinalHere(session, frozen) ? undefined : 'concept',
  })
  if (file !== 'archive') return { name, bytes: pdf, type: 'application/pdf' }
  return await makeArchivePack(session, frozen, verified.value, { name, pdf })
}

async function makePdf(session: EvaluationSession, frozen: FrozenRecord, file: ReportFile): Promise<Uint8Array | undefined> {
  const { survey, save } = session
  if (file === 'answers' || file === 'nameless') {
    const made = await makeReport(frozen, survey, file === 'nameless' ? 'public' : 'parties', file === 'answers' ? 'answers' : undefined)
    return made.ok ? made.value.pdf : undefined
  }
  if (frozen.pdf) return frozen.pdf
  const made = await makeReport(frozen, survey, 'parties')
  if (!made.ok) return undefined
  // A concept is never kept, and only the device that keeps the record makes the bytes that travel.
  if (isFinalHere(session, frozen)) await save({ kind: 'report-made', contentHash: frozen.contentHash, pdf: made.value.pdf })
  return made.value.pdf
}

async function makeArchivePack(
  { survey }: EvaluationSession,
  frozen: FrozenRecord,
  { record, privateDocument }: Documents,
  { name, pdf }: { readonly name: string; readonly pdf: Uint8Array },
): Promise<MadeFile | undefined> {
  const { buildArchivePack } = await import('./archive-pack.ts')
  const pack = await buildArchivePack({ frozen, record, privateDocument, survey, name, pdf })
  return { ...pack, type: 'application/zip' }
}

function isFinalHere({ state }: EvaluationSession, frozen: FrozenRecord): boolean {
  const isBoth = parties.every((party) => frozen.confirmations.some((word) => word.party === party))
  return isBoth && (isWriterHere(outlineOf(state)) || frozen.pdf !== undefined)
}

import type { Agreement, AgreementReport } from '../domain/agreements.ts'
import type { AnswerSheet } from '../domain/answers.ts'
import { type Evaluation, exampleId } from '../domain/evaluation.ts'
import type { NoteFile, SharedAgreement } from '../domain/hand-over.ts'
import type { FrozenRecord } from '../domain/record.ts'
import type { QuestionId } from '../domain/survey.ts'
import type { Envelope } from '../schemas/envelope.ts'
import type { AnswersBody, NoteBody, RecordBody, WrittenHead } from '../schemas/hand-over.ts'
import { base64Of } from './base64.ts'
import { verifyRecord } from './content-hash.ts'
import { writeEnvelope } from './envelope.ts'
import { answersFileName, noteFileName, recordFileName } from './hand-over-names.ts'
import { readHandOver } from './read-hand-over.ts'
import { headOfRecord } from './record-head.ts'

/** A file to hand over: also as text, through `writeArmour`. */
export interface WrittenFile {
  readonly fileName: string
  readonly text: string
}

/** What all files of one evaluation are made with. */
export interface Making {
  readonly at: string
  /** True where the municipality stands in more than one region: the file name then names it. */
  readonly hasSeveralRegions: boolean
}

/**
 * One party's answers as a file, ready or not (formats §5). What routing hides is left out, agreements go without status, and of the
 * reports only those on agreements that go along.
 */
export async function writeAnswersFile(
  input: Making & {
    readonly evaluation: Evaluation
    readonly agreements: readonly Agreement[]
    readonly sheet: AnswerSheet
    /** All reports of the evaluation: those of the other party stay behind. */
    readonly reports: readonly AgreementReport[]
    /** The questions the party is asked, given its answers. */
    readonly visible: ReadonlySet<QuestionId>
  },
): Promise<WrittenFile> {
  const { evaluation, sheet, visible, at, hasSeveralRegions } = input
  const asked: ReadonlySet<string> = visible
  const agreements = sharedOf(input.agreements)
  const head: WrittenHead = {
    ...aboutOf(evaluation),
    agreements,
    party: sheet.party,
    ...(sheet.readyAt === undefined ? {} : { readyAt: sheet.readyAt }),
    revision: sheet.revision,
    madeAt: at,
  }
  const body: AnswersBody = {
    answers: Object.fromEntries(Object.entries(sheet.answers).filter(([id]) => asked.has(id))),
    shared: sheet.shared.filter((id) => asked.has(id)),
    changes: sheet.changes.filter(({ question }) => asked.has(question)),
    reports: input.reports.filter(
      ({ agreementId, party }) =>
        (sheet.party === 'together' || party === sheet.party) && agreements.some((agreement) => agreement.id === agreementId),
    ),
  }
  const fileName = answersFileName({ evaluation, hasSeveralRegions, party: sheet.party, isReady: sheet.readyAt !== undefined })
  return { fileName, text: await write('answers', head, body) }
}

/** A frozen record as a file: to confirm, to bring a confirmation back, or the final copy. Throws on a record that `verifyRecord` refuses. */
export async function writeRecordFile(input: Making & { readonly frozen: FrozenRecord }): Promise<WrittenFile> {
  const { frozen, at, hasSeveralRegions } = input
  const verified = await verifyRecord(frozen)
  if (!verified.ok) throw new Error(`the frozen record is not sound: ${JSON.stringify(verified.problem)}`)
  const { record } = verified.value
  const body: RecordBody = {
    recordJson: frozen.recordJson,
    privateJson: frozen.privateJson,
    confirmations: frozen.confirmations,
    ...(frozen.pdf === undefined ? {} : { pdf: base64Of(frozen.pdf) }),
  }
  const fileName = recordFileName({ evaluation: record.evaluation, hasSeveralRegions, revision: record.revision })
  return { fileName, text: await write('record', headOfRecord(record, frozen.contentHash, at), body) }
}

/** A colleague's remarks as a file for whoever asked. Empty remarks stay behind. */
export async function writeNoteFile(
  input: Making & {
    readonly evaluation: Evaluation
    /** Whose preparation it is about, and in which round. */
    readonly party: NoteFile['party']
    readonly revision: number
    readonly from: string
    readonly remarks: NoteFile['remarks']
  },
): Promise<WrittenFile> {
  const { evaluation, party, revision, at, hasSeveralRegions } = input
  const head: WrittenHead = { ...aboutOf(evaluation), agreements: [], party, revision, madeAt: at }
  const remarks = Object.fromEntries(Object.entries(input.remarks).filter(([, remark]) => remark.trim() !== ''))
  const body: NoteBody = { from: input.from, remarks }
  return { fileName: noteFileName({ evaluation, hasSeveralRegions, party }), text: await write('note', head, body) }
}

/** Reads its own work back before handing it over, so that no file leaves that the other device would refuse. */
async function write(kind: Envelope['kind'], head: WrittenHead, body: AnswersBody | RecordBody | NoteBody): Promise<string> {
  if (head.evaluation.id === exampleId) throw new Error('the example never leaves the device')
  const text = await writeEnvelope(kind, head, body)
  const readBack = await readHandOver(text)
  if (!readBack.ok) throw new Error(`the file does not read back: ${JSON.stringify(readBack.problem)}`)
  return text
}

function aboutOf({ createdAt: _, survey: { id, version, sha256 }, ...evaluation }: Evaluation): Pick<WrittenHead, 'evaluation' | 'survey'> {
  return { evaluation, survey: { id, version, sha256 } }
}

function sharedOf(agreements: readonly Agreement[]): readonly SharedAgreement[] {
  return agreements.filter(({ what }) => what.trim() !== '').map(({ jointStatus: _, ...agreement }) => agreement)
}

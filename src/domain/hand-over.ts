import type { Agreement, AgreementReport } from './agreements.ts'
import type { AnswerSheet } from './answers.ts'
import type { VersionProblem } from './format-version.ts'
import type { SheetParty } from './party.ts'
import type { FrozenRecord, PrivateDocument, RecordDocument } from './record.ts'
import type { SurveyRef, ThemeId } from './survey.ts'

/** An agreement as it travels in every file: never with a status, which is sealed like answers (formats §2). */
export type SharedAgreement = Omit<Agreement, 'jointStatus'>

/** What every file between people says about itself. */
export interface HandOverHead {
  readonly evaluation: RecordDocument['evaluation']
  readonly survey: SurveyRef
  readonly agreements: readonly SharedAgreement[]
  readonly madeAt: string
}

/** One party's answers, ready or not: for the other party, for a colleague, or for another device of its own. */
export interface AnswersFile {
  readonly kind: 'answers'
  readonly head: HandOverHead
  readonly sheet: AnswerSheet
  readonly reports: readonly AgreementReport[]
}

/** A frozen record to confirm, a confirmation that comes back, or the final copy with its report. */
export interface RecordFile {
  readonly kind: 'record'
  readonly head: HandOverHead
  readonly frozen: FrozenRecord
  readonly record: RecordDocument
  readonly privateDocument: PrivateDocument
}

/** A colleague's remarks on themes of one party's preparation. */
export interface NoteFile {
  readonly kind: 'note'
  readonly head: HandOverHead
  readonly party: SheetParty
  /** Who wrote them, as that person filled in; '' when not filled in. */
  readonly from: string
  readonly remarks: Readonly<Partial<Record<ThemeId, string>>>
}

/** What people hand each other in a .wgw file or as text (formats §5). A backup is not one of these: it is of one device. */
export type HandOver = AnswersFile | RecordFile | NoteFile

/** A hand-over that was read and checked whole. */
export interface OpenHandOver {
  /** The exact text of the file, the same whether it came as a file or as pasted text. */
  readonly text: string
  /** SHA-256 hex of that text: how the device knows a file again. */
  readonly sha256: string
  readonly handOver: HandOver
}

/** Why content is refused before it is known what it means here. */
export type HandOverProblem =
  | { readonly kind: 'not-ours' | 'insurer-bundle' | 'encrypted' | 'pdf' | 'backup' | 'example' }
  | { readonly kind: 'too-large'; readonly maxBytes: number }
  | VersionProblem
  /** `damaged`: changed on its way; `truncated`: a piece is missing; `several`: more than one text in the mail. */
  | { readonly kind: 'damaged' | 'truncated' | 'several' }
  /** Unchanged since it was written, but not something that this tool writes. `at` is a JSON pointer into the part. */
  | { readonly kind: 'invalid'; readonly part: 'envelope' | 'head' | 'body' | 'record.json' | 'private.json'; readonly at: string }

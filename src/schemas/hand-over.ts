import type { AgreementReport } from '../domain/agreements.ts'
import type { AnswerSheet } from '../domain/answers.ts'
import type { SharedAgreement } from '../domain/hand-over.ts'
import type { SheetParty } from '../domain/party.ts'
import type { Confirmation, RecordDocument } from '../domain/record.ts'
import type { SurveyRef, ThemeId } from '../domain/survey.ts'

/** The head of an answers, record or note file as it is written (formats §5). Which of the optional keys are there depends on the kind. */
export interface WrittenHead {
  readonly evaluation: RecordDocument['evaluation']
  readonly survey: SurveyRef
  readonly agreements: readonly SharedAgreement[]
  /** Whose answers, or whose preparation a note is about; not in a record file. */
  readonly party?: SheetParty
  /** Of answers that are ready. */
  readonly readyAt?: string
  /** Of the sheet or of the record. */
  readonly revision: number
  /** Of a record: the content hash before, and its own. */
  readonly parent?: string
  readonly contentHash?: string
  readonly madeAt: string
}

/** The body of an answers file. */
export interface AnswersBody extends Pick<AnswerSheet, 'answers' | 'shared' | 'changes'> {
  readonly reports: readonly AgreementReport[]
}

/** The body of a record file. */
export interface RecordBody {
  readonly recordJson: string
  readonly privateJson: string
  readonly confirmations: readonly Confirmation[]
  /** Base64 of the final report. */
  readonly pdf?: string
}

/** The body of a note file. */
export interface NoteBody {
  readonly from: string
  readonly remarks: Readonly<Partial<Record<ThemeId, string>>>
}

import validateAnswersBody from './answers-body.schema.json?validator'
import type { AnswersBody, NoteBody, RecordBody, WrittenHead } from './hand-over.ts'
import validateHead from './hand-over-head.schema.json?validator'
import validateNoteBody from './note-body.schema.json?validator'
import { parserOf } from './parser.ts'
import validateRecordBody from './record-body.schema.json?validator'

/** Checks the head of an answers, record or note file against its schema (formats §5). */
export const parseHead = parserOf<WrittenHead>(validateHead)

/** Checks the body of an answers file; the codes themselves are checked against the questionnaire (`findMisfit`). */
export const parseAnswersBody = parserOf<AnswersBody>(validateAnswersBody)

/** Checks the body of a record file; the two documents inside are still text. */
export const parseRecordBody = parserOf<RecordBody>(validateRecordBody)

/** Checks the body of a note file. */
export const parseNoteBody = parserOf<NoteBody>(validateNoteBody)

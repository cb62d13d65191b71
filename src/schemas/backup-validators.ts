import type { BackupBody, BackupHead, WrittenState } from './backup.ts'
import validateBody from './backup-body.schema.json?validator'
import validateEvaluation from './backup-evaluation.schema.json?validator'
import validateHead from './backup-head.schema.json?validator'
import { parserOf } from './parser.ts'

/** Checks the head of a backup against its schema (formats §5). */
export const parseBackupHead = parserOf<BackupHead>(validateHead)

/** Checks that the body of a backup holds a list of evaluations; what each of them is, `parseBackupEvaluation` tells. */
export const parseBackupBody = parserOf<BackupBody>(validateBody)

/** Checks one evaluation of a backup against its schema; hashes, and whether it fits its questionnaire, are checked elsewhere. */
export const parseBackupEvaluation = parserOf<WrittenState>(validateEvaluation)

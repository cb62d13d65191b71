import { exampleId } from '../domain/evaluation.ts'
import type { EvaluationState } from '../domain/evaluation-state.ts'
import type { KeptFile } from '../domain/kept-inbox.ts'
import type { FrozenRecord } from '../domain/record.ts'
import type { BackupProblem, OpenBackup } from '../domain/restoring.ts'
import { failed, type Result, succeeded } from '../domain/result.ts'
import type { WrittenRecord } from '../schemas/backup.ts'
import { parseBackupBody, parseBackupEvaluation, parseBackupHead } from '../schemas/backup-validators.ts'
import { bytesOfBase64 } from './base64.ts'
import { sha256Hex, verifyRecord } from './content-hash.ts'
import { maxBackupLength, readEnvelope } from './envelope.ts'

/**
 * Opens a backup, a file's bytes or pasted text (formats §5): size, form, version, checksum, then every evaluation by itself. One that
 * is not what this tool writes is left out and counted in `unreadable`; what is returned was checked whole. Whether it fits its
 * questionnaire, and what it means on this device, `compareWithKept` tells. Never throws on bad input.
 */
export async function readBackup(content: Uint8Array | string): Promise<Result<OpenBackup, BackupProblem>> {
  if (content.length > maxBackupLength) return failed({ kind: 'too-large' })
  const text = textOf(content)
  if (text === undefined) return failed({ kind: 'damaged' })
  const envelope = await readEnvelope(text)
  if (!envelope.ok)
    return failed({
      kind: envelope.problem.kind === 'not-an-envelope' || envelope.problem.kind === 'changed' ? 'damaged' : envelope.problem.kind,
    })
  if (envelope.value.kind !== 'backup') return failed({ kind: 'invalid' })
  const head = parseBackupHead(envelope.value.head)
  const body = parseBackupBody(envelope.value.body)
  if (!head.ok || !body.ok || head.value.evaluations.length !== body.value.evaluations.length) return failed({ kind: 'invalid' })
  const ids = head.value.evaluations
  const read = await Promise.all(body.value.evaluations.map(readEvaluation))
  const evaluations = read.filter((state, place): state is EvaluationState => state !== undefined && state.evaluation.id === ids[place])
  const { madeAt, appVersion } = head.value
  return succeeded({ madeAt, appVersion, evaluations, unreadable: read.length - evaluations.length })
}

/** Undefined for bytes that are no text. */
function textOf(content: Uint8Array | string): string | undefined {
  if (typeof content === 'string') return content.trim()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content).trim()
  } catch {
    // The only way in which the decoder says that this is no text.
    return undefined
  }
}

/** Undefined when the evaluation is not one that this tool wrote. */
async function readEvaluation(content: unknown): Promise<EvaluationState | undefined> {
  const parsed = parseBackupEvaluation(content)
  if (!parsed.ok || parsed.value.evaluation.id === exampleId) return undefined
  const { records: written, ...state } = parsed.value
  if (Object.entries(state.sheets).some(([party, sheet]) => sheet.party !== party)) return undefined
  if (hasRepeats(keysOf(parsed.value))) return undefined
  const records = await Promise.all(written.map(readRecord))
  const areFilesSound = (await Promise.all(state.inbox.files.map(isSoundFile))).every(Boolean)
  return areFilesSound && records.every((record) => record !== undefined) ? { ...state, records } : undefined
}

/** Undefined when the record is not the one that its hash names, or its report is no PDF. */
async function readRecord({ pdf: packed, ...frozen }: WrittenRecord): Promise<FrozenRecord | undefined> {
  const verified = await verifyRecord(frozen)
  if (!verified.ok) return undefined
  const { revision, parent, frozenAt } = verified.value.record
  if (frozen.revision !== revision || frozen.parent !== parent || frozen.frozenAt !== frozenAt) return undefined
  if (frozen.confirmations.some(({ contentHash }) => contentHash !== frozen.contentHash)) return undefined
  if (packed === undefined) return frozen
  const pdf = bytesOfBase64(packed)
  return pdf !== undefined && String.fromCharCode(...pdf.subarray(0, 5)) === '%PDF-' ? { ...frozen, pdf } : undefined
}

async function isSoundFile({ sha256, text }: KeptFile): Promise<boolean> {
  return (await sha256Hex(text)) === sha256
}

/** What may stand in an evaluation only once: two of one name leave the reader to choose. */
function keysOf(state: Pick<EvaluationState, 'agreements' | 'reports' | 'inbox'> & { readonly records: readonly WrittenRecord[] }) {
  return [
    ...state.agreements.map(({ id }) => `agreement ${id}`),
    ...state.reports.map(({ agreementId, party }) => `report ${agreementId} ${party}`),
    ...state.records.map(({ contentHash }) => `record ${contentHash}`),
    ...state.records.flatMap(({ contentHash, confirmations }) => confirmations.map(({ party }) => `word ${contentHash} ${party}`)),
    ...state.inbox.files.map(({ sha256 }) => `file ${sha256}`),
  ]
}

function hasRepeats(names: readonly string[]): boolean {
  return new Set(names).size < names.length
}

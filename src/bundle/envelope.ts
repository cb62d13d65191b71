import type { EvaluationState } from '../domain/evaluation-state.ts'
import { findVersionProblem, formatVersion, type VersionProblem } from '../domain/format-version.ts'
import { failed, type Result, succeeded } from '../domain/result.ts'
import { isRecord } from '../domain/unknown.ts'
import type { Envelope } from '../schemas/envelope.ts'
import { parseEnvelope } from '../schemas/validators.ts'
import { base64Of } from './base64.ts'
import { sha256Hex } from './content-hash.ts'
import { backupFileName } from './file-names.ts'
import { parseJson, writeJson } from './json.ts'

/** A backup larger than this is not looked into (formats §5). */
export const maxBackupLength = 50 * 1024 * 1024

/** What can be wrong with a .wgw file before its content is looked at. */
export type EnvelopeProblem = { readonly kind: 'too-large' | 'not-an-envelope' | 'changed' } | VersionProblem

/** A .wgw file whose texts are as they were written; head and body are not yet checked for what they say. */
export interface OpenEnvelope {
  readonly kind: Envelope['kind']
  readonly head: unknown
  readonly body: unknown
}

/** Everything this device holds of these evaluations as one file, also when its storage refuses (formats §5, kind `backup`). */
export async function writeBackup(
  states: readonly EvaluationState[],
  made: { readonly at: string; readonly appVersion: string },
): Promise<{ readonly fileName: string; readonly text: string }> {
  const head = { madeAt: made.at, appVersion: made.appVersion, evaluations: states.map(({ evaluation }) => evaluation.id) }
  const body = { evaluations: states.map(withTextPdfs) }
  return { fileName: backupFileName(made.at), text: await writeEnvelope('backup', head, body) }
}

/** Opens a .wgw file of any kind: size, form, version and checksum. Never throws on bad input. */
export async function readEnvelope(text: string): Promise<Result<OpenEnvelope, EnvelopeProblem>> {
  if (text.length > maxBackupLength) return failed({ kind: 'too-large' })
  // Mail and editors like to add a line feed at the end.
  const json = parseJson(text.trimEnd())
  if (!json.ok || !isRecord(json.value) || json.value['format'] !== 'wgw') return failed({ kind: 'not-an-envelope' })
  const versionProblem = findVersionProblem(json.value['formatVersion'])
  if (versionProblem) return failed(versionProblem)
  const envelope = parseEnvelope(json.value)
  if (!envelope.ok) return failed({ kind: 'not-an-envelope' })
  const { kind, sha256 } = envelope.value
  if ((await sha256Hex(`${envelope.value.head}\n${envelope.value.body}`)) !== sha256) return failed({ kind: 'changed' })
  const head = parseJson(envelope.value.head)
  const body = parseJson(envelope.value.body)
  return head.ok && body.ok ? succeeded({ kind, head: head.value, body: body.value }) : failed({ kind: 'not-an-envelope' })
}

/** A .wgw file of any kind: head and body in the one spelling, and the checksum over both. */
export async function writeEnvelope(kind: Envelope['kind'], headContent: unknown, bodyContent: unknown): Promise<string> {
  const head = writeJson(headContent)
  const body = writeJson(bodyContent)
  const envelope: Envelope = { format: 'wgw', formatVersion, kind, head, body, sha256: await sha256Hex(`${head}\n${body}`) }
  return JSON.stringify(envelope)
}

/** JSON has no bytes: the final reports travel as base64. */
function withTextPdfs(state: EvaluationState): unknown {
  return {
    ...state,
    records: state.records.map(({ pdf, ...record }) => (pdf === undefined ? record : { ...record, pdf: base64Of(pdf) })),
  }
}

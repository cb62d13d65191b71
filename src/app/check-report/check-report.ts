import { exampleId } from '../../domain/evaluation.ts'
import { type EvaluationState, latestRecordOf } from '../../domain/evaluation-state.ts'
import type { FrozenRecord } from '../../domain/record.ts'
import type { Result } from '../../domain/result.ts'
import { succeeded } from '../../domain/result.ts'
import type { ReportIdentity } from '../../report/pdf/read-identity.ts'
import { type IdentityProblem, readReportIdentity } from '../../report/pdf/read-identity.ts'
import { loadSurvey } from '../../survey/published.ts'
import { ensureExample } from '../evaluation/example.ts'
import { listOnce } from '../hooks/list-once.ts'
import { deviceStore, storeOf } from '../hooks/stores.ts'
import { makeReport } from '../report/make-report.ts'
import { type Comparison, judgeReport, type Standing, standingOf, type Verdict } from './judge-report.ts'

/** Everything that can be said of a report on this device. */
export interface CheckedReport {
  readonly identity: ReportIdentity
  readonly verdict: Verdict
  readonly standing: Standing
  /** The record on this device with its evaluation; absent when it does not have that version. */
  readonly held?: { readonly evaluation: EvaluationState['evaluation']; readonly record: FrozenRecord }
}

/** Looks whether the PDF is what it was when it was made: beside the record on this device, or else by what it says of itself. */
export async function checkReport(pdf: Uint8Array): Promise<Result<CheckedReport, IdentityProblem>> {
  const read = await readReportIdentity(pdf)
  if (!read.ok) return read
  const identity = read.value
  const state = await findEvaluation(identity)
  const record = state?.records.find(({ contentHash }) => contentHash === identity.contentHash)
  const comparison = state && record ? await compare(pdf, identity, state, record) : 'nothing'
  return succeeded({
    identity,
    verdict: judgeReport(identity, comparison),
    standing: state ? standingIn(state, identity.contentHash) : { kind: 'unknown' },
    ...(state && record ? { held: { evaluation: state.evaluation, record } } : {}),
  })
}

/** The evaluation on this device that has this version, or one that came after it. */
async function findEvaluation({ contentHash, mark }: ReportIdentity): Promise<EvaluationState | undefined> {
  if (mark === 'example') await ensureExample(await storeOf(exampleId))
  const list = await listOnce(await deviceStore())
  const ids = list.ok ? list.value.evaluations.map(({ evaluation }) => evaluation.id) : []
  for (const id of mark === 'example' ? [exampleId] : ids) {
    const loaded = await (await storeOf(id)).load(id)
    const state = loaded.ok ? loaded.value : undefined
    if (state?.records.some((record) => record.contentHash === contentHash || record.parent === contentHash)) return state
  }
  return undefined
}

function standingIn(state: EvaluationState, contentHash: string): Standing {
  return standingOf(state.records, contentHash, state.chosenRecord === undefined ? undefined : latestRecordOf(state))
}

async function compare(
  pdf: Uint8Array,
  { edition, mark }: ReportIdentity,
  { evaluation }: EvaluationState,
  record: FrozenRecord,
): Promise<Comparison> {
  if (record.pdf && isSame(pdf, record.pdf)) return 'same'
  const loaded = await loadSurvey(evaluation.survey)
  if (edition !== undefined && loaded.ok) {
    for (const annex of [undefined, 'answers'] as const) {
      const made = await makeReport(record, loaded.value.survey, edition, annex)
      if (made.ok && isSame(pdf, made.value.pdf)) return 'same'
    }
  }
  // Of the final report of both there is one copy, whatever the version of the tool; any other may have been made by another version.
  return record.pdf && edition === 'parties' && mark !== 'concept' ? 'differs-from-final' : 'differs-from-remade'
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}

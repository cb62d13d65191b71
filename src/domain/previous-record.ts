import type { EvaluationId } from './evaluation.ts'
import type { InboxChoices, InboxFile } from './inbox.ts'
import { latestFileChoices } from './inbox.ts'
import { type EvaluationIdentity, type LocalIdentity, matchEvaluation } from './matching.ts'
import type { RecordDocument } from './record.ts'

/**
 * The record of the last period before this one that came in a file, its newest version; undefined when there is none. One that the user
 * put aside counts for nothing.
 */
export function previousRecordIn(
  files: readonly InboxFile[],
  choices: InboxChoices,
  { period }: Pick<EvaluationIdentity, 'period'>,
): RecordDocument | undefined {
  const chosen = latestFileChoices(choices.files)
  const records = files.flatMap(({ sha256, handOver }) =>
    handOver.kind === 'record' && handOver.record.evaluation.period < period && chosen.get(sha256)?.use !== 'set-aside'
      ? [handOver.record]
      : [],
  )
  return records.reduce<RecordDocument | undefined>((last, record) => (last && !isLater(record, last) ? last : record), undefined)
}

/** The last evaluation of the same two on this device, of a period before this one; undefined when there is none. */
export function previousEvaluationOf(evaluation: EvaluationIdentity, local: readonly LocalIdentity[]): EvaluationId | undefined {
  const earlier = local.filter((each) => each.evaluation.period < evaluation.period)
  // Nothing has the empty id, so the pair decides.
  const match = matchEvaluation({ ...evaluation, id: '' as EvaluationId }, earlier)
  if (match.kind !== 'other-period') return undefined
  return earlier
    .map((each) => each.evaluation)
    .filter(({ id }) => match.ids.includes(id))
    .toSorted((a, b) => (a.period < b.period ? 1 : -1))
    .at(0)?.id
}

/** The record of the later period; of one period the higher version. */
export function isLater(one: RecordDocument, other: RecordDocument): boolean {
  const [period, otherPeriod] = [one.evaluation.period, other.evaluation.period]
  return period === otherPeriod ? one.revision > other.revision : period > otherPeriod
}

import { useCallback } from 'preact/hooks'
import type { FrozenRecord } from '../../domain/record.ts'
import { compareRecords } from '../../domain/record-changes.ts'
import { recordBefore } from '../../domain/record-choice.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import type { Survey } from '../../domain/survey.ts'
import type { ReportDocument } from '../../report/blocks.ts'
import { confirmTexts as texts } from '../../texts/confirm.ts'
import { subjectText } from '../../texts/record-facts.ts'
import { reportPageTexts } from '../../texts/report-page.ts'
import { recordChangeText } from '../../texts/revision.ts'
import { useMade } from '../hooks/use-made.ts'
import { type EvaluationSession, useSession } from '../hooks/use-session.ts'
import { Notice } from '../parts/Notice.tsx'
import { TryAgain } from '../parts/TryAgain.tsx'
import { makeReportDocument, type ReportProblem } from '../report/make-report.ts'
import { ReportPreview } from '../report/ReportPreview.tsx'

interface Read {
  readonly document: ReportDocument
  /** Since the version seen before; absent when this is the first. */
  readonly changes?: readonly string[]
  readonly reason?: string
}

/** Exactly what is confirmed, and what changed since the version this party saw before (formats §4). */
export function RecordToConfirm({ frozen }: { readonly frozen: FrozenRecord }) {
  const session = useSession()
  const { state, survey } = session
  const before = recordBefore(state.records, frozen)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the record's content never changes, its hash names it
  const load = useCallback(() => readToConfirm(frozen, before, survey, session.variables), [frozen.contentHash, before?.contentHash])
  const { made, retry } = useMade(load)

  if (made === undefined) return <p role="status">{reportPageTexts.loading}</p>
  if (!made.ok && made.problem.kind === 'unsound') return <Notice kind="error">{reportPageTexts.unsound}</Notice>
  if (!made.ok) return <TryAgain text={reportPageTexts.previewFailed} onRetry={retry} />
  const read = made.value
  return (
    <>
      {read.changes && (
        <Notice kind="info" title={texts.changesTitle} titleAs="h2">
          {read.reason !== undefined && <p>{texts.revisionReason(read.reason)}</p>}
          {read.changes.length === 0 ? (
            <p>{texts.noChanges}</p>
          ) : (
            <ul>
              {read.changes.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      <section aria-label={reportPageTexts.preview}>
        <ReportPreview document={read.document} />
      </section>
    </>
  )
}

async function readToConfirm(
  frozen: FrozenRecord,
  before: FrozenRecord | undefined,
  survey: Survey,
  variables: EvaluationSession['variables'],
): Promise<Result<Read, ReportProblem>> {
  const { verifyRecord } = await import('../../bundle/content-hash.ts')
  const [document, now] = [await makeReportDocument(frozen, survey, 'parties'), await verifyRecord(frozen)]
  if (!document.ok) return document
  if (!now.ok) return failed({ kind: 'unsound', detail: JSON.stringify(now.problem) })
  const was = before && (await verifyRecord(before))
  if (!was?.ok) return succeeded({ document: document.value })
  const records = [was.value.record, now.value.record] as const
  const changes = compareRecords(...records).map((change) =>
    recordChangeText(change, subjectText(change.subject, records, { survey, variables })),
  )
  const reason = now.value.privateDocument.revises?.reason
  return succeeded({ document: document.value, changes: [...new Set(changes)], ...(reason === undefined ? {} : { reason }) })
}

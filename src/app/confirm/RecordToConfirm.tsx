import { useEffect, useState } from 'preact/hooks'
import type { FrozenRecord, RecordDocument } from '../../domain/record.ts'
import { compareRecords, type RecordChange } from '../../domain/record-changes.ts'
import { fillIn, questionOf, type Survey, themeIds, themeTitleOf } from '../../domain/survey.ts'
import type { ReportDocument } from '../../report/blocks.ts'
import { confirmTexts as texts } from '../../texts/confirm.ts'
import { reportPageTexts } from '../../texts/report-page.ts'
import { recordChangeText } from '../../texts/revision.ts'
import { keep } from '../hooks/keep.ts'
import { type EvaluationSession, useSession } from '../hooks/use-session.ts'
import { Notice } from '../parts/Notice.tsx'
import { makeReportDocument } from '../report/make-report.ts'
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
  const before = state.records.at(-2)
  const [read, setRead] = useState<Read | 'unsound'>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the record's content never changes, its hash names it
  useEffect(() => {
    let isCurrent = true
    const load = async () => {
      const made = await readToConfirm(frozen, before, survey, session.variables)
      if (isCurrent) setRead(made ?? 'unsound')
    }
    keep(load())
    return () => {
      isCurrent = false
    }
  }, [frozen.contentHash, before?.contentHash])

  if (read === undefined) return <p role="status">{reportPageTexts.loading}</p>
  if (read === 'unsound') return <Notice kind="error">{reportPageTexts.unsound}</Notice>
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
): Promise<Read | undefined> {
  const { verifyRecord } = await import('../../bundle/content-hash.ts')
  const [document, now] = [await makeReportDocument(frozen, survey, 'parties'), await verifyRecord(frozen)]
  if (!document.ok || !now.ok) return undefined
  const was = before && (await verifyRecord(before))
  if (!was?.ok) return { document: document.value }
  const records = [was.value.record, now.value.record] as const
  const changes = compareRecords(...records).map((change) => recordChangeText(change, subjectOf(change, records, survey, variables)))
  const reason = now.value.privateDocument.revises?.reason
  return { document: document.value, changes: [...new Set(changes)], ...(reason === undefined ? {} : { reason }) }
}

/** The question, theme or agreement in words. */
function subjectOf(
  { subject }: RecordChange,
  records: readonly RecordDocument[],
  survey: Survey,
  variables: EvaluationSession['variables'],
): string {
  const question = questionOf(survey, subject)
  if (question) return fillIn(question.title, variables('municipality'))
  const theme = themeIds.find((id) => id === subject)
  if (theme) return themeTitleOf(survey, theme)
  const agreement = records.flatMap(({ agreements }) => agreements).findLast(({ id }) => id === subject)
  return agreement?.what ?? subject
}

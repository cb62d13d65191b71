import { useCallback, useState } from 'preact/hooks'
import { type EvaluationState, latestRecordOf, type Milestones } from '../../domain/evaluation-state.ts'
import { outlineOf } from '../../domain/outline.ts'
import { otherParty, parties } from '../../domain/party.ts'
import type { FrozenRecord } from '../../domain/record.ts'
import { isWriterHere } from '../../domain/steps.ts'
import type { ReportDocument } from '../../report/blocks.ts'
import { reportPageTexts } from '../../texts/report-page.ts'
import { momentText, partyNameInside } from '../../texts/terms.ts'
import { FinalReport } from '../confirm/FinalReport.tsx'
import { RevisionForm } from '../confirm/RevisionForm.tsx'
import { downloadFile } from '../hooks/download-file.ts'
import { keep } from '../hooks/keep.ts'
import { type Made, useMade } from '../hooks/use-made.ts'
import { useSession } from '../hooks/use-session.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { Checkbox } from '../parts/Checkbox.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { TryAgain } from '../parts/TryAgain.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { makeReport, makeReportDocument, type ReportProblem } from './make-report.ts'
import { ReportPreview } from './ReportPreview.tsx'

/** `#/e/<id>/verslag`: the report as it was frozen, to read, download and print (R12). */
export function ReportPage({ route }: { readonly route: RouteOf<'report'> }) {
  const { state } = useSession()
  const back = { href: hrefOf({ screen: 'steps', id: route.id }), label: reportPageTexts.back }
  const frozen = latestRecordOf(state)
  if (!frozen) {
    return (
      <Page title={reportPageTexts.notYetTitle} screen={reportPageTexts.screen} back={back} lead={reportPageTexts.notYet}>
        <ActionRow>
          <ButtonLink variant="primary" href={back.href}>
            {reportPageTexts.toSteps}
          </ButtonLink>
        </ActionRow>
      </Page>
    )
  }
  return <FrozenReport frozen={frozen} back={back} />
}

type FrozenReportProps = { readonly frozen: FrozenRecord; readonly back: { readonly href: string; readonly label: string } }

function FrozenReport({ frozen, back }: FrozenReportProps) {
  const { state } = useSession()
  const { made: report, retry } = useReportDocument(frozen)
  const { download, hasFailed } = useDownload(frozen)
  return (
    <Page
      title={reportPageTexts.title}
      screen={reportPageTexts.screen}
      back={back}
      lead={reportPageTexts.frozen(momentText(frozen.frozenAt), frozen.revision)}
      wide
    >
      <ActionRow>
        <Button variant="primary" icon="download" onClick={() => keep(download())}>
          {reportPageTexts.download}
        </Button>
        <Button icon="print" onClick={() => print()}>
          {reportPageTexts.print}
        </Button>
      </ActionRow>
      {hasFailed && (
        <Notice kind="error" live="alert">
          {reportPageTexts.failed}
        </Notice>
      )}
      <FinalReport />
      <WhatIsLeft state={state} />
      {report === undefined && <p role="status">{reportPageTexts.loading}</p>}
      {report?.ok === false &&
        (report.problem.kind === 'unsound' ? (
          <Notice kind="error">{reportPageTexts.unsound}</Notice>
        ) : (
          <TryAgain text={reportPageTexts.previewFailed} onRetry={retry} />
        ))}
      {report?.ok && (
        <section aria-label={reportPageTexts.preview}>
          <ReportPreview document={report.value} />
        </section>
      )}
      <RevisionForm />
    </Page>
  )
}

function useReportDocument(frozen: FrozenRecord): Made<ReportDocument, ReportProblem> {
  const { survey } = useSession()
  return useMade(useCallback(() => makeReportDocument(frozen, survey, 'parties'), [frozen, survey]))
}

/** The frozen PDF goes out as it is; only where it could not be made at freezing, it is made and kept now. */
function useDownload(frozen: FrozenRecord): { readonly download: () => Promise<void>; readonly hasFailed: boolean } {
  const { state, survey, save, isExample, hasSeveralRegions } = useSession()
  const [hasFailed, setHasFailed] = useState(false)
  const isBoth = parties.every((party) => frozen.confirmations.some((word) => word.party === party))
  const isWriter = isWriterHere(outlineOf(state))
  const isFinal = isBoth && (isWriter || frozen.pdf !== undefined)
  const download = async () => {
    setHasFailed(false)
    const pdf = frozen.pdf ?? (await remake())
    if (!pdf) return setHasFailed(true)
    const [{ reportFileName }, { verifyRecord }] = await Promise.all([
      import('../../bundle/file-names.ts'),
      import('../../bundle/content-hash.ts'),
    ])
    const verified = await verifyRecord(frozen)
    if (!verified.ok) return setHasFailed(true)
    // From the record, so that both devices give it one name.
    const { evaluation, meeting } = verified.value.record
    const fileName = reportFileName({
      evaluation,
      hasSeveralRegions,
      date: meeting.date,
      revision: frozen.revision,
      mark: isExample ? 'example' : isFinal ? undefined : 'concept',
    })
    downloadFile(fileName, pdf, 'application/pdf')
  }
  const remake = async () => {
    const made = await makeReport(frozen, survey, 'parties')
    if (!made.ok) return undefined
    // A concept is never kept, and only the device that keeps the record makes the bytes that travel.
    if (isBoth && isWriter) await save({ kind: 'report-made', contentHash: frozen.contentHash, pdf: made.value.pdf })
    return made.value.pdf
  }
  return { download, hasFailed }
}

/** The tasks after confirming that live on this screen (mission §3). */
function WhatIsLeft({ state }: { readonly state: EvaluationState }) {
  const { save, now, isExample } = useSession()
  const { evaluation, milestones, ownParty } = state
  const tick = (milestone: keyof Milestones) => (isDone: boolean) =>
    keep(save({ kind: 'milestone-set', milestone, ...(isDone ? { reachedAt: now() } : {}) }))
  return (
    <section class="stack no-print">
      <h2>{reportPageTexts.afterTitle}</h2>
      {!ownParty && (
        <Checkbox
          id="copy-given"
          label={reportPageTexts.copyGiven(partyNameInside(evaluation, otherParty(evaluation.writer)))}
          checked={milestones.copyGivenAt !== undefined}
          onInput={tick('copyGivenAt')}
        />
      )}
      {ownParty && (
        <p>
          <a href={hrefOf({ screen: 'hand-over', id: evaluation.id })}>
            {reportPageTexts.toExchange(partyNameInside(evaluation, otherParty(ownParty)))}
          </a>
        </p>
      )}
      <Checkbox id="archived" label={reportPageTexts.archived} checked={milestones.archivedAt !== undefined} onInput={tick('archivedAt')} />
      {!isExample && (
        <ActionRow>
          <ButtonLink href={hrefOf({ screen: 'send', id: evaluation.id })}>{reportPageTexts.toSend}</ButtonLink>
        </ActionRow>
      )}
    </section>
  )
}

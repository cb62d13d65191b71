import { useCallback, useState } from 'preact/hooks'
import { type EvaluationState, latestRecordOf, type Milestones } from '../../domain/evaluation-state.ts'
import { outlineOf } from '../../domain/outline.ts'
import { otherParty } from '../../domain/party.ts'
import type { FrozenRecord } from '../../domain/record.ts'
import { isRecordToChoose } from '../../domain/record-choice.ts'
import { isMilestoneReached } from '../../domain/steps.ts'
import type { ReportDocument } from '../../report/blocks.ts'
import { reportPageTexts } from '../../texts/report-page.ts'
import { momentText, partyNameInside } from '../../texts/terms.ts'
import { FinalReport } from '../confirm/FinalReport.tsx'
import { RevisionForm } from '../confirm/RevisionForm.tsx'
import { keep } from '../hooks/keep.ts'
import { type Made, useMade } from '../hooks/use-made.ts'
import { useSession } from '../hooks/use-session.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { Checkbox } from '../parts/Checkbox.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page, type PageErrors } from '../parts/Page.tsx'
import { TryAgain } from '../parts/TryAgain.tsx'
import { RecordsToChoose } from '../records/RecordsToChoose.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { ClearOffer } from './ClearOffer.tsx'
import { makeReportDocument, type ReportProblem } from './make-report.ts'
import { ArchiveFile, OtherEditions } from './ReportFilesView.tsx'
import { ReportPreview } from './ReportPreview.tsx'
import { type ReportFiles, useReportFiles } from './use-report-files.ts'

/** `#/e/<id>/verslag`: the report as it was frozen, to read, download and print (R12). */
export function ReportPage({ route }: { readonly route: RouteOf<'report'> }) {
  const { state } = useSession()
  const back = { href: hrefOf({ screen: 'steps', id: route.id }), label: reportPageTexts.back }
  const frozen = latestRecordOf(state)
  if (isRecordToChoose(state)) {
    return (
      <Page title={reportPageTexts.title} screen={reportPageTexts.screen} back={back}>
        <RecordsToChoose />
      </Page>
    )
  }
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
  const files = useReportFiles(frozen)
  const [revising, setRevising] = useState<PageErrors>()
  return (
    <Page
      title={reportPageTexts.title}
      screen={reportPageTexts.screen}
      back={back}
      lead={reportPageTexts.frozen(momentText(frozen.frozenAt), frozen.revision)}
      errors={revising}
      wide
    >
      <ActionRow>
        <Button variant="primary" icon="download" onClick={() => keep(files.download('report'))}>
          {reportPageTexts.download}
        </Button>
        <Button icon="print" onClick={() => print()}>
          {reportPageTexts.print}
        </Button>
      </ActionRow>
      {files.isSlow && <p role="status">{reportPageTexts.making}</p>}
      {files.outcome?.file === 'report' && !files.outcome.isMade && (
        <Notice kind="error" live="alert">
          {reportPageTexts.failed}
        </Notice>
      )}
      <FinalReport />
      <WhatIsLeft state={state} files={files} report={report?.ok ? report.value : undefined} />
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
      <RevisionForm onErrors={setRevising} />
      <ClearOffer />
    </Page>
  )
}

function useReportDocument(frozen: FrozenRecord): Made<ReportDocument, ReportProblem> {
  const { survey } = useSession()
  return useMade(useCallback(() => makeReportDocument(frozen, survey, 'parties'), [frozen, survey]))
}

type WhatIsLeftProps = {
  readonly state: EvaluationState
  readonly files: ReportFiles
  readonly report: ReportDocument | undefined
}

/** The tasks after confirming that live on this screen (mission §3). */
function WhatIsLeft({ state, files, report }: WhatIsLeftProps) {
  const { save, now, isExample } = useSession()
  const { evaluation, ownParty } = state
  const outline = outlineOf(state)
  const tick = (milestone: keyof Milestones) => (isDone: boolean) =>
    keep(save({ kind: 'milestone-set', milestone, ...(isDone ? { reachedAt: now() } : {}) }))
  return (
    <section class="stack no-print">
      <h2>{reportPageTexts.afterTitle}</h2>
      {!ownParty && (
        <Checkbox
          id="copy-given"
          label={reportPageTexts.copyGiven(partyNameInside(evaluation, otherParty(evaluation.writer)))}
          checked={isMilestoneReached(outline, 'copyGivenAt')}
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
      <ArchiveFile files={files} />
      <Checkbox
        id="archived"
        label={reportPageTexts.archived}
        checked={isMilestoneReached(outline, 'archivedAt')}
        onInput={tick('archivedAt')}
      />
      {!isExample && (
        <ActionRow>
          <ButtonLink href={hrefOf({ screen: 'send', id: evaluation.id })}>{reportPageTexts.toSend}</ButtonLink>
        </ActionRow>
      )}
      <OtherEditions files={files} report={report} />
    </section>
  )
}

import type { ReportDocument } from '../../report/blocks.ts'
import { reportFilesTexts as texts } from '../../texts/report-files.ts'
import { reportPageTexts } from '../../texts/report-page.ts'
import { shellTexts } from '../../texts/shell.ts'
import { keep } from '../hooks/keep.ts'
import { Button } from '../parts/Button.tsx'
import { Details } from '../parts/Details.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefOf } from '../routes.ts'
import { CopyReportText } from './CopyReportText.tsx'
import type { ReportFile, ReportFiles } from './use-report-files.ts'

/** What to keep in the own archive: one file with everything in it, once both have spoken. */
export function ArchiveFile({ files }: { readonly files: ReportFiles }) {
  const { isFinal, outcome } = files
  return (
    <>
      <h3>{texts.archiveTitle}</h3>
      <p id="archive-hint" class="prose">
        {isFinal ? texts.archiveHint : texts.archiveLater}
      </p>
      {isFinal && (
        <ActionRow>
          <Button icon="download" describedBy="archive-hint" onClick={() => keep(files.download('archive'))}>
            {texts.archive}
          </Button>
        </ActionRow>
      )}
      {outcome?.file === 'archive' &&
        (outcome.isMade ? (
          <p role="status">{texts.archiveMade}</p>
        ) : (
          <Notice kind="error" live="alert">
            {texts.archiveFailed}
          </Notice>
        ))}
    </>
  )
}

type OtherEditionsProps = {
  readonly files: ReportFiles
  /** What can be copied as text; absent as long as it is not there. */
  readonly report: ReportDocument | undefined
}

/** The other editions of the same record, its text for a mail, and the way to check a report later. */
export function OtherEditions({ files, report }: OtherEditionsProps) {
  const { outcome } = files
  return (
    <Details summary={texts.othersTitle}>
      <div class="stack-lg">
        {others.map((file) => (
          <div key={file} class="stack">
            <p id={`${file}-hint`}>{texts[`${file}Hint`]}</p>
            <Button icon="download" describedBy={`${file}-hint`} onClick={() => keep(files.download(file))}>
              {texts[file]}
            </Button>
            {outcome?.file === file && !outcome.isMade && (
              <Notice kind="error" live="alert">
                {reportPageTexts.failed}
              </Notice>
            )}
          </div>
        ))}
        {report && <CopyReportText document={report} />}
        <p>
          {texts.check} <a href={hrefOf({ screen: 'check-report' })}>{shellTexts.checkReport}</a>
        </p>
      </div>
    </Details>
  )
}

const others = ['nameless', 'answers'] as const satisfies readonly ReportFile[]

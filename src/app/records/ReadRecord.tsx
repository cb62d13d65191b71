import { useCallback } from 'preact/hooks'
import type { FrozenRecord } from '../../domain/record.ts'
import { recordsTexts as texts } from '../../texts/records.ts'
import { reportPageTexts } from '../../texts/report-page.ts'
import { useMade } from '../hooks/use-made.ts'
import { useSession } from '../hooks/use-session.ts'
import { Details } from '../parts/Details.tsx'
import { TryAgain } from '../parts/TryAgain.tsx'
import { makeReportDocument } from '../report/make-report.ts'
import { ReportPreview } from '../report/ReportPreview.tsx'

/** The whole record to read, folded away. */
export function ReadRecord({ frozen, place }: { readonly frozen: FrozenRecord; readonly place: number }) {
  const { survey } = useSession()
  const { made, retry } = useMade(useCallback(() => makeReportDocument(frozen, survey, 'parties'), [frozen, survey]))
  return (
    <Details summary={texts.read(place)}>
      {made === undefined && <p role="status">{reportPageTexts.loading}</p>}
      {made?.ok === false && <TryAgain text={reportPageTexts.previewFailed} onRetry={retry} />}
      {made?.ok && <ReportPreview document={made.value} />}
    </Details>
  )
}

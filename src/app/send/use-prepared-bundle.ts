import { useCallback } from 'preact/hooks'
import type { BundleField } from '../../domain/bundle.ts'
import type { FrozenRecord } from '../../domain/record.ts'
import { type Result, succeeded } from '../../domain/result.ts'
import type { Survey } from '../../domain/survey.ts'
import { type Made, useMade } from '../hooks/use-made.ts'
import { useSession } from '../hooks/use-session.ts'
import { makeReport, type ReportProblem } from '../report/make-report.ts'

/** The file for the insurer, ready to hand over, and every field in it. */
export interface PreparedBundle {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly fields: readonly BundleField[]
}

/** Makes the bundle as soon as the screen opens, so that what is shown is what is handed over; undefined while it is being made. */
export function usePreparedBundle(frozen: FrozenRecord): Made<PreparedBundle, ReportProblem> {
  const { survey, hasSeveralRegions } = useSession()
  return useMade(useCallback(() => prepareBundle(frozen, survey, hasSeveralRegions), [frozen, survey, hasSeveralRegions]))
}

async function prepareBundle(
  frozen: FrozenRecord,
  survey: Survey,
  hasSeveralRegions: boolean,
): Promise<Result<PreparedBundle, ReportProblem>> {
  const report = await makeReport(frozen, survey, 'insurer')
  if (!report.ok) return report
  const [{ buildInsurerFiles, writeBundle }, { listBundleFields }] = await Promise.all([
    import('../../bundle/write-bundle.ts'),
    import('../../bundle/bundle-fields.ts'),
  ])
  const files = await buildInsurerFiles(frozen, __APP_VERSION__)
  const bundle = await writeBundle({ frozen, reportPdf: report.value.pdf, appVersion: __APP_VERSION__, hasSeveralRegions })
  const fields = listBundleFields({ ...files, manifest: bundle.manifest })
  return succeeded({ fileName: bundle.fileName, bytes: bundle.bytes, fields })
}

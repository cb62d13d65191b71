import { useCallback, useEffect, useState } from 'preact/hooks'
import type { BundleField } from '../../domain/bundle.ts'
import type { FrozenRecord } from '../../domain/record.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import type { Survey } from '../../domain/survey.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { makeReport, type ReportProblem } from '../report/make-report.ts'
import { useHasSeveralRegions } from '../report/use-several-regions.ts'

/** The file for the insurer, ready to hand over, and every field in it. */
export interface PreparedBundle {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly fields: readonly BundleField[]
}

type Preparation = Result<PreparedBundle, ReportProblem>

/** Makes the bundle as soon as the screen opens, so that what is shown is what is handed over; undefined while it is being made. */
export function usePreparedBundle(frozen: FrozenRecord): { readonly prepared: Preparation | undefined; readonly retry: () => void } {
  const { survey } = useSession()
  const hasSeveralRegions = useHasSeveralRegions()
  const [prepared, setPrepared] = useState<Preparation>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let isCurrent = true
    const prepare = async () => {
      const made = await prepareBundle(frozen, survey, hasSeveralRegions)
      if (isCurrent) setPrepared(made)
    }
    keep(prepare())
    return () => {
      isCurrent = false
    }
  }, [frozen, survey, hasSeveralRegions, attempt])
  const retry = useCallback(() => {
    setPrepared(undefined)
    setAttempt((count) => count + 1)
  }, [])
  return { prepared, retry }
}

async function prepareBundle(frozen: FrozenRecord, survey: Survey, hasSeveralRegions: boolean): Promise<Preparation> {
  const report = await makeReport(frozen, survey, 'insurer')
  if (!report.ok) return report
  try {
    const [{ buildInsurerFiles, writeBundle }, { listBundleFields }] = await Promise.all([
      import('../../bundle/write-bundle.ts'),
      import('../../bundle/bundle-fields.ts'),
    ])
    const files = await buildInsurerFiles(frozen, __APP_VERSION__)
    const bundle = await writeBundle({ frozen, reportPdf: report.value.pdf, appVersion: __APP_VERSION__, hasSeveralRegions })
    const fields = listBundleFields({ ...files, manifest: bundle.manifest })
    return succeeded({ fileName: bundle.fileName, bytes: bundle.bytes, fields })
  } catch (error) {
    return failed({ kind: 'failed', detail: String(error) })
  }
}

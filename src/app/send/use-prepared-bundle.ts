import { useCallback } from 'preact/hooks'
import type { BundleField } from '../../domain/bundle.ts'
import type { FrozenRecord } from '../../domain/record.ts'
import { type Result, succeeded } from '../../domain/result.ts'
import type { Survey } from '../../domain/survey.ts'
import { type Made, useMade } from '../hooks/use-made.ts'
import { useSession } from '../hooks/use-session.ts'
import { makeReport, type ReportProblem } from '../report/make-report.ts'

/** The file for the insurer, ready to hand over, and every field in it: as it is, or encrypted for who is invited to read it. */
export interface PreparedBundle {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly fields: readonly BundleField[]
  /** The encrypted file as text for in a mail; absent when it is not encrypted. */
  readonly makeText?: () => Promise<string>
}

/**
 * Makes the bundle as soon as the screen opens, so that what is shown is what is handed over; undefined while it is being made. With
 * recipients it is encrypted to all of them (formats §7).
 */
export function usePreparedBundle(frozen: FrozenRecord, recipients: readonly string[] | undefined): Made<PreparedBundle, ReportProblem> {
  const { survey, hasSeveralRegions } = useSession()
  const prepare = useCallback(
    () => prepareBundle(frozen, survey, hasSeveralRegions, recipients),
    [frozen, survey, hasSeveralRegions, recipients],
  )
  return useMade(prepare)
}

async function prepareBundle(
  frozen: FrozenRecord,
  survey: Survey,
  hasSeveralRegions: boolean,
  recipients: readonly string[] | undefined,
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
  if (!recipients) return succeeded({ fileName: bundle.fileName, bytes: bundle.bytes, fields })
  const { encryptTo, encryptToText } = await import('../../bundle/age/encrypt.ts')
  const bytes = encryptedOf(await encryptTo(recipients, bundle.bytes))
  const makeText = async () => encryptedOf(await encryptToText(recipients, bundle.bytes))
  return succeeded({ fileName: `${bundle.fileName}.age`, bytes, fields, makeText })
}

/** The schema of the invitation let no other recipients in. */
function encryptedOf<Value>(encrypted: Result<Value, unknown>): Value {
  if (!encrypted.ok) throw new Error(`not encrypted: ${JSON.stringify(encrypted.problem)}`)
  return encrypted.value
}

import { useEffect, useState } from 'preact/hooks'
import { isRevising, latestRecordOf } from '../../domain/evaluation-state.ts'
import { outlineOf } from '../../domain/outline.ts'
import { parties } from '../../domain/party.ts'
import { isWriterHere } from '../../domain/steps.ts'
import { reportPageTexts } from '../../texts/report-page.ts'
import { keep } from '../hooks/keep.ts'
import { useSession, useSessionRef } from '../hooks/use-session.ts'
import { Notice } from '../parts/Notice.tsx'
import { makeReport } from '../report/make-report.ts'

/** Makes the final report once, on the device that keeps the record, as soon as both have spoken: those bytes travel (formats §4). Shows nothing unless that fails. */
export function FinalReport() {
  const { state, isExample } = useSession()
  const session = useSessionRef()
  const [hasFailed, setHasFailed] = useState(false)
  const frozen = latestRecordOf(state)
  const isBoth = parties.every((party) => frozen?.confirmations.some((word) => word.party === party))
  const isDue = frozen?.pdf === undefined && isBoth && !isRevising(state) && !isExample && isWriterHere(outlineOf(state))
  // One record is made once; the words about it are complete by then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the line above
  useEffect(() => {
    if (!isDue || !frozen) return
    const make = async () => {
      const { survey, save } = session.current()
      const made = await makeReport(frozen, survey, 'parties')
      setHasFailed(!made.ok)
      if (made.ok) await save({ kind: 'report-made', contentHash: frozen.contentHash, pdf: made.value.pdf })
    }
    keep(make())
  }, [isDue, frozen?.contentHash])
  if (!hasFailed) return null
  return (
    <Notice kind="error" live="alert">
      {reportPageTexts.failed}
    </Notice>
  )
}

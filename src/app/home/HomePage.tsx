import { homeTexts } from '../../texts/home.ts'
import { storageProblemText } from '../../texts/storage.ts'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { EvaluationCards } from './EvaluationCards.tsx'
import { useEvaluations } from './use-evaluations.ts'
import { Welcome } from './Welcome.tsx'

/** `#/`: the evaluations on this device with their next step, or a welcome where there are none. */
export function HomePage() {
  const kept = useEvaluations()
  if (!kept) return null
  if (!kept.ok) {
    return (
      <Welcome>
        <Notice kind="error">
          <p>{storageProblemText(kept.problem, 'reading')}</p>
        </Notice>
      </Welcome>
    )
  }
  const { states, broken } = kept.value
  const brokenNotice = broken.length > 0 && (
    <Notice kind="error" title={homeTexts.brokenTitle}>
      <p>{homeTexts.broken(broken.length)}</p>
    </Notice>
  )
  if (states.length === 0) return <Welcome>{brokenNotice}</Welcome>
  return (
    <Page title={homeTexts.title} lead={homeTexts.lead}>
      {brokenNotice}
      <EvaluationCards states={states} />
    </Page>
  )
}

import type { StorageProblem } from '../../domain/evaluation-store.ts'
import { homeTexts } from '../../texts/home.ts'
import { storageProblemText } from '../../texts/storage.ts'
import { useSaveStatus } from '../hooks/save-status.ts'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf } from '../routes.ts'
import { EvaluationCards } from './EvaluationCards.tsx'
import { useEvaluations } from './use-evaluations.ts'
import { Welcome } from './Welcome.tsx'

/** `#/`: the evaluations on this device with their next step, or a welcome where there are none. */
export function HomePage() {
  const listed = useEvaluations()
  const status = useSaveStatus()
  if (!listed) return null
  const { evaluations, broken, problem } = listed
  const notices = (
    <>
      {/* Where something is not kept, the status strip has said so, with the way out. */}
      {problem && status.kind !== 'failed' && <StorageNotice problem={problem} />}
      {broken.length > 0 && (
        <Notice kind="error" title={homeTexts.brokenTitle}>
          <p>{homeTexts.broken(broken.length)}</p>
          <ul>
            {broken.map((id, place) => (
              <li key={id}>
                <a href={hrefOf({ screen: 'steps', id })}>{homeTexts.toBroken(place + 1, broken.length)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
  if (evaluations.length === 0) return <Welcome>{notices}</Welcome>
  return (
    <Page title={homeTexts.title} lead={problem ? undefined : homeTexts.lead}>
      {notices}
      <EvaluationCards evaluations={evaluations} />
    </Page>
  )
}

function StorageNotice({ problem }: { readonly problem: StorageProblem }) {
  return (
    <Notice kind="error">
      <p>{storageProblemText(problem, 'reading')}</p>
    </Notice>
  )
}

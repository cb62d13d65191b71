import { buildSteps } from '../../domain/steps.ts'
import { progressText } from '../../texts/evaluation.ts'
import { homeTexts } from '../../texts/home.ts'
import { evaluationTitle } from '../../texts/terms.ts'
import { hrefOf } from '../routes.ts'
import { NotKept } from './NotKept.tsx'
import type { ListedEvaluation } from './use-evaluations.ts'

/** A few evaluations besides the one worked on last, each with how far it is. Nothing when there are none. */
export function OtherEvaluations({ evaluations }: { readonly evaluations: readonly ListedEvaluation[] }) {
  if (evaluations.length === 0) return null
  return (
    <section class="stack">
      <h2>{homeTexts.others}</h2>
      {evaluations.map((listed) => (
        <article class="card" key={listed.evaluation.id}>
          <h3>
            <a href={hrefOf({ screen: 'steps', id: listed.evaluation.id })}>{evaluationTitle(listed.evaluation)}</a>
          </h3>
          <NotKept listed={listed} />
          <p>{progressText(buildSteps(listed))}</p>
        </article>
      ))}
    </section>
  )
}

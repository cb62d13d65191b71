import { exampleId } from '../../domain/evaluation.ts'
import { buildSteps } from '../../domain/steps.ts'
import { progressText } from '../../texts/evaluation.ts'
import { homeTexts } from '../../texts/home.ts'
import { evaluationTitle } from '../../texts/terms.ts'
import { EvaluationSteps } from '../evaluation/EvaluationSteps.tsx'
import { NextStep } from '../evaluation/NextStep.tsx'
import { Badge } from '../parts/Badge.tsx'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { hrefOf } from '../routes.ts'
import type { ListedEvaluation } from './use-evaluations.ts'

/** The evaluation worked on last with all its steps, the others below it by name, and the ways to begin another. */
export function EvaluationCards({ evaluations }: { readonly evaluations: readonly ListedEvaluation[] }) {
  const [newest, ...others] = evaluations
  return (
    <>
      {newest && (
        <section class="stack">
          <h2>
            <EvaluationLink listed={newest} />
          </h2>
          <NotKept listed={newest} />
          <EvaluationSteps outline={newest} />
          <NextStep outline={newest} />
        </section>
      )}
      {others.length > 0 && (
        <section class="stack">
          <h2>{homeTexts.others}</h2>
          {others.map((listed) => (
            <article class="card" key={listed.evaluation.id}>
              <h3>
                <EvaluationLink listed={listed} />
              </h3>
              <NotKept listed={listed} />
              <p>{progressText(buildSteps(listed))}</p>
            </article>
          ))}
        </section>
      )}
      <section class="stack">
        <h2>{homeTexts.anotherTitle}</h2>
        <ActionRow>
          <ButtonLink href={hrefOf({ screen: 'new' })}>{homeTexts.begin}</ButtonLink>
          <ButtonLink variant="quiet" href={hrefOf({ screen: 'steps', id: exampleId })}>
            {homeTexts.example}
          </ButtonLink>
        </ActionRow>
      </section>
    </>
  )
}

/** Marks what is gone when the tab closes. */
function NotKept({ listed: { isKept } }: { readonly listed: ListedEvaluation }) {
  if (isKept) return null
  return (
    <p>
      <Badge kind="warning">{homeTexts.notKept}</Badge> {homeTexts.notKeptHint}
    </p>
  )
}

function EvaluationLink({ listed: { evaluation } }: { readonly listed: ListedEvaluation }) {
  return <a href={hrefOf({ screen: 'steps', id: evaluation.id })}>{evaluationTitle(evaluation)}</a>
}

import { exampleId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { buildSteps } from '../../domain/steps.ts'
import { progressText } from '../../texts/evaluation.ts'
import { homeTexts } from '../../texts/home.ts'
import { evaluationTitle } from '../../texts/terms.ts'
import { EvaluationSteps } from '../evaluation/EvaluationSteps.tsx'
import { NextStep } from '../evaluation/NextStep.tsx'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { hrefOf } from '../routes.ts'

/** The evaluation worked on last with all its steps, the others below it by name, and the ways to begin another. */
export function EvaluationCards({ states }: { readonly states: readonly EvaluationState[] }) {
  const [newest, ...others] = states
  return (
    <>
      {newest && (
        <section class="stack">
          <h2>
            <EvaluationLink state={newest} />
          </h2>
          <EvaluationSteps state={newest} />
          <NextStep state={newest} />
        </section>
      )}
      {others.length > 0 && (
        <section class="stack">
          <h2>{homeTexts.others}</h2>
          {others.map((state) => (
            <article class="card" key={state.evaluation.id}>
              <h3>
                <EvaluationLink state={state} />
              </h3>
              <p>{progressText(buildSteps(state))}</p>
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

function EvaluationLink({ state: { evaluation } }: { readonly state: EvaluationState }) {
  return <a href={hrefOf({ screen: 'steps', id: evaluation.id })}>{evaluationTitle(evaluation)}</a>
}

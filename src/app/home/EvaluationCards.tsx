import { exampleId } from '../../domain/evaluation.ts'
import { homeTexts } from '../../texts/home.ts'
import { periodTitle } from '../../texts/periods.ts'
import { evaluationTitle } from '../../texts/terms.ts'
import { EvaluationSteps } from '../evaluation/EvaluationSteps.tsx'
import { NextStep } from '../evaluation/NextStep.tsx'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { hrefOf } from '../routes.ts'
import { EvaluationFinder } from './EvaluationFinder.tsx'
import { periodsOf } from './filter-evaluations.ts'
import { NotKept } from './NotKept.tsx'
import { OtherEvaluations } from './OtherEvaluations.tsx'
import type { ListedEvaluation } from './use-evaluations.ts'

/** More than these can no longer be seen at a glance. */
const aFew = 5

/** The evaluation worked on last with all its steps, the others below it (many: with search), and the ways to begin another. */
export function EvaluationCards({ evaluations }: { readonly evaluations: readonly ListedEvaluation[] }) {
  const [newest, ...others] = evaluations
  return (
    <>
      {newest && (
        <section class="stack">
          <h2>
            <a href={hrefOf({ screen: 'steps', id: newest.evaluation.id })}>{evaluationTitle(newest.evaluation)}</a>
          </h2>
          <NotKept listed={newest} />
          <EvaluationSteps outline={newest} />
          <NextStep outline={newest} />
        </section>
      )}
      {others.length > aFew ? <EvaluationFinder evaluations={evaluations} /> : <OtherEvaluations evaluations={others} />}
      {others.length > 0 && (
        <section class="stack">
          <h2>{homeTexts.overviewTitle}</h2>
          <ul>
            {periodsOf(evaluations).map((period) => (
              <li key={period}>
                <a href={hrefOf({ screen: 'overview', period })}>{homeTexts.overviewOf(periodTitle(period))}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack">
        <h2>{homeTexts.anotherTitle}</h2>
        <ActionRow>
          <ButtonLink href={hrefOf({ screen: 'new' })}>{homeTexts.begin}</ButtonLink>
          <ButtonLink href={hrefOf({ screen: 'open' })}>{homeTexts.open}</ButtonLink>
          <ButtonLink variant="quiet" href={hrefOf({ screen: 'steps', id: exampleId })}>
            {homeTexts.example}
          </ButtonLink>
        </ActionRow>
      </section>
    </>
  )
}

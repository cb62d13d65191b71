import type { EvaluationOutline } from '../../domain/outline.ts'
import { buildSteps, nextStep } from '../../domain/steps.ts'
import { evaluationTexts, nextStepLabel } from '../../texts/evaluation.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefOf } from '../routes.ts'
import { routeOfStep } from './step-route.ts'

/** The one primary button: the step to go on with; the report when all is done. */
export function NextStep({ outline }: { readonly outline: EvaluationOutline }) {
  const step = nextStep(buildSteps(outline))
  const route = step && routeOfStep(outline, step)
  if (step && route) {
    return (
      <ActionRow>
        <ButtonLink variant="primary" href={hrefOf(route)}>
          {nextStepLabel(step, outline.evaluation)}
        </ButtonLink>
      </ActionRow>
    )
  }
  return (
    <>
      <Notice kind="success" title={evaluationTexts.allDoneTitle}>
        <p>{evaluationTexts.allDone}</p>
      </Notice>
      <ActionRow>
        <ButtonLink variant="primary" href={hrefOf({ screen: 'report', id: outline.evaluation.id })}>
          {evaluationTexts.toReport}
        </ButtonLink>
      </ActionRow>
    </>
  )
}

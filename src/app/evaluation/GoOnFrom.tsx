import type { EvaluationOutline } from '../../domain/outline.ts'
import { nextPeriod } from '../../domain/period.ts'
import { evaluationTexts } from '../../texts/evaluation.ts'
import { startTexts } from '../../texts/start.ts'
import { useConfig } from '../hooks/use-config.ts'
import { useSession } from '../hooks/use-session.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { hrefOf, type StartWay } from '../routes.ts'

/** What can begin from this evaluation (its next period, a sister evaluation), and its timeline. The example, made up, begins nothing. */
export function GoOnFrom({ outline: { evaluation, figures } }: { readonly outline: Pick<EvaluationOutline, 'evaluation' | 'figures'> }) {
  const { isExample } = useSession()
  const config = useConfig()
  if (isExample) return null
  const linkTo = (way: StartWay) => hrefOf({ screen: 'new-prefilled', way, from: evaluation.id })
  const hasNext = figures.record !== undefined && config.periods.includes(nextPeriod(evaluation.period))
  return (
    <section class="stack">
      <h2>{evaluationTexts.goOnTitle}</h2>
      {hasNext && (
        <ActionRow>
          <ButtonLink href={linkTo('next-period')}>{startTexts.ways['next-period'].title}</ButtonLink>
        </ActionRow>
      )}
      <ul>
        {(['same-provider', 'same-municipality'] as const).map((way) => (
          <li key={way}>
            <a href={linkTo(way)}>{startTexts.ways[way].title}</a>
          </li>
        ))}
        <li>
          <a href={hrefOf({ screen: 'timeline', id: evaluation.id })}>{evaluationTexts.timeline}</a>
        </li>
      </ul>
    </section>
  )
}

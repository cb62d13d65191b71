import { type Evaluation, exampleId, fillersOf } from '../../domain/evaluation.ts'
import { evaluationTexts as texts } from '../../texts/evaluation.ts'
import { offlineCheckTexts } from '../../texts/offline-check.ts'
import { paperTexts } from '../../texts/paper.ts'
import { hrefOf } from '../routes.ts'

/** What helps on the way to the meeting: the check for a room without internet, and the questions on paper. */
export function BeforeMeeting({ evaluation }: { readonly evaluation: Evaluation }) {
  const { id } = evaluation
  return (
    <section class="stack">
      <h2>{texts.beforeMeetingTitle}</h2>
      <ul class="prose">
        {id !== exampleId && (
          <li>
            <a href={hrefOf({ screen: 'offline-check', id })}>{offlineCheckTexts.title}</a>
          </li>
        )}
        {fillersOf(evaluation).map((party) => (
          <li key={party}>
            <a href={hrefOf({ screen: 'paper', id, party })}>{paperTexts.links[party]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

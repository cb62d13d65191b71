import { wordListOf } from '../../texts/questionnaire.ts'
import { partyNameInside } from '../../texts/terms.ts'
import { useSessionRef } from '../hooks/use-session.ts'

/** The five words of the questionnaire, explained for these two parties. */
export function WordList() {
  const { evaluation } = useSessionRef().current().state
  return (
    <dl class="word-list">
      {wordListOf(partyNameInside(evaluation, 'municipality'), partyNameInside(evaluation, 'provider')).map(({ word, meaning }) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

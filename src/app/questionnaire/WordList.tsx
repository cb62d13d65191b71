import { wordListOf } from '../../texts/questionnaire.ts'
import { useSessionRef } from '../hooks/use-session.ts'

/** The five words of the questionnaire, explained for these two parties. */
export function WordList() {
  const { municipality, provider } = useSessionRef().current().state.evaluation
  return (
    <dl class="word-list">
      {wordListOf(municipality.name, provider.name).map(({ word, meaning }) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

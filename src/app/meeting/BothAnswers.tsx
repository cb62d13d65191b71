import { answerLabelOf } from '../../domain/answer-label.ts'
import type { Party } from '../../domain/party.ts'
import type { Question } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { partyName } from '../../texts/terms.ts'
import { useSession } from '../hooks/use-session.ts'
import { ComparisonCards } from '../parts/ComparisonCards.tsx'

/** What each party answered to the question, next to each other. */
export function BothAnswers({ question }: { readonly question: Question }) {
  const { state, variables } = useSession()
  const side = (party: Party) => {
    const answer = answerLabelOf(question, state.sheets[party]?.answers[question.id], variables(party))
    return { name: partyName(state.evaluation, party), answer: answer ?? meetingTexts.notFilled, muted: answer === undefined }
  }
  return <ComparisonCards municipality={side('municipality')} provider={side('provider')} />
}

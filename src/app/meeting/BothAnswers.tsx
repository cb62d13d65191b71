import { answerLabelOf } from '../../domain/answer-label.ts'
import { levelOf } from '../../domain/comparison.ts'
import type { Party } from '../../domain/party.ts'
import { fillIn, type Question } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { partyName } from '../../texts/terms.ts'
import { useSession } from '../hooks/use-session.ts'
import { ComparisonCards } from '../parts/ComparisonCards.tsx'
import { ScaleFigure } from '../parts/ScaleFigure.tsx'

/** What each party answered to the question, next to each other; on a scale of five also how far apart they are. */
export function BothAnswers({ question }: { readonly question: Question }) {
  const { state, variables } = useSession()
  const side = (party: Party) => {
    const answer = answerLabelOf(question, state.sheets[party]?.answers[question.id], variables(party))
    return { name: partyName(state.evaluation, party), answer: answer ?? meetingTexts.notFilled, muted: answer === undefined }
  }
  const scale = stepsOf(question)
  const positionOf = (party: Party) => {
    const index = scale.findIndex(({ value }) => value === state.sheets[party]?.answers[question.id])
    return index < 0 ? undefined : index + 1
  }
  const sides = { municipality: side('municipality'), provider: side('provider') }
  const positions = { municipality: positionOf('municipality'), provider: positionOf('provider') }
  const steps = scale.map(({ text }) => fillIn(text, variables('municipality')))
  const isOnScale = steps.length >= longScale && (positions.municipality !== undefined || positions.provider !== undefined)
  const label = meetingTexts.scaleFigure(sides.municipality.name, sides.municipality.answer, sides.provider.name, sides.provider.answer)
  return <ComparisonCards {...sides} figure={isOnScale ? <ScaleFigure steps={steps} label={label} {...positions} /> : undefined} />
}

/** A shorter scale says as much in words. */
const longScale = 5

/** The choices of the scale, from low to high: those with a level, in the order of their code. */
function stepsOf(question: Question) {
  return question.choices.filter(({ value }) => typeof value === 'number' && levelOf(question, value) !== undefined)
}

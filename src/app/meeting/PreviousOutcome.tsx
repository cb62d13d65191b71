import { answerLabelOf } from '../../domain/answer-label.ts'
import { fillIn, questionOf, type ThemeId } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { periodTitle } from '../../texts/periods.ts'
import { previousTexts as texts } from '../../texts/previous.ts'
import { conclusionWords } from '../../texts/terms.ts'
import { useSession } from '../hooks/use-session.ts'
import { Details } from '../parts/Details.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import type { PreviousOutcome as Outcome } from './use-previous-outcome.ts'

/** What both decided on this theme the last period; nothing where there is no such record, or it did not have this theme. */
export function PreviousOutcome({ theme, previous }: { readonly theme: ThemeId; readonly previous: Outcome | undefined }) {
  const { variables } = useSession()
  const decided = previous?.record.meeting.themes.find(({ id }) => id === theme)
  if (!previous || !decided) return null
  const words = variables('together')
  const period = periodTitle(previous.record.evaluation.period)
  const rows = Object.entries(decided.joint).flatMap(([id, joint]) => {
    const question = questionOf(previous.survey, id)
    if (!question) return []
    const value = joint === 'difference' ? meetingTexts.keepDifference : answerLabelOf(question, joint, words)
    return [{ term: fillIn(question.title, words), value }]
  })
  const { conclusion, explanation } = decided
  return (
    <section class="card stack" aria-labelledby="vorige-keer">
      <h2 id="vorige-keer">{texts.title(period)}</h2>
      <p>{conclusion === 'not-discussed' ? texts.notDiscussed : texts.concluded(conclusionWords[conclusion])}</p>
      {explanation !== undefined && <p>{`‘${explanation}’`}</p>}
      {rows.length > 0 && (
        <Details summary={texts.answers(rows.length)}>
          <SummaryList rows={rows} />
        </Details>
      )}
    </section>
  )
}

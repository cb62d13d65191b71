import { useState } from 'preact/hooks'
import type { AgendaItem, AgendaTheme } from '../../domain/agenda.ts'
import { answerLabelOf } from '../../domain/answer-label.ts'
import { fillIn, type QuestionId, questionOf, type ThemeId } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { togetherTexts as texts } from '../../texts/together.ts'
import { useSession } from '../hooks/use-session.ts'
import { Details } from '../parts/Details.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { AddedTheme } from './AddedTheme.tsx'
import { AgreementEditor } from './AgreementEditor.tsx'
import { ThemeAgreements } from './ThemeAgreements.tsx'
import { ThemeConclusion } from './ThemeSection.tsx'
import type { MeetingComparison } from './use-agenda.ts'

type JointThemeProps = { readonly agendaTheme: AgendaTheme; readonly meeting: MeetingComparison }

/** One theme of the agenda where both filled in one sheet: the joint answers that weigh, an agreement when wanted, one conclusion. */
export function JointTheme({ agendaTheme: { theme, open, folded, chosenBy }, meeting }: JointThemeProps) {
  const { state } = useSession()
  const place = `agreement-${theme}`
  // What was being written must not hide in a fold after a reload.
  const [hadDraft] = useState(state.meeting?.agreementDrafts[place] !== undefined)
  return (
    <div class="stack-lg">
      {chosenBy.length > 0 && <p class="prose">{texts.themeChosen}</p>}
      <AddedTheme theme={theme} comparison={meeting.comparison} />
      {open.length === 0 && <p class="prose">{meetingTexts.noItems}</p>}
      <JointItems items={open} />
      {folded.length > 0 && (
        <Details summary={meetingTexts.foldedItems(folded.length)}>
          <div class="stack-lg">
            <JointItems items={folded} />
          </div>
        </Details>
      )}
      <JointExplanations theme={theme} meeting={meeting} />
      <ThemeConclusion theme={theme} />
      <ThemeAgreements theme={theme} />
      <Details summary={meetingTexts.addAgreement} open={hadDraft}>
        <AgreementEditor idPrefix={place} theme={theme} />
      </Details>
    </div>
  )
}

function JointItems({ items }: { readonly items: readonly AgendaItem[] }) {
  return (
    <>
      {items.map(({ questions }) => (
        <section key={questions[0]} class="card stack-lg">
          {questions.map((id) => (
            <JointQuestion key={id} id={id} />
          ))}
        </section>
      ))}
    </>
  )
}

/** A question with the answer on the sheet: it is joint already, so nothing is chosen here. */
function JointQuestion({ id }: { readonly id: QuestionId }) {
  const { state, survey, variables } = useSession()
  const question = questionOf(survey, id)
  if (!question) return null
  const words = variables('together')
  const answer = answerLabelOf(question, state.sheets.together?.answers[id], words) ?? meetingTexts.notFilled
  return (
    <div class="stack">
      <h2>{fillIn(question.title, words)}</h2>
      <p class="muted">{texts.onAgenda(answer)}</p>
      <SummaryList rows={[{ term: texts.answer, value: answer }]} />
    </div>
  )
}

function JointExplanations({ theme, meeting }: { readonly theme: ThemeId; readonly meeting: MeetingComparison }) {
  const { state, survey, variables } = useSession()
  const rows = survey.questions.flatMap(({ id, theme: of, view, title }) => {
    const text = of === theme && view === 'text' && meeting.visible.together?.has(id) ? state.sheets.together?.answers[id] : undefined
    return typeof text === 'string' ? [{ term: fillIn(title, variables('together')), value: text }] : []
  })
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{meetingTexts.explanationsTitle}</h2>
      <SummaryList rows={rows} />
    </section>
  )
}

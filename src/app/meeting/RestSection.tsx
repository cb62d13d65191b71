import { identicalAnswers } from '../../domain/agenda.ts'
import { answerLabelOf } from '../../domain/answer-label.ts'
import type { Comparison } from '../../domain/comparison.ts'
import { fillIn, questionOf, type ThemeId, themeTitleOf } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { Button } from '../parts/Button.tsx'
import { Checkbox } from '../parts/Checkbox.tsx'
import { Details } from '../parts/Details.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'

type RestSectionProps = { readonly themes: readonly ThemeId[]; readonly comparison: Comparison }

/** What the meeting does not spend time on: answers that are the same, and themes left out, each for the next time if wished (mission §2). */
export function RestSection({ themes, comparison }: RestSectionProps) {
  const { state, survey, save } = useSession()
  return (
    <div class="stack-lg">
      <p class="prose">{themes.length === 0 ? meetingTexts.restNone : meetingTexts.restLead}</p>
      {themes.length > 0 && (
        <div class="stack">
          {themes.map((theme) => (
            <Checkbox
              key={theme}
              id={`next-time-${theme}`}
              label={meetingTexts.listForNextTime(themeTitleOf(survey, theme))}
              checked={state.meeting?.nextTime.includes(theme) ?? false}
              onInput={(listed) => keep(save({ kind: 'meeting-action', action: { kind: 'theme-listed', theme, listed } }))}
            />
          ))}
        </div>
      )}
      <SameAnswers comparison={comparison} />
    </div>
  )
}

function SameAnswers({ comparison }: { readonly comparison: Comparison }) {
  const { state, survey, variables, save } = useSession()
  const outcomes = identicalAnswers(survey, comparison)
  const ids = Object.keys(outcomes)
  if (ids.length === 0) return null
  const words = variables('municipality')
  const isTakenOver = ids.every((id) => state.meeting?.joint[id] !== undefined)
  const rows = ids.flatMap((id) => {
    const question = questionOf(survey, id)
    return question ? [{ term: fillIn(question.title, words), value: answerLabelOf(question, outcomes[id], words) ?? '' }] : []
  })
  return (
    <section class="stack">
      <h2>{meetingTexts.sameTitle(ids.length)}</h2>
      {isTakenOver ? (
        <Notice kind="success" live="status">
          {meetingTexts.takenOver}
        </Notice>
      ) : (
        <p class="prose">{meetingTexts.sameLead}</p>
      )}
      <Details summary={meetingTexts.showSame}>
        <SummaryList rows={rows} />
      </Details>
      {!isTakenOver && (
        <ActionRow>
          <Button onClick={() => keep(save({ kind: 'meeting-action', action: { kind: 'joint-taken-over', outcomes } }))}>
            {meetingTexts.takeOver}
          </Button>
        </ActionRow>
      )}
    </section>
  )
}

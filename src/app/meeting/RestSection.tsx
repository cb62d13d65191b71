import { identicalAnswers } from '../../domain/agenda.ts'
import { answerLabelOf } from '../../domain/answer-label.ts'
import type { Comparison } from '../../domain/comparison.ts'
import type { MeetingSection } from '../../domain/meeting-sections.ts'
import { fillIn, questionOf, type ThemeId } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { Button } from '../parts/Button.tsx'
import { Details } from '../parts/Details.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { LeftOutThemes } from './LeftOutThemes.tsx'
import { SkippedItems } from './SkippedItems.tsx'
import type { MeetingComparison } from './use-agenda.ts'

type RestSectionProps = {
  readonly themes: readonly ThemeId[]
  readonly sections: readonly MeetingSection[]
  readonly meeting: MeetingComparison
}

/** The end of the meeting: answers that are the same, what was passed over, and themes left out (mission §2). */
export function RestSection({ themes, sections, meeting }: RestSectionProps) {
  const { state } = useSession()
  // One joint sheet has every answer already: nothing was skipped, nothing is to be taken over.
  const isJoint = state.evaluation.mode === 'together'
  return (
    <div class="stack-lg">
      {!isJoint && <SameAnswers comparison={meeting.comparison} />}
      {!isJoint && <SkippedItems sections={sections} />}
      <LeftOutThemes themes={themes} meeting={meeting} />
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

import type { MeetingSection } from '../../domain/meeting-sections.ts'
import { findSkippedItems, type SkippedItem } from '../../domain/skipped-items.ts'
import { fillIn, questionOf } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { useSession } from '../hooks/use-session.ts'
import { hrefOf } from '../routes.ts'
import { openItemLater } from './item-to-open.ts'

/** At the end of the meeting: what was passed over, each a way back; nothing when nothing was. */
export function SkippedItems({ sections }: { readonly sections: readonly MeetingSection[] }) {
  const { state, survey, variables } = useSession()
  if (!state.meeting) return null
  const skipped = findSkippedItems(sections, survey, state.meeting, state.reports)
  if (skipped.length === 0) return null
  const wordsOf = (item: SkippedItem) =>
    item.kind === 'question'
      ? fillIn(questionOf(survey, item.question)?.title ?? item.question, variables('municipality'))
      : (state.agreements.find(({ id }) => id === item.agreement)?.what ?? '')
  return (
    <section class="stack">
      <h2>{meetingTexts.skippedTitle(skipped.length)}</h2>
      <p class="prose">{meetingTexts.skippedLead}</p>
      <ul class="prose">
        {skipped.map((item) => {
          const id = item.kind === 'question' ? item.question : item.agreement
          return (
            <li key={id}>
              <a href={hrefOf({ screen: 'meeting', id: state.evaluation.id, section: item.section })} onClick={() => openItemLater(id)}>
                {wordsOf(item)}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

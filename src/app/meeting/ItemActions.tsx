import { useState } from 'preact/hooks'
import type { AgendaItem } from '../../domain/agenda.ts'
import type { QuestionId, ThemeId } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { useSession } from '../hooks/use-session.ts'
import { LinkButton } from '../parts/Button.tsx'
import { Details } from '../parts/Details.tsx'
import { AgreementEditor } from './AgreementEditor.tsx'

type ItemActionsProps = { readonly item: AgendaItem; readonly theme: ThemeId; readonly hasJointAnswer: boolean }

/** What an item can lead to: an agreement, and where no joint answer is asked, a note in the words of the theme (mission §2). */
export function ItemActions({ item, theme, hasJointAnswer }: ItemActionsProps) {
  const { state } = useSession()
  const place = agreementPlaceOf(item.questions[0] ?? theme)
  // What was being written must not hide in a fold after a reload.
  const [hadDraft] = useState(state.meeting?.agreementDrafts[place] !== undefined)
  return (
    <div>
      {!hasJointAnswer && <LinkButton onClick={() => focusNote(theme)}>{meetingTexts.writeNote}</LinkButton>}
      <Details summary={meetingTexts.addItemAgreement} open={hadDraft}>
        <AgreementEditor idPrefix={place} theme={theme} />
      </Details>
    </div>
  )
}

/** Where an agreement on a question or a theme is written: the key of its draft, and the start of its fields' ids. */
export function agreementPlaceOf(of: QuestionId | ThemeId): string {
  return `agreement-${of}`
}

/** The conclusion of the theme: where a note is written begins with it. */
export function conclusionIdOf(theme: ThemeId): string {
  return `conclusion-${theme}`
}

/** The field of the theme where what was said is written down; there once the conclusion has room for words. */
export function noteIdOf(theme: ThemeId): string {
  return `explanation-${theme}`
}

function focusNote(theme: ThemeId): void {
  const note = document.getElementById(noteIdOf(theme)) ?? document.getElementById(conclusionIdOf(theme))
  note?.scrollIntoView({ block: 'center' })
  note?.focus({ preventScroll: true })
}

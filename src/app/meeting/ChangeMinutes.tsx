import { useState } from 'preact/hooks'
import type { AgendaTheme } from '../../domain/agenda.ts'
import type { Meeting } from '../../domain/meeting.ts'
import { buildMeetingSections, type MeetingSection, sectionKeyOf } from '../../domain/meeting-sections.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow, Form } from '../parts/Form.tsx'
import { MinutesField } from './MinutesField.tsx'
import { buildAgendaOf, type MeetingComparison } from './use-agenda.ts'

type ChangeMinutesProps = { readonly section: MeetingSection | undefined; readonly meeting: MeetingComparison }

/** More or less time than was thought: other themes fit. The theme on screen and those already discussed stay on the agenda. */
export function ChangeMinutes({ section, meeting: { comparison, agenda } }: ChangeMinutesProps) {
  const session = useSession()
  const { state, survey, save } = session
  const [minutes, setMinutes] = useState(state.meeting?.minutes ?? 60)

  const change = async () => {
    const shown = section?.kind === 'theme' ? section.theme.theme : undefined
    const fitting = buildAgendaOf(state, survey, comparison, minutes)
    for (const agendaTheme of agenda.themes) {
      const { theme } = agendaTheme
      const isDropped = fitting.leftOut.includes(theme)
      if (isDropped && (theme === shown || isDiscussed(agendaTheme, state.meeting)))
        await save({ kind: 'meeting-action', action: { kind: 'theme-added', theme, added: true } })
    }
    await save({ kind: 'meeting-action', action: { kind: 'details-set', minutes } })
    const added = [...(state.meeting?.addedThemes ?? []), ...(shown ? [shown] : [])]
    const sections = buildMeetingSections(buildAgendaOf(state, survey, comparison, minutes, added), state.agreements)
    const place = sections.findIndex((other) => section && sectionKeyOf(other) === sectionKeyOf(section))
    navigate({ screen: 'meeting', id: state.evaluation.id, section: place + 1 }, 'replace')
  }

  return (
    <Form onSubmit={() => keep(change())}>
      <MinutesField id="change-minutes" value={minutes} onInput={setMinutes} />
      <ActionRow>
        <Button type="submit">{meetingTexts.changeMinutes}</Button>
      </ActionRow>
    </Form>
  )
}

function isDiscussed({ theme, open, folded }: AgendaTheme, meeting: Meeting | undefined): boolean {
  if (!meeting) return false
  const questions = [...open, ...folded].flatMap((item) => item.questions)
  return (
    meeting.conclusions[theme] !== undefined ||
    meeting.explanations[theme] !== undefined ||
    questions.some((id) => meeting.joint[id] !== undefined)
  )
}

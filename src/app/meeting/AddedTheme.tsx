import type { Comparison } from '../../domain/comparison.ts'
import { buildMeetingSections } from '../../domain/meeting-sections.ts'
import type { ThemeId } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { LinkButton } from '../parts/Button.tsx'
import { buildAgendaOf } from './use-agenda.ts'

type AddedThemeProps = { readonly theme: ThemeId; readonly comparison: Comparison }

/** The way back for a theme that was put on the agenda after all and has no conclusion; nothing for every other theme. */
export function AddedTheme({ theme, comparison }: AddedThemeProps) {
  const { state, survey, save } = useSession()
  const { addedThemes = [], minutes = 60, conclusions = {} } = state.meeting ?? {}
  const others = addedThemes.filter((added) => added !== theme)
  const agenda = buildAgendaOf(state, survey, comparison, minutes, others)
  if (!agenda.leftOut.includes(theme) || conclusions[theme] !== undefined) return null
  const leaveOut = async () => {
    await save({ kind: 'meeting-action', action: { kind: 'theme-added', theme, added: false } })
    const { length } = buildMeetingSections(agenda, state.agreements)
    navigate({ screen: 'meeting', id: state.evaluation.id, section: length }, 'replace')
  }
  return <LinkButton onClick={() => keep(leaveOut())}>{meetingTexts.dontDiscuss}</LinkButton>
}

import { buildMeetingSections } from '../../domain/meeting-sections.ts'
import { mandatoryTheme, type ThemeId, themeTitleOf } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { Hidden, LinkButton } from '../parts/Button.tsx'
import { Checkbox } from '../parts/Checkbox.tsx'
import { Notice } from '../parts/Notice.tsx'
import { buildAgendaOf, type MeetingComparison } from './use-agenda.ts'

type LeftOutThemesProps = { readonly themes: readonly ThemeId[]; readonly meeting: MeetingComparison }

/** The themes that do not fit: each now after all, or on the list for the next time (mission §2); the mandatory one says so (R47). */
export function LeftOutThemes({ themes, meeting }: LeftOutThemesProps) {
  const { state, survey, save } = useSession()
  const discuss = async (theme: ThemeId) => {
    await save({ kind: 'meeting-action', action: { kind: 'theme-added', theme, added: true } })
    const added = [...(state.meeting?.addedThemes ?? []), theme]
    const agenda = buildAgendaOf(state, survey, meeting.comparison, state.meeting?.minutes ?? 60, added)
    const sections = buildMeetingSections(agenda, state.agreements)
    const place = sections.findIndex((section) => section.kind === 'theme' && section.theme.theme === theme)
    navigate({ screen: 'meeting', id: state.evaluation.id, section: place + 1 })
  }
  return (
    <section class="stack-lg">
      <h2>{meetingTexts.leftOutTitle}</h2>
      <p class="prose">{themes.length === 0 ? meetingTexts.restNone : meetingTexts.restLead}</p>
      {themes.includes(mandatoryTheme) && (
        <Notice kind="info">{meetingTexts.mandatoryLeftOut(themeTitleOf(survey, mandatoryTheme))}</Notice>
      )}
      {themes.map((theme) => (
        <div key={theme}>
          <Checkbox
            id={`next-time-${theme}`}
            label={meetingTexts.listForNextTime(themeTitleOf(survey, theme))}
            checked={state.meeting?.nextTime.includes(theme) ?? false}
            onInput={(listed) => keep(save({ kind: 'meeting-action', action: { kind: 'theme-listed', theme, listed } }))}
          />
          <LinkButton onClick={() => keep(discuss(theme))}>
            {meetingTexts.discussNow}
            <Hidden>: {themeTitleOf(survey, theme)}</Hidden>
          </LinkButton>
        </div>
      ))}
    </section>
  )
}

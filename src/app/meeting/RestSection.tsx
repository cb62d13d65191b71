import { type ThemeId, themeTitleOf } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { Checkbox } from '../parts/Checkbox.tsx'

/** Themes left out of this meeting, each with "Zet op de lijst voor de volgende keer" (mission §2). */
export function RestSection({ themes }: { readonly themes: readonly ThemeId[] }) {
  const { state, survey, save } = useSession()
  if (themes.length === 0) return <p class="prose">{meetingTexts.restNone}</p>
  return (
    <div class="stack">
      <p class="prose">{meetingTexts.restLead}</p>
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
  )
}

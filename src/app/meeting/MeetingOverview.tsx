import { type MeetingSection, progressOf, sectionKeyOf } from '../../domain/meeting-sections.ts'
import { meetingTexts, progressText } from '../../texts/meeting.ts'
import { useSession } from '../hooks/use-session.ts'
import { Details } from '../parts/Details.tsx'
import { hrefOf } from '../routes.ts'
import { ChangeMinutes } from './ChangeMinutes.tsx'
import { titleOf } from './section-title.ts'
import type { MeetingComparison } from './use-agenda.ts'

type MeetingOverviewProps = {
  readonly sections: readonly MeetingSection[]
  /** The section on screen, 1 the first. */
  readonly position: number
  readonly meeting: MeetingComparison
}

/** Folded away: every section with how far it is, each a link, and the time there is for the meeting. */
export function MeetingOverview({ sections, position, meeting }: MeetingOverviewProps) {
  const { state, survey } = useSession()
  return (
    <Details summary={meetingTexts.overview}>
      <div class="stack-lg">
        <nav aria-label={meetingTexts.overviewNav}>
          <ol class="stack">
            {sections.map((section, index) => {
              const progress = progressText(progressOf(section, state))
              return (
                <li key={sectionKeyOf(section)}>
                  <a
                    href={hrefOf({ screen: 'meeting', id: state.evaluation.id, section: index + 1 })}
                    aria-current={index + 1 === position ? 'step' : undefined}
                  >
                    {titleOf(section, survey)}
                  </a>
                  {progress !== '' && <span class="muted"> – {progress}</span>}
                </li>
              )
            })}
          </ol>
        </nav>
        <ChangeMinutes section={sections[position - 1]} meeting={meeting} />
      </div>
    </Details>
  )
}

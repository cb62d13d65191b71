import { useState } from 'preact/hooks'
import { mattersForOneMeeting } from '../../domain/agenda.ts'
import { buildMeetingSections } from '../../domain/meeting-sections.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { titleOf } from './MeetingPage.tsx'
import { buildAgendaOf, type MeetingComparison } from './use-agenda.ts'

type BeginMeetingProps = { readonly meeting: MeetingComparison; readonly back: { readonly href: string; readonly label: string } }

/** Before the meeting: how much time there is, and what that puts on the agenda. */
export function BeginMeeting({ meeting, back }: BeginMeetingProps) {
  const { state, survey, save } = useSession()
  const [minutes, setMinutes] = useState<30 | 60 | 90>(60)
  const agenda = buildAgendaOf(state, survey, meeting.comparison, minutes)
  const sections = buildMeetingSections(agenda, state.agreements).filter(({ kind }) => kind !== 'rest')

  const begin = async () => {
    await save({ kind: 'meeting-begun' })
    await save({ kind: 'meeting-action', action: { kind: 'details-set', minutes } })
    navigate({ screen: 'meeting', id: state.evaluation.id, section: 1 })
  }

  return (
    <Page title={meetingTexts.beginTitle} back={back} lead={meetingTexts.beginLead}>
      <RadioGroup
        id="minutes"
        label={meetingTexts.minutesLabel}
        value={String(minutes)}
        onInput={(value) => setMinutes(minutesOf(value))}
        options={([30, 60, 90] as const).map((choice) => ({ value: String(choice), label: meetingTexts.minutes[choice] }))}
      />
      {agenda.matters > mattersForOneMeeting && <Notice kind="info">{meetingTexts.manyPoints(agenda.matters)}</Notice>}
      <h2>{meetingTexts.planTitle}</h2>
      <ol class="prose">
        {sections.map((section) => (
          <li key={titleOf(section, survey)}>{titleOf(section, survey)}</li>
        ))}
      </ol>
      <ActionRow>
        <Button variant="primary" onClick={() => keep(begin())}>
          {meetingTexts.begin}
        </Button>
      </ActionRow>
    </Page>
  )
}

function minutesOf(value: string): 30 | 60 | 90 {
  if (value === '30') return 30
  return value === '90' ? 90 : 60
}

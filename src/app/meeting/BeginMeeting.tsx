import { isAlikeEverywhere, mattersForOneMeeting } from '../../domain/agenda.ts'
import { type Comparison, type ComparisonGroup, countGroups } from '../../domain/comparison.ts'
import { buildMeetingSections } from '../../domain/meeting-sections.ts'
import { groupTitles, meetingTexts } from '../../texts/meeting.ts'
import { localDateOf } from '../../texts/terms.ts'
import { manyPointsText } from '../../texts/together.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { MinutesField } from './MinutesField.tsx'
import { titleOf } from './section-title.ts'
import { buildAgendaOf, type MeetingComparison } from './use-agenda.ts'

type BeginMeetingProps = { readonly meeting: MeetingComparison; readonly back: { readonly href: string; readonly label: string } }

/** Before the meeting: how much time there is, and what that puts on the agenda. */
export function BeginMeeting({ meeting, back }: BeginMeetingProps) {
  const { state, survey, save, now } = useSession()
  const minutes = minutesOf(state.drafts?.[minutesDraft] ?? '60')
  const agenda = buildAgendaOf(state, survey, meeting.comparison, minutes)
  const sections = buildMeetingSections(agenda, state.agreements).filter(({ kind }) => kind !== 'rest')

  const begin = async () => {
    // Started together, so that no other change comes between.
    const kept = Promise.all([
      save({ kind: 'meeting-begun', date: localDateOf(now()) }),
      save({ kind: 'meeting-action', action: { kind: 'details-set', minutes } }),
    ])
    // Before the writes come back: the first part shows at once, and whoever is quick may be in the second by then.
    navigate({ screen: 'meeting', id: state.evaluation.id, section: 1 })
    await kept
  }

  return (
    <Page title={meetingTexts.beginTitle} back={back} lead={meetingTexts.beginLead}>
      <MinutesField
        id="minutes"
        value={minutes}
        onInput={(chosen) => keep(save({ kind: 'draft-kept', field: minutesDraft, text: String(chosen) }))}
      />
      {agenda.matters === 0 && (
        <Notice kind="info">
          {isAlikeEverywhere(survey, meeting.comparison) ? meetingTexts.alikeEverywhere : meetingTexts.nothingMatters}
        </Notice>
      )}
      {agenda.matters > mattersForOneMeeting && <Notice kind="info">{manyPointsText(state, agenda.matters)}</Notice>}
      <h2>{meetingTexts.planTitle}</h2>
      <ol class="prose">
        {sections.map((section) => (
          <li key={titleOf(section, survey)}>{titleOf(section, survey)}</li>
        ))}
      </ol>
      {state.evaluation.mode !== 'together' && <GroupCounts groups={meeting.comparison.groups} />}
      <ActionRow>
        <Button variant="primary" onClick={() => keep(begin())}>
          {meetingTexts.begin}
        </Button>
      </ActionRow>
    </Page>
  )
}

/** Chosen, but no meeting yet to keep it in. */
const minutesDraft = 'minutes'

function minutesOf(value: string): 30 | 60 | 90 {
  if (value === '30') return 30
  return value === '90' ? 90 : 60
}

/** How many questions fall in each group, the ones to talk about first; groups with none are left out. */
function GroupCounts({ groups }: { readonly groups: Comparison['groups'] }) {
  const counts = countGroups(groups)
  const rows = groupOrder
    .filter((group) => counts[group] > 0)
    .map((group) => ({ term: groupTitles[group], value: meetingTexts.questions(counts[group]) }))
  return (
    <section>
      <h2>{meetingTexts.groupsTitle}</h2>
      <SummaryList rows={rows} />
    </section>
  )
}

const groupOrder = [
  'facts-differ',
  'difference',
  'improve-together',
  'municipality-lacks',
  'provider-lacks',
  'find-out',
  'can-improve',
  'one-knows',
  'goes-well',
  'fact',
  'asked-of-one',
  'not-applicable',
  'not-filled',
] as const satisfies readonly ComparisonGroup[]

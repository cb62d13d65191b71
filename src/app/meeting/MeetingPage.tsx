import { useEffect } from 'preact/hooks'
import { mattersForOneMeeting } from '../../domain/agenda.ts'
import { fillersOf } from '../../domain/evaluation.ts'
import { isRevising, latestRecordOf } from '../../domain/evaluation-state.ts'
import { buildMeetingSections, type MeetingSection } from '../../domain/meeting-sections.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { pairTitle } from '../../texts/terms.ts'
import { manyPointsText, togetherTexts } from '../../texts/together.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { useWakeLock } from '../hooks/use-wake-lock.ts'
import { navigate } from '../navigation.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { TryAgain } from '../parts/TryAgain.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { BeginMeeting } from './BeginMeeting.tsx'
import { FactsSection } from './FactsSection.tsx'
import { focusWaitingItem } from './item-to-open.ts'
import { JointStatuses } from './JointStatuses.tsx'
import { JointTheme } from './JointTheme.tsx'
import { LargeScreenButton } from './LargeScreenButton.tsx'
import { useLargeScreenOnlyHere } from './large-screen.ts'
import { MeetingOverview } from './MeetingOverview.tsx'
import { NewAgreementsSection } from './NewAgreementsSection.tsx'
import { OldAgreementsSection } from './OldAgreementsSection.tsx'
import { PreviousOutcome } from './PreviousOutcome.tsx'
import { RestSection } from './RestSection.tsx'
import { titleOf } from './section-title.ts'
import { ThemeClock } from './ThemeClock.tsx'
import { ThemeSection } from './ThemeSection.tsx'
import { type MeetingComparison, useAgenda } from './use-agenda.ts'
import { usePreviousOutcome } from './use-previous-outcome.ts'

/** `#/e/<id>/gesprek/<n>`: one part of the agenda at a time, heaviest first; opens only when both parties are ready (mission §0.4). */
export function MeetingPage({ route }: { readonly route: RouteOf<'meeting'> }) {
  const { state, isExample } = useSession()
  const back = { href: hrefOf({ screen: 'steps', id: route.id }), label: meetingTexts.back }
  const isOpen = fillersOf(state.evaluation).every((filler) => state.sheets[filler]?.readyAt !== undefined)
  const { made: meeting, retry } = useAgenda()

  if (!isOpen) {
    return (
      <Page
        title={meetingTexts.notYetTitle}
        back={back}
        lead={state.evaluation.mode === 'together' ? togetherTexts.notYet : meetingTexts.notYet}
      >
        <ActionRow>
          <ButtonLink variant="primary" href={back.href}>
            {meetingTexts.toSteps}
          </ButtonLink>
        </ActionRow>
      </Page>
    )
  }
  // The example is frozen too, but its meeting is there to be looked at.
  if (latestRecordOf(state) && !isExample && !isRevising(state)) {
    return (
      <Page title={meetingTexts.frozenTitle} screen={meetingTexts.screen} back={back} lead={meetingTexts.frozen}>
        <ActionRow>
          <ButtonLink variant="primary" href={hrefOf({ screen: 'report', id: route.id })}>
            {meetingTexts.toReport}
          </ButtonLink>
        </ActionRow>
      </Page>
    )
  }
  if (!meeting) {
    return (
      <Page title={meetingTexts.beginTitle} back={back}>
        <p role="status">{meetingTexts.loading}</p>
      </Page>
    )
  }
  if (!meeting.ok) {
    return (
      <Page title={meetingTexts.beginTitle} back={back}>
        <TryAgain text={meetingTexts.loadFailed} onRetry={retry} />
      </Page>
    )
  }
  if (!state.meeting) return <BeginMeeting meeting={meeting.value} back={back} />
  return <OpenMeeting route={route} meeting={meeting.value} back={back} />
}

type OpenMeetingProps = {
  readonly route: RouteOf<'meeting'>
  readonly meeting: MeetingComparison
  readonly back: { readonly href: string; readonly label: string }
}

function OpenMeeting({ route, meeting, back }: OpenMeetingProps) {
  const { state, survey, save } = useSession()
  const sections = buildMeetingSections(meeting.agenda, state.agreements)
  const position = Math.min(route.section, sections.length)
  const section = sections[position - 1]
  const previous = sections[position - 2]
  const next = sections[position]
  const lastOpened = state.meeting?.section
  const lastPeriod = usePreviousOutcome()
  useWakeLock()
  useLargeScreenOnlyHere()

  useEffect(() => {
    if (lastOpened !== position) keep(save({ kind: 'meeting-action', action: { kind: 'section-opened', section: position } }))
  }, [position, lastOpened, save])

  // The focus goes to the heading first; a way back from the end goes on to its own question.
  useEffect(focusWaitingItem, [position])

  if (!section) throw new Error('a meeting has at least one section')
  const goTo = (target: number) => navigate({ screen: 'meeting', id: route.id, section: target })
  return (
    <Page
      title={titleOf(section, survey)}
      screen={meetingTexts.screen}
      step={meetingTexts.stepOf(position, sections.length)}
      back={back}
      lead={position === 1 ? pairTitle(state.evaluation) : undefined}
      wide
    >
      {position === 1 && meeting.agenda.matters > mattersForOneMeeting && (
        <Notice kind="info">{manyPointsText(state, meeting.agenda.matters)}</Notice>
      )}
      <div class="cluster">
        {section.kind === 'theme' && (
          <ThemeClock key={section.theme.theme} theme={section.theme.theme} themes={meeting.agenda.themes.length} />
        )}
        <LargeScreenButton />
      </div>
      {section.kind === 'theme' && <PreviousOutcome theme={section.theme.theme} previous={lastPeriod} />}
      <SectionBody section={section} sections={sections} meeting={meeting} />
      <MeetingOverview key={position} sections={sections} position={position} meeting={meeting} />
      <ActionRow>
        {next ? (
          <Button variant="primary" onClick={() => goTo(position + 1)}>
            {meetingTexts.next(position + 1, titleOf(next, survey))}
          </Button>
        ) : (
          <ButtonLink variant="primary" href={hrefOf({ screen: 'confirm', id: route.id })}>
            {meetingTexts.toConfirm}
          </ButtonLink>
        )}
        {previous && <Button onClick={() => goTo(position - 1)}>{meetingTexts.previous(position - 1)}</Button>}
      </ActionRow>
    </Page>
  )
}

type SectionBodyProps = {
  readonly section: MeetingSection
  readonly sections: readonly MeetingSection[]
  readonly meeting: MeetingComparison
}

function SectionBody({ section, sections, meeting }: SectionBodyProps) {
  const isJoint = meeting.visible.together !== undefined
  switch (section.kind) {
    case 'facts':
      return <FactsSection questions={section.questions} />
    case 'old-agreements':
      return isJoint ? <JointStatuses agreements={section.agreements} /> : <OldAgreementsSection agreements={section.agreements} />
    case 'theme':
      return isJoint ? (
        <JointTheme key={section.theme.theme} agendaTheme={section.theme} meeting={meeting} />
      ) : (
        <ThemeSection key={section.theme.theme} agendaTheme={section.theme} meeting={meeting} />
      )
    case 'new-agreements':
      return <NewAgreementsSection />
    case 'rest':
      return <RestSection themes={section.themes} sections={sections} meeting={meeting} />
  }
}

import { useEffect } from 'preact/hooks'
import { mattersForOneMeeting } from '../../domain/agenda.ts'
import { latestRecordOf } from '../../domain/evaluation-state.ts'
import { buildMeetingSections, type MeetingSection } from '../../domain/meeting-sections.ts'
import { type Survey, themeTitleOf } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { pairTitle } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { navigate } from '../navigation.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { TryAgain } from '../parts/TryAgain.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { BeginMeeting } from './BeginMeeting.tsx'
import { FactsSection } from './FactsSection.tsx'
import { NewAgreementsSection } from './NewAgreementsSection.tsx'
import { OldAgreementsSection } from './OldAgreementsSection.tsx'
import { RestSection } from './RestSection.tsx'
import { ThemeSection } from './ThemeSection.tsx'
import { type MeetingComparison, useAgenda } from './use-agenda.ts'

/** `#/e/<id>/gesprek/<n>`: one part of the agenda at a time, heaviest first; opens only when both parties are ready (mission §0.4). */
export function MeetingPage({ route }: { readonly route: RouteOf<'meeting'> }) {
  const { state, isExample } = useSession()
  const back = { href: hrefOf({ screen: 'steps', id: route.id }), label: meetingTexts.back }
  const isOpen = state.sheets.municipality?.readyAt !== undefined && state.sheets.provider?.readyAt !== undefined
  const { made: meeting, retry } = useAgenda()

  if (!isOpen) {
    return (
      <Page title={meetingTexts.notYetTitle} back={back} lead={meetingTexts.notYet}>
        <ActionRow>
          <ButtonLink variant="primary" href={back.href}>
            {meetingTexts.toSteps}
          </ButtonLink>
        </ActionRow>
      </Page>
    )
  }
  // The example is frozen too, but its meeting is there to be looked at.
  if (latestRecordOf(state) && !isExample) {
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

  useEffect(() => {
    if (lastOpened !== position) keep(save({ kind: 'meeting-action', action: { kind: 'section-opened', section: position } }))
  }, [position, lastOpened, save])

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
        <Notice kind="info">{meetingTexts.manyPoints(meeting.agenda.matters)}</Notice>
      )}
      <SectionBody section={section} meeting={meeting} />
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

function SectionBody({ section, meeting }: { readonly section: MeetingSection; readonly meeting: MeetingComparison }) {
  switch (section.kind) {
    case 'facts':
      return <FactsSection questions={section.questions} />
    case 'old-agreements':
      return <OldAgreementsSection agreements={section.agreements} />
    case 'theme':
      return <ThemeSection key={section.theme.theme} agendaTheme={section.theme} meeting={meeting} />
    case 'new-agreements':
      return <NewAgreementsSection />
    case 'rest':
      return <RestSection themes={section.themes} comparison={meeting.comparison} />
  }
}

/** The heading of a section, also used on the buttons that lead to it. */
export function titleOf(section: MeetingSection, survey: Survey): string {
  switch (section.kind) {
    case 'facts':
      return meetingTexts.factsTitle
    case 'old-agreements':
      return meetingTexts.oldAgreementsTitle
    case 'theme':
      return themeTitleOf(survey, section.theme.theme)
    case 'new-agreements':
      return meetingTexts.newAgreementsTitle
    case 'rest':
      return meetingTexts.restTitle
  }
}

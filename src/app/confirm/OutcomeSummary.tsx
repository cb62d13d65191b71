import { buildMeetingSections } from '../../domain/meeting-sections.ts'
import { fillIn, questionOf } from '../../domain/survey.ts'
import { confirmTexts } from '../../texts/confirm.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { useSession } from '../hooks/use-session.ts'
import { useAgenda } from '../meeting/use-agenda.ts'
import { SummaryList } from '../parts/SummaryList.tsx'
import { hrefOf } from '../routes.ts'

/** What the meeting came to: conclusions, lasting differences and new agreements, each with its way back. */
export function OutcomeSummary() {
  const { state, survey, variables } = useSession()
  const { made: meeting } = useAgenda()
  const sections = meeting?.ok ? buildMeetingSections(meeting.value.agenda, state.agreements) : []
  const sectionHref = (kind: string) =>
    hrefOf({ screen: 'meeting', id: state.evaluation.id, section: Math.max(1, sections.findIndex((section) => section.kind === kind) + 1) })
  const conclusions = survey.themes.flatMap(({ id, title }) => {
    const conclusion = state.meeting?.conclusions[id]
    return conclusion ? [confirmTexts.conclusion(title, meetingTexts.conclusions[conclusion])] : []
  })
  const differences = Object.entries(state.meeting?.joint ?? {}).flatMap(([id, outcome]) => {
    const question = outcome === 'difference' ? questionOf(survey, id) : undefined
    return question ? [fillIn(question.title, variables('municipality'))] : []
  })
  const made = state.agreements.filter(({ origin }) => origin === 'meeting').map(({ what }) => what)
  const row = (term: string, values: readonly string[], none: string, href: string) => ({
    term,
    value: values.length ? <Lines values={values} /> : none,
    change: { label: confirmTexts.change, hidden: term.toLowerCase(), href },
  })
  return (
    <section>
      <h2>{confirmTexts.outcomeTitle}</h2>
      <SummaryList
        rows={[
          row(confirmTexts.conclusionsTerm, conclusions, confirmTexts.noConclusions, sectionHref('theme')),
          ...(state.evaluation.mode === 'together'
            ? []
            : [row(confirmTexts.differencesTerm, differences, confirmTexts.noDifferences, sectionHref('theme'))]),
          row(confirmTexts.newAgreementsTerm, made, confirmTexts.noNewAgreements, sectionHref('new-agreements')),
        ]}
      />
    </section>
  )
}

function Lines({ values }: { readonly values: readonly string[] }) {
  return (
    <ul>
      {values.map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  )
}

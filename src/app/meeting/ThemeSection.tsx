import { useState } from 'preact/hooks'
import type { AgendaTheme } from '../../domain/agenda.ts'
import { maxTextLength } from '../../domain/answers.ts'
import { type Conclusion, isExplained } from '../../domain/meeting.ts'
import { type Party, parties } from '../../domain/party.ts'
import type { ThemeId } from '../../domain/survey.ts'
import { meetingTexts } from '../../texts/meeting.ts'
import { partyName } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { useTextWarning } from '../hooks/use-text-warning.ts'
import { Details } from '../parts/Details.tsx'
import { Notice } from '../parts/Notice.tsx'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { AddedTheme } from './AddedTheme.tsx'
import { AgendaItemCard } from './AgendaItemCard.tsx'
import { AgreementEditor } from './AgreementEditor.tsx'
import { agreementPlaceOf, conclusionIdOf, noteIdOf } from './ItemActions.tsx'
import { useLargeScreen } from './large-screen.ts'
import { ThemeAgreements } from './ThemeAgreements.tsx'
import type { MeetingComparison } from './use-agenda.ts'

type ThemeSectionProps = { readonly agendaTheme: AgendaTheme; readonly meeting: MeetingComparison }

/** One theme of the agenda: its items, what both wrote, an agreement when wanted, and one conclusion. */
export function ThemeSection({ agendaTheme, meeting }: ThemeSectionProps) {
  const { theme, open, folded } = agendaTheme
  const { state } = useSession()
  const place = agreementPlaceOf(theme)
  // What was being written must not hide in a fold after a reload.
  const [hadDraft] = useState(state.meeting?.agreementDrafts[place] !== undefined)
  const [hadLines] = useState(
    folded.some(({ questions }) =>
      questions.some((id) => state.meeting?.lines[id] !== undefined || state.meeting?.agreementDrafts[agreementPlaceOf(id)] !== undefined),
    ),
  )
  return (
    <div class="stack-lg">
      <ChosenBy parties={agendaTheme.chosenBy} />
      <AddedTheme theme={theme} comparison={meeting.comparison} />
      {open.length === 0 && folded.length === 0 && <p class="prose">{meetingTexts.noItems}</p>}
      {open.map((item) => (
        <AgendaItemCard key={item.questions[0]} item={item} theme={theme} />
      ))}
      {folded.length > 0 && (
        <Details summary={meetingTexts.foldedItems(folded.length)} open={hadLines}>
          <div class="stack-lg">
            {folded.map((item) => (
              <AgendaItemCard key={item.questions[0]} item={item} theme={theme} />
            ))}
          </div>
        </Details>
      )}
      <Explanations theme={theme} meeting={meeting} />
      <ThemeConclusion theme={theme} />
      <ThemeAgreements theme={theme} />
      {open.length === 0 && (
        <Details summary={meetingTexts.addAgreement} open={hadDraft}>
          <AgreementEditor idPrefix={place} theme={theme} />
        </Details>
      )}
    </div>
  )
}

function ChosenBy({ parties: choosers }: { readonly parties: readonly Party[] }) {
  const { state } = useSession()
  const [first, second] = choosers
  if (!first) return null
  return <p class="prose">{second ? meetingTexts.themeChosenByBoth : meetingTexts.themeChosen(partyName(state.evaluation, first))}</p>
}

function Explanations({ theme, meeting }: { readonly theme: ThemeId; readonly meeting: MeetingComparison }) {
  const { state, survey } = useSession()
  const isLarge = useLargeScreen()
  const rows = survey.questions
    .filter((question) => question.theme === theme && question.view === 'text')
    .flatMap((question) =>
      parties.flatMap((party) => {
        const text = meeting.visible[party]?.has(question.id) ? state.sheets[party]?.answers[question.id] : undefined
        return typeof text === 'string' ? [{ term: partyName(state.evaluation, party), value: text }] : []
      }),
    )
  if (rows.length === 0) return null
  return (
    <>
      <section class="not-on-large-screen">
        <h2>{meetingTexts.explanationsTitle}</h2>
        <SummaryList rows={rows} />
      </section>
      {isLarge && <p class="muted">{meetingTexts.largeScreenHides}</p>}
    </>
  )
}

/** The one conclusion on a theme, with the words that go with it. */
export function ThemeConclusion({ theme }: { readonly theme: ThemeId }) {
  const { state, save } = useSession()
  const conclusion = state.meeting?.conclusions[theme]
  const explanation = state.meeting?.explanations[theme] ?? ''
  const warning = useTextWarning(explanation)
  return (
    <section class="stack">
      <RadioGroup
        id={conclusionIdOf(theme)}
        label={meetingTexts.conclusionLabel}
        hint={meetingTexts.conclusionHint}
        labelAs="h2"
        value={conclusion}
        onInput={(value) => {
          const chosen = conclusionOrder.find((choice) => choice === value)
          keep(save({ kind: 'meeting-action', action: { kind: 'theme-concluded', theme, ...(chosen ? { conclusion: chosen } : {}) } }))
        }}
        options={conclusionOrder.map((choice) => ({ value: choice, label: meetingTexts.conclusions[choice] }))}
      />
      {isExplained(conclusion) && (
        <TextArea
          id={noteIdOf(theme)}
          label={meetingTexts.explanationLabel}
          optional
          hint={meetingTexts.textHint}
          maxLength={maxTextLength}
          value={explanation}
          onInput={(text) => keep(save({ kind: 'meeting-action', action: { kind: 'theme-explained', theme, text } }))}
          warning={warning}
        />
      )}
      {!isExplained(conclusion) && explanation.trim() !== '' && (
        <Notice kind="info" live="status">
          <p>
            {meetingTexts.explanationKept} {meetingTexts.explanationWhen}
          </p>
          <p class="muted">{explanation}</p>
        </Notice>
      )}
    </section>
  )
}

const conclusionOrder = ['good', 'attention', 'problem'] as const satisfies readonly Conclusion[]

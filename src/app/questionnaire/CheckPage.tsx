import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { isRevising, latestRecordOf } from '../../domain/evaluation-state.ts'
import type { Question } from '../../domain/survey.ts'
import { visibleQuestionIds } from '../../survey/visible-questions.ts'
import { questionnaireTexts } from '../../texts/questionnaire.ts'
import { reviseTexts } from '../../texts/revise.ts'
import { agreementStatusWords } from '../../texts/terms.ts'
import { togetherTexts } from '../../texts/together.ts'
import { keep } from '../hooks/keep.ts'
import { useSession } from '../hooks/use-session.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page, type PageErrors } from '../parts/Page.tsx'
import { SummaryList, type SummaryRow } from '../parts/SummaryList.tsx'
import { hrefOf, type RouteOf } from '../routes.ts'
import { agreementFieldId } from './agreement-field-id.ts'
import { type AnswerRow, buildAnswerSummary, type ReportRow, type ThemeSummary } from './answer-summary.ts'
import { goOn } from './go-on.ts'
import { PreparationGate } from './PreparationGate.tsx'
import { agreementsTheme, preparationStageOf } from './preparation.ts'
import './questionnaire.css'
import { navigate } from '../navigation.ts'
import { openLater, type QuestionToOpen } from './question-to-open.ts'
import { ReviseAnswer } from './ReviseAnswer.tsx'
import { usePartyName } from './use-party-name.ts'

const texts = questionnaireTexts.check

/** "Controleer uw antwoorden": all a party filled in with the way back to each answer, and the one button to be ready. */
export function CheckPage({ route }: { readonly route: RouteOf<'check'> }) {
  return (
    <PreparationGate party={route.party} stages={['open', 'ready', 'fixed']}>
      <Check key={route.party} route={route} />
    </PreparationGate>
  )
}

function Check({ route: { id, party } }: { readonly route: RouteOf<'check'> }) {
  const { state, survey, definition, variables, save } = useSession()
  const name = usePartyName(party, 'inside')
  const stage = preparationStageOf(state, party)
  const [revising, setRevising] = useState<Question>()
  const [isRevised, setIsRevised] = useState(false)
  const [errors, setErrors] = useState<PageErrors>()
  const ownVariables = variables(party)
  const visible = visibleQuestionIds(definition, ownVariables, state.sheets[party]?.answers ?? {})
  const { themes, reports, empty } = buildAnswerSummary({ state, survey, variables: ownVariables, party, visible })

  const change = (step: number, title: string, target: QuestionToOpen): Pick<SummaryRow, 'change'> => {
    if (stage !== 'open') return {}
    const onClick = () => {
      openLater(target)
      navigate({ screen: 'prepare', id, party, step })
    }
    return { change: { label: texts.change, hidden: texts.changeHidden(title), onClick } }
  }
  const canRevise = stage === 'fixed' && party !== 'together' && (latestRecordOf(state) === undefined || isRevising(state))
  const revise = (row: AnswerRow): Pick<SummaryRow, 'change'> => ({
    change: {
      label: reviseTexts.change,
      hidden: texts.changeHidden(row.title),
      onClick: () => {
        setIsRevised(false)
        setRevising(row.question)
      },
    },
  })
  const answerRow = (step: number, row: AnswerRow): SummaryRow => ({
    term: row.title,
    value: <Answer answer={row.answer} shared={row.shared} />,
    ...(canRevise ? revise(row) : change(step, row.title, { question: row.question.id })),
  })
  const reportRow = (step: number, { agreement, report }: ReportRow): SummaryRow => ({
    term: texts.agreementTitle(agreement.what),
    value: (
      <Answer answer={report?.status && agreementStatusWords[report.status]} note={report?.note} shared={report?.noteShared === true} />
    ),
    ...change(step, agreement.what, { fieldId: agreementFieldId(agreement) }),
  })
  const rowsOf = ({ theme, step, answers }: ThemeSummary) => [
    ...answers.map((row) => answerRow(step, row)),
    ...(theme.id === agreementsTheme ? reports.map((row) => reportRow(step, row)) : []),
  ]
  const finish = () => {
    keep(save({ kind: 'sheet-ready', party }))
    goOn(state, party)
  }

  return (
    <Page
      title={texts.title}
      lead={texts.lead(name)}
      focusKey={party}
      back={{ href: hrefOf({ screen: 'steps', id }), label: questionnaireTexts.backToSteps }}
      errors={errors}
    >
      <p>{empty === 0 ? texts.complete : texts.empty(empty)}</p>
      {isRevised && (
        <Notice kind="success" live="status">
          {state.ownParty ? reviseTexts.done : reviseTexts.doneHere}
        </Notice>
      )}
      {revising && (
        <ReviseAnswer
          key={revising.id}
          party={party}
          question={revising}
          onErrors={setErrors}
          onDone={(hasChanged) => {
            setRevising(undefined)
            setIsRevised(hasChanged)
          }}
        />
      )}
      {themes.map((summary) => (
        <section key={summary.theme.id} class="stack">
          <h2>{summary.theme.title}</h2>
          <SummaryList rows={rowsOf(summary)} />
        </section>
      ))}
      {stage === 'open' && <p class="muted">{questionnaireTexts.nothingSent}</p>}
      <ActionRow>
        {stage === 'open' && (
          <Button variant="primary" onClick={finish}>
            {party === 'together' ? togetherTexts.ready : texts.ready}
          </Button>
        )}
        {stage === 'ready' && (
          <Button onClick={() => keep(save({ kind: 'sheet-reopened', party }))}>{questionnaireTexts.ready.reopen}</Button>
        )}
        <Button icon="print" onClick={() => window.print()}>
          {party === 'together' ? texts.printJoint : texts.print}
        </Button>
        <a href={hrefOf({ screen: 'steps', id })}>{stage === 'open' ? texts.later : questionnaireTexts.ready.toSteps}</a>
      </ActionRow>
    </Page>
  )
}

type AnswerProps = { readonly answer: string | undefined; readonly note?: string | undefined; readonly shared: boolean }

function Answer({ answer, note, shared }: AnswerProps) {
  return (
    <>
      {answer === undefined ? <span class="muted">{texts.notFilled}</span> : <Written>{answer}</Written>}
      {note !== undefined && <Written>{note}</Written>}
      {shared && <p class="muted">{texts.shared}</p>}
    </>
  )
}

/** Words with the line breaks their writer gave them. */
function Written({ children }: { readonly children: ComponentChildren }) {
  return <p class="written">{children}</p>
}

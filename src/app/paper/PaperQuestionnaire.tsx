import { type Agreement, agreementStatuses } from '../../domain/agreements.ts'
import type { PaperTheme } from '../../domain/paper.ts'
import { fillIn, type Question, type SurveyVariables } from '../../domain/survey.ts'
import { paperTexts as texts } from '../../texts/paper.ts'
import { agreementStatusWords } from '../../texts/terms.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { SummaryList } from '../parts/SummaryList.tsx'
import './paper.css'

type PaperQuestionnaireProps = {
  readonly themes: readonly PaperTheme[]
  readonly variables: SurveyVariables
  /** What stands above the questions: for whom, about whom, over which period. */
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly agreements: readonly Agreement[]
}

/** The empty questionnaire to be filled in with a pen, and the button that prints it. */
export function PaperQuestionnaire({ themes, variables, facts, agreements }: PaperQuestionnaireProps) {
  return (
    <>
      <ActionRow>
        <Button variant="primary" icon="print" onClick={() => window.print()}>
          {texts.print}
        </Button>
      </ActionRow>
      <div class="paper stack-lg">
        <SummaryList rows={[...facts, { term: texts.filledInBy, value: <PenLine /> }, { term: texts.date, value: <PenLine /> }]} />
        <ul class="prose">
          {texts.instructions.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {themes.map(({ theme, questions }, place) => (
          <section key={theme.id} class="stack">
            <h2>{theme.title}</h2>
            <ol class="paper__questions" start={numberOfFirst(themes, place)}>
              {questions.map((question) => (
                <PaperQuestion key={question.id} question={question} variables={variables} />
              ))}
            </ol>
          </section>
        ))}
        {agreements.length > 0 && <PaperAgreements agreements={agreements} />}
      </div>
    </>
  )
}

function PaperQuestion({ question, variables }: { readonly question: Question; readonly variables: SurveyVariables }) {
  const { kind, title, description, choices, maxChoices } = question
  return (
    <li class="paper__question">
      <p class="paper__title">{fillIn(title, variables)}</p>
      {description !== undefined && <p class="muted">{fillIn(description, variables)}</p>}
      {kind === 'multiple' && <p class="muted">{maxChoices === undefined ? texts.several : texts.atMost(maxChoices)}</p>}
      {kind === 'text' ? <PenLines /> : <PaperChoices labels={choices.map(({ text }) => fillIn(text, variables))} />}
    </li>
  )
}

function PaperAgreements({ agreements }: { readonly agreements: readonly Agreement[] }) {
  return (
    <section class="stack">
      <h2>{texts.agreementsTitle}</h2>
      <p>{texts.agreementsQuestion}</p>
      <ul class="paper__questions paper__questions--plain">
        {agreements.map(({ id, what }) => (
          <li key={id} class="paper__question">
            <p class="paper__title">{what}</p>
            <PaperChoices labels={agreementStatuses.map((status) => agreementStatusWords[status])} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function PaperChoices({ labels }: { readonly labels: readonly string[] }) {
  return (
    <ul class="paper__choices">
      {labels.map((label) => (
        <li key={label}>
          <span class="paper__box" aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  )
}

/** Room to write in. */
function PenLines() {
  return (
    <div class="paper__lines" aria-hidden="true">
      <PenLine />
      <PenLine />
      <PenLine />
    </div>
  )
}

function PenLine() {
  return <span class="paper__line" aria-hidden="true" />
}

/** The questions are numbered on over the themes. */
function numberOfFirst(themes: readonly PaperTheme[], place: number): number {
  return themes.slice(0, place).reduce((count, { questions }) => count + questions.length, 1)
}

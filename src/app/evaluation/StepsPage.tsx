import { outlineOf } from '../../domain/outline.ts'
import { isRecordToChoose } from '../../domain/record-choice.ts'
import { evaluationTexts, mannerTexts } from '../../texts/evaluation.ts'
import { periodTitle } from '../../texts/periods.ts'
import { pairTitle } from '../../texts/terms.ts'
import { useSession } from '../hooks/use-session.ts'
import { Page } from '../parts/Page.tsx'
import { RecordsToChoose } from '../records/RecordsToChoose.tsx'
import { hrefOf } from '../routes.ts'
import { BeforeMeeting } from './BeforeMeeting.tsx'
import { EvaluationSteps } from './EvaluationSteps.tsx'
import { GoOnFrom } from './GoOnFrom.tsx'
import { NextStep } from './NextStep.tsx'

/** `#/e/<id>`: all steps of one evaluation and the next one to do; the place to come back to after each. */
export function StepsPage() {
  const { state } = useSession()
  const outline = outlineOf(state)
  return (
    <Page
      title={pairTitle(state.evaluation)}
      screen={evaluationTexts.screen}
      back={{ href: hrefOf({ screen: 'home' }), label: evaluationTexts.back }}
      lead={evaluationTexts.lead(periodTitle(state.evaluation.period), mannerTexts[state.evaluation.mode])}
    >
      <EvaluationSteps outline={outline} />
      {isRecordToChoose(state) ? <RecordsToChoose /> : <NextStep outline={outline} />}
      {!outline.figures.record && <BeforeMeeting evaluation={state.evaluation} />}
      {!outline.figures.record && <p class="muted">{evaluationTexts.nothingSentYet}</p>}
      <GoOnFrom outline={outline} />
    </Page>
  )
}

import { useState } from 'preact/hooks'
import type { EvaluationId } from '../../domain/evaluation.ts'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { cannotOpenTexts, evaluationTexts } from '../../texts/evaluation.ts'
import { partsTexts } from '../../texts/parts.ts'
import { storageProblemText } from '../../texts/storage.ts'
import { surveyLoadProblemText } from '../../texts/survey-problems.ts'
import { keep } from '../hooks/keep.ts'
import { rescueAsFile, rescueRows } from '../hooks/rescue.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf } from '../routes.ts'
import type { Opened } from './open-session.ts'

/** Another tab took over; `unkept` is the state of this one when not all of it was kept. */
export interface Lost {
  readonly kind: 'lost'
  readonly unkept: EvaluationState | undefined
}

interface CannotOpenProps {
  readonly id: EvaluationId
  readonly outcome: Exclude<Opened, { kind: 'ready' }> | Lost
  readonly onTakeOver: () => void
}

/** The page for an evaluation that this tab cannot show now: what is the matter, the data as a file where that helps, and the way on. */
export function CannotOpen({ id, outcome, onTakeOver }: CannotOpenProps) {
  const { title, text, takeOver } = wordsOf(outcome)
  const [isUnread, setIsUnread] = useState(false)
  const rescue = rescueOf(outcome, id)
  const run = async () => setIsUnread(rescue !== undefined && !(await rescue()))
  return (
    <Page title={title} screen={title} lead={text}>
      {outcome.kind === 'storage' && rescue && <p class="prose">{cannotOpenTexts.storage.rows}</p>}
      {outcome.kind === 'survey' && <p class="prose">{cannotOpenTexts.survey.file}</p>}
      <ActionRow>
        {rescue && (
          <Button variant="primary" icon="download" onClick={() => keep(run())}>
            {partsTexts.rescue}
          </Button>
        )}
        {takeOver && (
          <Button variant={rescue ? 'secondary' : 'primary'} onClick={onTakeOver}>
            {takeOver}
          </Button>
        )}
        <ButtonLink href={hrefOf({ screen: 'home' })} variant={takeOver || rescue ? 'secondary' : 'primary'}>
          {evaluationTexts.toHome}
        </ButtonLink>
      </ActionRow>
      {isUnread && (
        <Notice kind="error" live="alert">
          {cannotOpenTexts.storage.noRows}
        </Notice>
      )}
    </Page>
  )
}

/** The way to give what there is as a file, true when that worked; undefined where a file adds nothing. */
function rescueOf(outcome: CannotOpenProps['outcome'], id: EvaluationId): (() => Promise<boolean>) | undefined {
  const asFile = (state: EvaluationState) => async () => {
    await rescueAsFile([state])
    return true
  }
  if (outcome.kind === 'lost') return outcome.unkept && asFile(outcome.unkept)
  if (outcome.kind === 'survey') return asFile(outcome.state)
  if (outcome.kind === 'storage' && outcome.problem.kind === 'broken') return () => rescueRows(id)
  return undefined
}

function wordsOf(outcome: CannotOpenProps['outcome']): { readonly title: string; readonly text: string; readonly takeOver?: string } {
  switch (outcome.kind) {
    case 'lost':
      return outcome.unkept ? { ...cannotOpenTexts.lost, text: cannotOpenTexts.lost.notAllKept } : cannotOpenTexts.lost
    case 'elsewhere':
    case 'missing':
      return cannotOpenTexts[outcome.kind]
    case 'storage':
      return { title: cannotOpenTexts.storage.title, text: storageProblemText(outcome.problem, 'reading') }
    case 'survey':
      return { title: cannotOpenTexts.survey.title, text: surveyLoadProblemText(outcome.problem) }
  }
}

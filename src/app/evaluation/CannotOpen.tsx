import { useEffect } from 'preact/hooks'
import type { EvaluationState } from '../../domain/evaluation-state.ts'
import { cannotOpenTexts, evaluationTexts } from '../../texts/evaluation.ts'
import { partsTexts } from '../../texts/parts.ts'
import { storageProblemText } from '../../texts/storage.ts'
import { rescueAsFile } from '../hooks/rescue.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf } from '../routes.ts'
import type { Opened } from './open-session.ts'

/** Another tab took over; `unkept` is the state of this one when not all of it was kept. */
export interface Lost {
  readonly kind: 'lost'
  readonly unkept: EvaluationState | undefined
}

interface CannotOpenProps {
  readonly outcome: Exclude<Opened, { kind: 'ready' }> | Lost
  readonly onTakeOver: () => void
}

/** The page for an evaluation that this tab cannot show now: what is the matter, and the way on. */
export function CannotOpen({ outcome, onTakeOver }: CannotOpenProps) {
  const { title, text, takeOver } = wordsOf(outcome)
  const unkept = outcome.kind === 'lost' ? outcome.unkept : undefined
  useAskToStay(unkept !== undefined)
  return (
    <Page title={title} screen={title} lead={text}>
      <ActionRow>
        {unkept && (
          <Button
            variant="primary"
            icon="download"
            onClick={() => {
              rescueAsFile([unkept]).catch(reportError)
            }}
          >
            {partsTexts.rescue}
          </Button>
        )}
        {takeOver && (
          <Button variant={unkept ? 'secondary' : 'primary'} onClick={onTakeOver}>
            {takeOver}
          </Button>
        )}
        <ButtonLink href={hrefOf({ screen: 'home' })} variant={takeOver ? 'secondary' : 'primary'}>
          {evaluationTexts.toHome}
        </ButtonLink>
      </ActionRow>
    </Page>
  )
}

/** Has the browser ask before the tab closes. */
function useAskToStay(isAsking: boolean): void {
  useEffect(() => {
    if (!isAsking) return
    const askToStay = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', askToStay)
    return () => removeEventListener('beforeunload', askToStay)
  }, [isAsking])
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
      return cannotOpenTexts.survey
  }
}

import { cannotOpenTexts, evaluationTexts } from '../../texts/evaluation.ts'
import { storageProblemText } from '../../texts/storage.ts'
import { Button, ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf } from '../routes.ts'
import type { Opened } from './open-session.ts'

interface CannotOpenProps {
  readonly outcome: Exclude<Opened, { kind: 'ready' }> | { readonly kind: 'lost' }
  readonly onTakeOver: () => void
}

/** The page for an evaluation that this tab cannot show now: what is the matter, and the way on. */
export function CannotOpen({ outcome, onTakeOver }: CannotOpenProps) {
  const { title, text, takeOver } = wordsOf(outcome)
  return (
    <Page title={title} screen={title} lead={text}>
      <ActionRow>
        {takeOver && (
          <Button variant="primary" onClick={onTakeOver}>
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

function wordsOf(outcome: CannotOpenProps['outcome']): { readonly title: string; readonly text: string; readonly takeOver?: string } {
  switch (outcome.kind) {
    case 'elsewhere':
    case 'lost':
    case 'missing':
      return cannotOpenTexts[outcome.kind]
    case 'storage':
      return { title: cannotOpenTexts.storage.title, text: storageProblemText(outcome.problem, 'reading') }
    case 'survey':
      return cannotOpenTexts.survey
  }
}

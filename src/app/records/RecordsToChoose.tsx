import { recordsTexts as texts } from '../../texts/records.ts'
import { useSession } from '../hooks/use-session.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'
import { hrefOf } from '../routes.ts'

/** Two records were made apart: says so, with the way to lay them beside each other and choose. */
export function RecordsToChoose() {
  const { id } = useSession().state.evaluation
  return (
    <>
      <Notice kind="warning">
        <p>{texts.toChoose}</p>
      </Notice>
      <ActionRow>
        <ButtonLink variant="primary" href={hrefOf({ screen: 'records', id })}>
          {texts.compare}
        </ButtonLink>
      </ActionRow>
    </>
  )
}

import { notFoundTexts as texts } from '../../texts/shell.ts'
import { ButtonLink } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Page } from '../parts/Page.tsx'
import { hrefOf } from '../routes.ts'

/** For an address that is none of ours. */
export function NotFoundPage() {
  return (
    <Page title={texts.title} lead={texts.text}>
      <ActionRow>
        <ButtonLink variant="primary" href={hrefOf({ screen: 'home' })}>
          {texts.toHome}
        </ButtonLink>
      </ActionRow>
    </Page>
  )
}

import { privacyTexts as texts } from '../../texts/help.ts'
import { Page } from '../parts/Page.tsx'
import { hrefOf } from '../routes.ts'
import { Sections } from './Lines.tsx'

/** `#/privacy`: what is kept, where, and how long. */
export function PrivacyPage() {
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Sections sections={texts.sections} />
      <p>
        <a href={hrefOf({ screen: 'settings' })}>{texts.toSettings}</a>
      </p>
    </Page>
  )
}

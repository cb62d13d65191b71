import type { Contact } from '../../domain/config.ts'
import { agreementsTexts as texts } from '../../texts/agreements.ts'
import { ContactLine } from '../help/ContactLine.tsx'
import { Notice } from '../parts/Notice.tsx'

/** Says softly what having no agreements means and whom to ask; nothing stops (R41, R43). */
export function NoAgreements({ contact }: { readonly contact: Contact }) {
  return (
    <Notice kind="info" title={texts.noneTitle}>
      <p>{texts.noneText}</p>
      <p>{texts.contact}</p>
      <ContactLine contact={contact} />
    </Notice>
  )
}

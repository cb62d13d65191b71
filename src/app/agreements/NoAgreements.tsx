import type { Contact } from '../../domain/config.ts'
import { contactText, agreementsTexts as texts } from '../../texts/agreements.ts'
import { Notice } from '../parts/Notice.tsx'

/** Says softly what having no agreements means and whom to ask; nothing stops (R41, R43). */
export function NoAgreements({ contact }: { readonly contact: Contact }) {
  return (
    <Notice kind="info" title={texts.noneTitle}>
      <p>{texts.noneText}</p>
      <p>{texts.contact(contactText(contact))}</p>
    </Notice>
  )
}

import type { Contact } from '../../domain/config.ts'

/** Whom to ask, with the ways to reach them that the host gave (R43, R58). */
export function ContactLine({ contact: { name, email, phone } }: { readonly contact: Contact }) {
  return (
    <p class="cluster">
      <span>{name}</span>
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
      {phone !== null && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>}
    </p>
  )
}

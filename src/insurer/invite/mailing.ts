import { fingerprintOf } from '../../bundle/invitation/fingerprint.ts'
import { invitationLink, writeInvitationText } from '../../bundle/invitation/invitation-link.ts'
import { buildCsv } from '../../domain/csv.ts'
import { parseCsvTable } from '../../domain/read-csv.ts'
import { evaluationLine, invitationMail, invitationSubject } from '../../texts/insurer-invite.ts'
import type { IssuedInvitation } from './build-invitations.ts'

/** One invitation ready to be mailed. Link and text hold the party's secret: for nobody's eyes but the receiver's. */
export interface Mailing {
  readonly jti: string
  readonly party: string
  readonly organisation: string
  readonly contacts: string
  readonly emails: string
  readonly subject: string
  /** '' when the invitation is too long for a link; then the text carries it. */
  readonly link: string
  readonly dueOn: string
  readonly evaluations: string
  readonly fileName: string
}

/** A mailing with the text of its mail. */
export interface Letter {
  readonly mailing: Mailing
  readonly text: string
}

/** The mail for one invitation, with the link that opens the tool at `baseUrl`. */
export async function buildLetter(issued: IssuedInvitation, baseUrl: string): Promise<Letter> {
  const { invitation, letter, contacts, organisationKey } = issued
  const { party, organisation, period, dueOn, jti, evaluations } = invitation
  const link = invitationLink(baseUrl, letter)
  const names = contacts.map(({ name }) => name).filter((name) => name !== '')
  const partyWord = party === 'municipality' ? 'gemeente' : 'aanbieder'
  const mailing: Mailing = {
    jti,
    party: partyWord,
    organisation,
    contacts: [...new Set(names)].join(', '),
    emails: [...new Set(contacts.map(({ email }) => email).filter((email) => email !== ''))].join('; '),
    subject: invitationSubject(period),
    link: link ?? '',
    dueOn,
    evaluations: evaluations.map((evaluation) => evaluationLine(evaluation)).join(' | '),
    fileName: `uitnodiging_${period}_${partyWord}_${organisationKey.replace(/[^A-Za-z0-9-]+/g, '-').slice(0, 60)}_${jti.slice(0, 8)}.txt`,
  }
  const words = { invitation, link, contacts: mailing.contacts, baseUrl, fingerprint: await fingerprintOf(invitation.recipients) }
  return { mailing, text: link === undefined ? await writeInvitationText(letter, invitationMail(words)) : `${invitationMail(words)}\n` }
}

const columns = {
  jti: 'uitnodiging',
  party: 'partij',
  organisation: 'organisatie',
  contacts: 'contactpersoon',
  emails: 'e-mail',
  subject: 'onderwerp',
  link: 'link',
  dueOn: 'uiterste_datum',
  evaluations: 'evaluaties',
  fileName: 'bestand',
} as const satisfies Readonly<Record<keyof Mailing, string>>

// The fields of the table above are the fields of a mailing.
const fields = Object.keys(columns) as readonly (keyof Mailing)[]

/** verzendlijst.csv: for mail merge. Every line holds a secret. */
export function writeMailings(mailings: readonly Mailing[]): string {
  return buildCsv([fields.map((field) => columns[field]), ...mailings.map((mailing) => fields.map((field) => mailing[field]))])
}

/** The mailings of verzendlijst.csv; undefined when it is not such a file. */
export function parseMailings(text: string): readonly Mailing[] | undefined {
  const table = parseCsvTable(text)
  if (!table.ok) return undefined
  const places = fields.map((field) => table.value.columns.indexOf(columns[field]))
  if (places.includes(-1)) return undefined
  // Every field has its column.
  return table.value.lines.map(
    ({ cells }) => Object.fromEntries(fields.map((field, at) => [field, cells[places[at] ?? -1] ?? ''])) as unknown as Mailing,
  )
}

import { base64UrlOf } from '../../bundle/base64.ts'
import { sha256Hex } from '../../bundle/content-hash.ts'
import { maxInvitationLength } from '../../bundle/invitation/read-invitation.ts'
import { partySecretOf, secretCheckOf } from '../../bundle/invitation/secret.ts'
import { type SigningKey, writeInvitation } from '../../bundle/invitation/write-invitation.ts'
import { type Allocation, type InviteContact, organisationKeyOf } from '../../domain/allocation.ts'
import type { EvaluationId } from '../../domain/evaluation.ts'
import { formatVersion } from '../../domain/format-version.ts'
import type { InsurerPublic, Invitation, InvitationLetter, InvitedEvaluation } from '../../domain/invitation.ts'
import { type Party, parties } from '../../domain/party.ts'
import type { Period } from '../../domain/period.ts'
import type { SurveyRef } from '../../domain/survey.ts'
import { groupBy, sortBy } from '../group-by.ts'
import type { Register, RegisterRow } from '../register.ts'
import { derivedId } from './derived-id.ts'

/** All that decides an invitation besides the list. */
export interface InviteSettings {
  readonly period: Period
  /** Dates, YYYY-MM-DD: until when, and from when. */
  readonly dueOn: string
  readonly issuedOn: string
  readonly survey: SurveyRef
  readonly insurer: InsurerPublic
  readonly signingKey: SigningKey
  readonly masterKey: Uint8Array
}

/** An invitation as it goes out: what was signed, the letter with its secret, and for whom. */
export interface IssuedInvitation {
  readonly invitation: Invitation
  readonly letter: InvitationLetter
  readonly organisationKey: string
  readonly issue: number
  readonly tokenSha256: string
  readonly contacts: readonly InviteContact[]
}

/** How long an invitation is valid after the day on which the bundles are due; then it warns and goes on. */
const daysAfterDue = 90

const daySeconds = 24 * 60 * 60

/**
 * One invitation for each organisation with all its evaluations; two or more only where one would be longer than an invitation can
 * be. Ids follow from the list and the master key: the same list gives the same invitations, to the byte. `issueOf` counts how often
 * the organisation was invited anew.
 */
export async function buildInvitations(
  allocations: readonly Allocation[],
  settings: InviteSettings,
  issueOf: (party: Party, organisationKey: string) => number,
): Promise<readonly IssuedInvitation[]> {
  const evaluations = await Promise.all(
    allocations.map(async (allocation) => ({ allocation, evaluation: await evaluationOf(allocation, settings) })),
  )
  const issued: IssuedInvitation[] = []
  for (const party of parties) {
    const byOrganisation = groupBy(evaluations, ({ allocation }) => organisationKeyOf(allocation[party]))
    for (const [organisationKey, entries] of sortBy([...byOrganisation], ([key]) => key)) {
      const sorted = sortBy(entries, ({ evaluation }) => evaluation.id)
      issued.push(...(await invite({ party, organisationKey, issue: issueOf(party, organisationKey) }, sorted, settings)))
    }
  }
  return issued
}

/** The lines of the register for this invitation. */
export function registerRowsOf({ invitation, organisationKey, issue, tokenSha256 }: IssuedInvitation): readonly RegisterRow[] {
  const { jti, party, organisation, period, dueOn, nbf, exp } = invitation
  return invitation.evaluations.map((evaluation) => ({
    jti,
    state: 'valid',
    issue,
    party,
    organisation,
    organisationKey,
    evaluation,
    period,
    dueOn,
    issuedOn: dateOf(nbf),
    expiresOn: dateOf(exp),
    tokenSha256,
  }))
}

/** How often this organisation was invited for the period, by the register: 1 for the first time. */
export function issueIn(register: Register, period: Period, party: Party, organisationKey: string): number {
  const own = register.rows.filter((row) => row.period === period && row.party === party && row.organisationKey === organisationKey)
  return Math.max(1, ...own.map(({ issue }) => issue))
}

interface Entry {
  readonly allocation: Allocation
  readonly evaluation: InvitedEvaluation
}

interface Invitee {
  readonly party: Party
  readonly organisationKey: string
  readonly issue: number
}

async function evaluationOf(
  { municipality, region, provider, covers }: Allocation,
  { masterKey, period }: InviteSettings,
): Promise<InvitedEvaluation> {
  const id = await derivedId(masterKey, 'wgw-evaluation-1', [municipality.code, region.id, organisationKeyOf(provider), period])
  // An id of ours is a UUID.
  return { id: id as EvaluationId, municipality, region, provider, covers }
}

async function invite(invitee: Invitee, entries: readonly Entry[], settings: InviteSettings): Promise<readonly IssuedInvitation[]> {
  const { party, organisationKey, issue } = invitee
  const [first] = entries
  if (first === undefined) throw new Error('an organisation has at least one evaluation')
  const { name } = first.allocation[party]
  const unnamed = {
    formatVersion,
    iss: settings.insurer.name,
    iat: secondsOf(settings.issuedOn),
    nbf: secondsOf(settings.issuedOn),
    exp: secondsOf(settings.dueOn) + (daysAfterDue + 1) * daySeconds,
    dueOn: settings.dueOn,
    period: settings.period,
    party,
    organisation: party === 'municipality' ? `Gemeente ${name}` : name,
    evaluations: entries.map(({ evaluation }) => evaluation),
    survey: settings.survey,
    recipients: settings.insurer.recipients,
    sendTo: settings.insurer.sendTo,
  }
  // Whatever changes in an invitation makes it another one, so an id says exactly what was signed.
  const jti = await derivedId(settings.masterKey, 'wgw-invitation-1', [String(issue), JSON.stringify(unnamed)])
  const secret = await partySecretOf(settings.masterKey, jti)
  const invitation: Invitation = { ...unnamed, jti, secretCheck: await secretCheckOf(secret) }
  const token = await writeInvitation(invitation, settings.signingKey)
  if (token.length > maxInvitationLength) {
    const half = Math.ceil(entries.length / 2)
    return [...(await invite(invitee, entries.slice(0, half), settings)), ...(await invite(invitee, entries.slice(half), settings))]
  }
  return [
    {
      invitation,
      letter: { token, secret: base64UrlOf(secret) },
      organisationKey,
      issue,
      tokenSha256: await sha256Hex(token),
      contacts: distinctContacts(entries.map(({ allocation }) => allocation.contacts[party])),
    },
  ]
}

function distinctContacts(contacts: readonly InviteContact[]): readonly InviteContact[] {
  const filled = contacts.filter(({ name, email }) => name !== '' || email !== '')
  return [...new Map(filled.map((contact) => [`${contact.name}\0${contact.email.toLowerCase()}`, contact])).values()]
}

function secondsOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000
}

function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

import type { InvitedEvaluation } from '../domain/invitation.ts'
import type { Party } from '../domain/party.ts'
import type { Period } from '../domain/period.ts'
import { sortBy } from './group-by.ts'

/**
 * How an invitation stands. `replaced`: a newer one exists because the list or the date changed; what was confirmed with it still
 * counts. `revoked`: nothing confirmed with it counts.
 */
export type InvitationState = 'valid' | 'replaced' | 'revoked'

/** One invitation × evaluation: a line of register.csv. It holds no secret and no link. */
export interface RegisterRow {
  readonly jti: string
  readonly state: InvitationState
  /** Counts from 1; each reissue is the next. */
  readonly issue: number
  readonly party: Party
  /** Name of the invited organisation. */
  readonly organisation: string
  /** Key of the invited organisation: `GM0392`, `agb:01234567`, `kvk:12345678` or `naam:thuiszorg-voorbeeld`. */
  readonly organisationKey: string
  /** The same in the invitations of both parties. */
  readonly evaluation: InvitedEvaluation
  readonly period: Period
  /** Dates, YYYY-MM-DD. */
  readonly dueOn: string
  readonly issuedOn: string
  readonly expiresOn: string
  /** SHA-256 in hex of the signed token. */
  readonly tokenSha256: string
}

/** Everything the insurer ever sent out, in the fixed order of `sortedRegister`. */
export interface Register {
  readonly rows: readonly RegisterRow[]
}

/** The lines of this invitation, one an evaluation; empty when it was never sent. */
export function rowsOfInvitation(register: Register, jti: string): readonly RegisterRow[] {
  return register.rows.filter((row) => row.jti === jti)
}

/** The same lines in the one order in which they are written: by period, organisation, issue, invitation and evaluation. */
export function sortedRegister(register: Register): Register {
  const keyOf = ({ period, party, organisationKey, issue, jti, evaluation }: RegisterRow) =>
    [period, party, organisationKey, String(issue).padStart(4, '0'), jti, evaluation.id].join('\0')
  return { rows: sortBy(register.rows, keyOf) }
}

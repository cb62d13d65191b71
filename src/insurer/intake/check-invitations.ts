import type { ProvenStatement } from '../../bundle/invitation/proof.ts'
import type { Bundle } from '../../domain/bundle.ts'
import type { InvitedEvaluation } from '../../domain/invitation.ts'
import { type Party, parties } from '../../domain/party.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import type { RegisterRow } from '../register.ts'
import type { InvitationFault } from './refusal.ts'

/** What the insurer knows of its invitations. */
export interface KnownInvitations {
  /** The lines of the register, by invitation. */
  readonly rowsOf: ReadonlyMap<string, readonly RegisterRow[]>
  /** The ids of all evaluations in the register. */
  readonly evaluations: ReadonlySet<string>
  /** True when the proof was made with the secret of this invitation, which follows from the master key (`partySecretOf`, `verifyProof`). */
  readonly isProven: (jti: string, statement: Omit<ProvenStatement, 'secret'> & { readonly proof: string }) => Promise<boolean> | boolean
  /** Lets in what was confirmed after its invitation expired. */
  readonly acceptsExpired: boolean
}

/** Clocks of devices may be off by a day. */
const toleranceMs = 24 * 60 * 60 * 1000

/**
 * Whose confirmation was made with the secret of an invitation of ours for this very evaluation; nobody's when the bundle names none. One
 * thing that does not fit refuses the whole bundle: accepted needs a valid proof and no invalid one (formats §7).
 */
export async function checkInvitations(bundle: Bundle, known: KnownInvitations): Promise<Result<readonly Party[], InvitationFault>> {
  const { invitations } = bundle.manifest
  for (const { party, jti } of invitations) {
    const rows = known.rowsOf.get(jti)
    if (rows === undefined) return failed('unknown-invitation')
    const fault = findFault(bundle, party, rows, known)
    if (fault) return failed(fault)
  }
  if (new Set(invitations.map(({ party }) => party)).size < invitations.length) return failed('other-invitation')
  const proven: Party[] = []
  for (const { party, outcome, at, contentHash, proof } of bundle.confirmations) {
    if (proof === undefined) continue
    const jti = invitations.find((invitation) => invitation.party === party)?.jti
    const isValid = jti !== undefined && (await known.isProven(jti, { contentHash, party, outcome, at, proof }))
    if (!isValid) return failed('invalid-proof')
    proven.push(party)
  }
  return succeeded(parties.filter((party) => proven.includes(party)))
}

function findFault(
  { record, confirmations }: Bundle,
  party: Party,
  rows: readonly RegisterRow[],
  { evaluations, acceptsExpired }: KnownInvitations,
): InvitationFault | undefined {
  if (rows.some(({ state }) => state === 'revoked')) return 'revoked-invitation'
  const { evaluation } = record
  // A device that wrote without an invitation gave the evaluation an id of its own: then only what it is about can tell.
  const hasOwnId = !evaluations.has(evaluation.id)
  const row = rows.find(
    (candidate) =>
      candidate.party === party &&
      (hasOwnId || candidate.evaluation.id === evaluation.id) &&
      candidate.period === evaluation.period &&
      isSame(candidate.evaluation, evaluation),
  )
  if (row === undefined) return 'other-invitation'
  const at = confirmations.find((word) => word.party === party)?.at
  const isLate = at !== undefined && Date.parse(at) > Date.parse(`${row.expiresOn}T00:00:00Z`) + toleranceMs
  return isLate && !acceptsExpired ? 'expired-invitation' : undefined
}

/** The same municipality, region and provider: by code where there is one, else by name. */
function isSame(one: InvitedEvaluation, other: Pick<InvitedEvaluation, 'municipality' | 'region' | 'provider'>): boolean {
  return keyOf(one) === keyOf(other)
}

function keyOf({ municipality, region, provider }: Pick<InvitedEvaluation, 'municipality' | 'region' | 'provider'>): string {
  const { scheme, value, name } = provider
  return JSON.stringify([municipality.code ?? municipality.name, region.id ?? region.name, scheme, scheme === 'none' ? name : value])
}

import type { Outcome } from '../../domain/meeting.ts'
import type { Party } from '../../domain/party.ts'
import { bytesOfHex, hexOf } from '../hex.ts'
import { hmacSha256, verifyHmacSha256 } from '../hmac.ts'

/** What a party says when confirming, and the secret of its invitation. */
export interface ProvenStatement {
  /** 32 bytes. */
  readonly secret: Uint8Array
  readonly contentHash: string
  readonly party: Party
  readonly outcome: Outcome
  /** The moment of the confirmation exactly as the confirmation holds it. */
  readonly at: string
}

/** The proof that goes with a confirmation: whoever lacks the secret cannot make it, for these words or others (formats §6). Hex. */
export async function writeProof(statement: ProvenStatement): Promise<string> {
  return hexOf(await hmacSha256(statement.secret, provenWordsOf(statement)))
}

/** True when the proof was made with this secret for exactly this statement. */
export async function verifyProof(statement: ProvenStatement & { readonly proof: string }): Promise<boolean> {
  const proof = bytesOfHex(statement.proof)
  return proof !== undefined && verifyHmacSha256(statement.secret, provenWordsOf(statement), proof)
}

/** What the proof is made of. None of the parts can hold a NUL, so no two statements have the same words. */
export function provenWordsOf({ contentHash, party, outcome, at }: Omit<ProvenStatement, 'secret'>): string {
  return ['wgw-confirm-1', contentHash, party, outcome, at].join('\0')
}

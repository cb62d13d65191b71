import type { Invitation } from '../../domain/invitation.ts'
import { base64UrlOf } from '../base64.ts'
import { writeJson } from '../json.ts'
import { findEd25519 } from './ed25519.ts'

/** The insurer's signing key: 32 secret bytes and the thumbprint that config.json pins. */
export interface SigningKey {
  readonly kid: string
  readonly seed: Uint8Array
}

/** `typ` in the header of every invitation: a token that was signed for something else is none. */
export const invitationType = 'wgw-invitation+jwt'

/**
 * The invitation as compact JWS (RFC 7515, EdDSA). Ed25519 draws no randomness: the same invitation is the same token. The caller keeps
 * it under `maxInvitationLength`.
 */
export async function writeInvitation(invitation: Invitation, key: SigningKey): Promise<string> {
  const header = { alg: 'EdDSA', typ: invitationType, kid: key.kid }
  const signed = [writeJson(header), writeJson(invitation)].map((json) => base64UrlOf(new TextEncoder().encode(json))).join('.')
  const { sign } = await findEd25519()
  return `${signed}.${base64UrlOf(await sign(key.seed, new TextEncoder().encode(signed)))}`
}

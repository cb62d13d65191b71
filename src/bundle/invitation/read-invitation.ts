import { findVersionProblem } from '../../domain/format-version.ts'
import type { Invitation, InvitationKey, InvitationLetter, InvitationProblem, ReadInvitation } from '../../domain/invitation.ts'
import { failed, type Result, succeeded } from '../../domain/result.ts'
import { isRecord } from '../../domain/unknown.ts'
import { parseInvitation } from '../../schemas/parse-invitation.ts'
import { bytesOfBase64Url } from '../base64.ts'
import { parseJsonBytes } from '../json.ts'
import { findEd25519 } from './ed25519.ts'
import { bytesOfSecret, secretCheckOf } from './secret.ts'
import { invitationType } from './write-invitation.ts'

/** A token longer than this is not looked into (formats §5). */
export const maxInvitationLength = 16 * 1024

/** Clocks of devices differ; a day is no reason to refuse. */
const daySeconds = 24 * 60 * 60

/**
 * Checks a signed invitation: strict header, a key that config.json pins, signature, schema, and whether its time has come at `at`.
 * One that is over is read and marked. Never throws on bad input.
 */
export async function readInvitation(
  token: string,
  trustedKeys: readonly InvitationKey[],
  at: string,
): Promise<Result<ReadInvitation, InvitationProblem>> {
  if (token.length > maxInvitationLength) return failed({ kind: 'too-large' })
  const [headerText = '', payloadText = '', signatureText = '', ...more] = token.split('.')
  const [headerBytes, payloadBytes, signature] = [headerText, payloadText, signatureText].map(bytesOfBase64Url)
  if (more.length > 0 || !headerBytes?.length || !payloadBytes?.length || !signature?.length) return failed({ kind: 'not-an-invitation' })
  const kid = keyIdIn(headerBytes)
  if (kid === undefined) return failed({ kind: 'not-an-invitation' })
  const key = trustedKeys.find((trusted) => trusted.kid === kid)
  const publicKey = key && bytesOfBase64Url(key.x)
  if (publicKey === undefined) return failed({ kind: 'foreign' })
  const { verify } = await findEd25519()
  const isGenuine = await verify(publicKey, signature, new TextEncoder().encode(`${headerText}.${payloadText}`))
  return isGenuine ? readPayload(payloadBytes, Date.parse(at) / 1000) : failed({ kind: 'altered' })
}

/** As `readInvitation`, and the secret is the one that belongs to it; without that no confirmation could ever be proven. */
export async function readInvitationLetter(
  { token, secret }: InvitationLetter,
  trustedKeys: readonly InvitationKey[],
  at: string,
): Promise<Result<ReadInvitation, InvitationProblem>> {
  const read = await readInvitation(token, trustedKeys, at)
  if (!read.ok) return read
  const bytes = bytesOfSecret(secret)
  const isWhole = bytes !== undefined && (await secretCheckOf(bytes)) === read.value.invitation.secretCheck
  return isWhole ? read : failed({ kind: 'incomplete' })
}

/** The key that a header names; undefined unless it is exactly a header of ours, so that nothing in it can steer the check. */
function keyIdIn(bytes: Uint8Array): string | undefined {
  const header = parseJsonBytes(bytes)
  if (!header.ok || !isRecord(header.value)) return undefined
  const { alg, typ, kid } = header.value
  const isOurs = Object.keys(header.value).length === 3 && alg === 'EdDSA' && typ === invitationType
  return isOurs && typeof kid === 'string' ? kid : undefined
}

function readPayload(bytes: Uint8Array, now: number): Result<ReadInvitation, InvitationProblem> {
  const json = parseJsonBytes(bytes)
  if (!json.ok || !isRecord(json.value)) return failed({ kind: 'invalid', at: '' })
  const versionProblem = findVersionProblem(json.value['formatVersion'])
  if (versionProblem) return failed(versionProblem)
  const parsed = parseInvitation(json.value)
  if (!parsed.ok) return failed({ kind: 'invalid', at: parsed.problem.at })
  const repeated = findRepeatedEvaluation(parsed.value)
  if (repeated >= 0) return failed({ kind: 'invalid', at: `/evaluations/${repeated}/id` })
  const { nbf, exp } = parsed.value
  if (nbf > now + daySeconds) return failed({ kind: 'not-yet-valid', from: new Date(nbf * 1000).toISOString().slice(0, 10) })
  return succeeded({ invitation: parsed.value, expired: exp < now - daySeconds })
}

function findRepeatedEvaluation({ evaluations }: Invitation): number {
  return evaluations.findIndex(({ id }, index) => evaluations.findIndex((other) => other.id === id) < index)
}

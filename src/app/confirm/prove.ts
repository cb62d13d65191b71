import type { EvaluationState } from '../../domain/evaluation-state.ts'
import type { Party } from '../../domain/party.ts'
import type { Confirmation } from '../../domain/record.ts'
import { storeOf } from '../hooks/stores.ts'

/**
 * The word with the proof of its party, when it was invited on this device (formats §6); as it is without invitation or secret, and when
 * it came by mail: nobody proves the word of another.
 */
export async function prove(word: Confirmation, { evaluation, invitations }: EvaluationState): Promise<Confirmation> {
  const invitation = invitations?.[word.party]
  if (!invitation || word.how === 'by-mail') return word
  const kept = await (await storeOf(evaluation.id)).loadSecret(invitation.jti)
  if (!kept.ok || kept.value === undefined) return word
  const [{ bytesOfSecret }, { writeProof }] = await Promise.all([
    import('../../bundle/invitation/secret.ts'),
    import('../../bundle/invitation/proof.ts'),
  ])
  const secret = bytesOfSecret(kept.value)
  if (!secret) return word
  const { contentHash, party, outcome, at } = word
  return { ...word, proof: await writeProof({ secret, contentHash, party, outcome, at }), jti: invitation.jti }
}

/** True when the party was invited to this evaluation, but its secret is not here: put back from a backup, for example. */
export async function isSecretMissing({ evaluation, invitations }: EvaluationState, party: Party): Promise<boolean> {
  const invitation = invitations?.[party]
  if (!invitation) return false
  const kept = await (await storeOf(evaluation.id)).loadSecret(invitation.jti)
  return !kept.ok || kept.value === undefined
}

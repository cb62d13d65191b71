import { base64UrlOf } from '../../../src/bundle/base64.ts'
import { keyIdOf, webCryptoEd25519 } from '../../../src/bundle/invitation/ed25519.ts'
import { partySecretOf, secretCheckOf } from '../../../src/bundle/invitation/secret.ts'
import { type SigningKey, writeInvitation } from '../../../src/bundle/invitation/write-invitation.ts'
import type { EvaluationId } from '../../../src/domain/evaluation.ts'
import type { Invitation, InvitationKey, InvitationLetter } from '../../../src/domain/invitation.ts'
import type { Period } from '../../../src/domain/period.ts'

/** Fixed secrets of a made-up insurer: everything made with them is the same in every run. */
export const seed = new Uint8Array(32).fill(7)
export const masterKey = new Uint8Array(32).fill(9)
export const recipients = [
  'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj',
  'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg',
]
export const publicKey = await webCryptoEd25519.publicKeyOf(seed)
export const signingKey: SigningKey = { kid: await keyIdOf(publicKey), seed }
export const trusted: readonly InvitationKey[] = [{ kid: signingKey.kid, x: base64UrlOf(publicKey) }]

export const jti = '0b7e6f1e-6a0c-4d8a-9d3f-3f1f1c1b2a39'
export const secret = await partySecretOf(masterKey, jti)

/** Within the time of the sample invitation. */
export const now = '2018-12-03T10:00:00Z'

export const invitation: Invitation = {
  formatVersion: 1,
  iss: 'Zorgverzekeraar Voorbeeld',
  jti,
  iat: seconds('2018-11-01'),
  nbf: seconds('2018-11-01'),
  exp: seconds('2019-04-01'),
  dueOn: '2019-01-15',
  // A period in the form that parsePeriod accepts.
  period: '2018-2' as Period,
  party: 'municipality',
  organisation: 'Gemeente Haarlem',
  evaluations: [
    {
      // A UUID, as the insurer makes them.
      id: '5a7f8f0e-5a52-8f6a-9c66-0f6c0c8f6a11' as EvaluationId,
      municipality: { code: 'GM0392', name: 'Haarlem' },
      region: { id: 'zuid-kennemerland', name: 'Zuid Kennemerland' },
      provider: { scheme: 'agb', value: '01234567', name: 'Thuiszorg Voorbeeld' },
      covers: [{ code: 'GM0397', name: 'Heemstede' }],
    },
  ],
  survey: { id: 'evaluation', version: '2018.1', sha256: 'ab'.repeat(32) },
  recipients,
  sendTo: { name: 'Zorgverzekeraar Voorbeeld', email: 'evaluatie@example.nl', url: null },
  secretCheck: await secretCheckOf(secret),
}

export const letter: InvitationLetter = { token: await writeInvitation(invitation, signingKey), secret: base64UrlOf(secret) }

export function seconds(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 1000
}

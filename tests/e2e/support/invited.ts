import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AgeKeyPair, generateAgeKeyPair } from '../../../src/bundle/age/identity.ts'
import { base64UrlOf } from '../../../src/bundle/base64.ts'
import { findEd25519, keyIdOf, newSeed } from '../../../src/bundle/invitation/ed25519.ts'
import { invitationLink } from '../../../src/bundle/invitation/invitation-link.ts'
import { partySecretOf, secretCheckOf } from '../../../src/bundle/invitation/secret.ts'
import { writeInvitation } from '../../../src/bundle/invitation/write-invitation.ts'
import type { Evaluation, EvaluationId } from '../../../src/domain/evaluation.ts'
import { formatVersion } from '../../../src/domain/format-version.ts'
import type { Invitation } from '../../../src/domain/invitation.ts'
import type { Party } from '../../../src/domain/party.ts'
import type { Period } from '../../../src/domain/period.ts'
import type { RegionRef } from '../../../src/domain/region.ts'
import { currentSurvey } from '../../../src/survey/published.ts'

/** An insurer with keys of its own, and a build of the tool that trusts it. */
export interface Insurer {
  /** The build to serve. */
  readonly folder: string
  readonly daily: AgeKeyPair
  readonly recovery: AgeKeyPair
  /** The secret of whoever got this invitation, as the insurer derives it. */
  readonly secretOf: (jti: string) => Promise<Uint8Array>
  /** The link for this party, for the evaluation between these two. */
  readonly invite: (party: Party, changes?: Partial<Invitation>) => Promise<string>
}

/** What every invitation of the tests is about. */
export interface Invited {
  readonly between: Pick<Evaluation, 'municipality' | 'provider'>
  readonly region: RegionRef
  readonly period: Period
  readonly id: EvaluationId
}

/** Makes keys, and a copy of the build whose config.json pins them. */
export async function newInsurer({ between, region, period, id }: Invited): Promise<Insurer> {
  const seed = newSeed()
  const publicKey = await (await findEd25519()).publicKeyOf(seed)
  const kid = await keyIdOf(publicKey)
  const masterKey = crypto.getRandomValues(new Uint8Array(32))
  const [daily, recovery] = [await generateAgeKeyPair(), await generateAgeKeyPair()]
  const loaded = await currentSurvey(period)
  if (!loaded.ok) throw new Error('no questionnaire for the invitation')
  const { id: surveyId, version, sha256 } = loaded.value.survey
  const now = Math.floor(Date.now() / 1000)
  return {
    folder: await trustingBuild({ kid, x: base64UrlOf(publicKey) }),
    daily,
    recovery,
    secretOf: (jti) => partySecretOf(masterKey, jti),
    async invite(party, changes = {}) {
      const jti = `${party}-${changes.jti ?? 'one'}`
      const secret = await partySecretOf(masterKey, jti)
      const invitation: Invitation = {
        formatVersion,
        iss: 'Zilveren Kruis',
        iat: now,
        nbf: now - 60,
        exp: now + 90 * 24 * 60 * 60,
        dueOn: '2018-12-31',
        period,
        party,
        organisation: party === 'municipality' ? `Gemeente ${between.municipality.name}` : between.provider.name,
        evaluations: [{ id, ...between, region, covers: [] }],
        survey: { id: surveyId, version, sha256 },
        recipients: [daily.recipient, recovery.recipient],
        sendTo: { name: 'Zilveren Kruis', email: 'wijkgericht@example.nl', url: null },
        secretCheck: await secretCheckOf(secret),
        ...changes,
        jti,
      }
      const token = await writeInvitation(invitation, { kid, seed })
      const link = invitationLink('', { token, secret: base64UrlOf(secret) })
      if (link === undefined) throw new Error('too long for a link')
      return link
    },
  }
}

async function trustingBuild(key: { readonly kid: string; readonly x: string }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wgw-invited-'))
  await cp('dist', folder, { recursive: true })
  const path = join(folder, 'config.json')
  const config: unknown = JSON.parse(await readFile(path, 'utf8'))
  await writeFile(path, JSON.stringify({ ...(config as object), invitationKeys: [key] }))
  return folder
}

import type { Identity } from 'age-encryption'
import { nodeIdentityOf } from '../../../scripts/insurer/node-identity.ts'
import { nodeReadingTools } from '../../../scripts/insurer/node-reading-tools.ts'
import { createAgeReader } from '../../../src/bundle/age/decrypt.ts'
import { encryptTo } from '../../../src/bundle/age/encrypt.ts'
import { generateAgeKeyPair } from '../../../src/bundle/age/identity.ts'
import { verifyProof } from '../../../src/bundle/invitation/proof.ts'
import { partySecretOf } from '../../../src/bundle/invitation/secret.ts'
import { readBundle } from '../../../src/bundle/read-bundle.ts'
import type { Bundle } from '../../../src/domain/bundle.ts'
import { type Party, parties } from '../../../src/domain/party.ts'
import type { ExampleBundle } from '../../../src/insurer/example/build-example-bundles.ts'
import { forgeBundle } from '../../../src/insurer/example/forge-bundle.ts'
import { type ExampleSealing, sealExample } from '../../../src/insurer/example/seal-example.ts'
import { groupBy } from '../../../src/insurer/group-by.ts'
import type { Outcome } from '../../../src/insurer/intake/outcome.ts'
import { type IntakeMeans, takeIn } from '../../../src/insurer/intake/take-in.ts'
import type { InvitationState, RegisterRow } from '../../../src/insurer/register.ts'
import { exampleBundles, firstVersion } from '../any-accepted.ts'

// An insurer with its keys, its register and real bundles of real evaluations; what intake does is counted.

export const masterKey = new Uint8Array(32).fill(9)
export const keyPair = await generateAgeKeyPair()
export const examples = await exampleBundles(30)
export const apart = examples.filter(({ record }) => record.sheets.length === 2 && record.revision === 1)

const ids = [...new Set(examples.map(({ evaluation }) => evaluation.id))]

export function jtiOf(example: ExampleBundle, party: Party): string {
  return `${party === 'municipality' ? 'a' : 'b'}0000000-0000-8000-8000-${String(ids.indexOf(example.evaluation.id)).padStart(12, '0')}`
}

export function rowsOf(example: ExampleBundle, state: InvitationState = 'valid', expiresOn = '2030-01-01'): readonly RegisterRow[] {
  const { id, municipality, region, provider, covers, period } = example.evaluation
  return parties.map((party) => ({
    ...{ jti: jtiOf(example, party), state, issue: 1, party, organisation: party, organisationKey: party, period },
    evaluation: { id, municipality, region, provider, covers },
    ...{ dueOn: '2018-12-31', issuedOn: '2018-01-01', expiresOn, tokenSha256: 'a'.repeat(64) },
  }))
}

export const register = [...groupBy(examples, ({ evaluation }) => evaluation.id).values()].flatMap(([first]) =>
  first ? rowsOf(first) : [],
)

export const pdf = new TextEncoder().encode(`%PDF-1.7\n${'report '.repeat(50)}\n%%EOF\n`)

export const sealing: ExampleSealing = { masterKey, recipients: [keyPair.recipient], appVersion: '0.1.0', reportOf: async () => pdf }

/** The plain archive of an example that these parties proved. */
export async function zipOf(example: ExampleBundle, proving: readonly Party[] = parties): Promise<Uint8Array> {
  return (await sealExample(example, rowsOf(example), proving, sealing)).zip
}

export async function seal(bytes: Uint8Array, recipients: readonly string[] = [keyPair.recipient]): Promise<Uint8Array> {
  const sealed = await encryptTo(recipients, bytes)
  if (!sealed.ok) throw new Error(sealed.problem.kind)
  return sealed.value
}

export async function bundleOf(zip: Uint8Array): Promise<Bundle> {
  const bundle = await readBundle(zip)
  if (!bundle.ok) throw new Error(bundle.problem.kind)
  return bundle.value
}

/** A bundle with other documents under hashes that fit; what is not given stays. */
export function forged(
  { manifest, record, confirmations, pdf: report }: Bundle,
  change: {
    readonly manifest?: object
    readonly record?: object
    readonly recordJson?: string
    readonly confirmations?: readonly object[]
    readonly pdf?: Uint8Array
  },
): Promise<Uint8Array> {
  return forgeBundle({
    manifest: { ...manifest, ...change.manifest },
    recordJson: change.recordJson ?? JSON.stringify({ ...record, ...change.record }),
    confirmations: (change.confirmations ?? confirmations).map((word) => ({ ...word })),
    pdf: change.pdf ?? report,
  })
}

/** What intake spent on one file. */
export interface Spent {
  inflated: number
  stanzas: number
  kept: number
}

/** Intake that counts; nothing is written. */
export async function createIntake(rows: readonly RegisterRow[] = register, more: Partial<IntakeMeans> = {}) {
  const spent: Spent = { inflated: 0, stanzas: 0, kept: 0 }
  const inner = await nodeIdentityOf(keyPair.identity)
  const identity: Identity = {
    unwrapFileKey(stanzas) {
      spent.stanzas += stanzas.length
      return inner.unwrapFileKey(stanzas)
    },
  }
  const means: IntakeMeans = {
    openAge: await createAgeReader([identity]),
    tools: {
      ...nodeReadingTools,
      inflate: async (packed, size) => {
        const content = await nodeReadingTools.inflate(packed, size)
        // What did not fit was thrown away as soon as it was more than promised.
        spent.inflated += content?.length ?? size
        return content
      },
    },
    invitations: {
      rowsOf: groupBy(rows, ({ jti }) => jti),
      evaluations: new Set(rows.map(({ evaluation }) => evaluation.id)),
      isProven: async (jti, statement) => verifyProof({ ...statement, secret: await partySecretOf(masterKey, jti) }),
      acceptsExpired: false,
    },
    surveys: new Map([[firstVersion.survey.sha256, firstVersion.survey]]),
    keep: async () => {
      spent.kept += 1
    },
    ...more,
  }
  const take = async (bytes: Uint8Array, fileName = 'bestand'): Promise<readonly Outcome[]> => {
    Object.assign(spent, { inflated: 0, stanzas: 0, kept: 0 })
    return takeIn(fileName, bytes, means)
  }
  /** The one word for what became of the file. */
  const verdict = async (bytes: Uint8Array): Promise<string> => {
    const outcomes = await take(bytes)
    return outcomes.map((outcome) => (outcome.status === 'refused' ? outcome.problem : outcome.status)).join()
  }
  return { take, verdict, spent, means }
}

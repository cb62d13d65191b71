import { encryptTo } from '../../bundle/age/encrypt.ts'
import { writeProof } from '../../bundle/invitation/proof.ts'
import { partySecretOf } from '../../bundle/invitation/secret.ts'
import { type WrittenBundle, withoutNames, writeBundle } from '../../bundle/write-bundle.ts'
import { type Party, parties } from '../../domain/party.ts'
import type { InsurerConfirmation, RecordDocument } from '../../domain/record.ts'
import type { RegisterRow } from '../register.ts'
import type { ExampleBundle } from './build-example-bundles.ts'

/** What the devices of both parties would have. */
export interface ExampleSealing {
  readonly masterKey: Uint8Array
  readonly recipients: readonly string[]
  readonly appVersion: string
  /** The report that goes along. */
  readonly reportOf: (content: {
    readonly record: RecordDocument
    readonly confirmations: readonly InsurerConfirmation[]
    readonly contentHash: string
  }) => Promise<Uint8Array>
}

/** A bundle as it is sent: in the plain and encrypted. */
export interface SealedExample {
  readonly fileName: string
  readonly zip: Uint8Array
  readonly bytes: Uint8Array
}

/** The example as the bundle that the sender would send: `proving` confirmed with their invitations, whose lines are in `rows`. */
export async function sealExample(
  { frozen, record }: Pick<ExampleBundle, 'frozen' | 'record'>,
  rows: readonly RegisterRow[],
  proving: readonly Party[],
  sealing: ExampleSealing,
): Promise<SealedExample> {
  const invitations = parties.flatMap((party) => {
    const row = rows.find((candidate) => candidate.party === party)
    return row && proving.includes(party) ? [{ party, jti: row.jti }] : []
  })
  const confirmations = await Promise.all(
    frozen.confirmations.map(async (word) => {
      const jti = invitations.find(({ party }) => party === word.party)?.jti
      if (jti === undefined) return word
      const { contentHash, party, outcome, at } = word
      return { ...word, proof: await writeProof({ secret: await partySecretOf(sealing.masterKey, jti), contentHash, party, outcome, at }) }
    }),
  )
  const reportPdf = await sealing.reportOf({ record, confirmations: confirmations.map(withoutNames), contentHash: frozen.contentHash })
  const { appVersion, recipients } = sealing
  const written: WrittenBundle = await writeBundle({
    frozen: { ...frozen, confirmations },
    reportPdf,
    appVersion,
    hasSeveralRegions: false,
    invitations,
  })
  const encrypted = await encryptTo(recipients, written.bytes)
  if (!encrypted.ok) throw new Error(`the recipients are not sound: ${encrypted.problem.kind}`)
  return { fileName: `${written.fileName}.age`, zip: written.bytes, bytes: encrypted.value }
}

import type { BundleManifest, ConfirmationsDocument } from '../domain/bundle.ts'
import { exampleId } from '../domain/evaluation.ts'
import { formatVersion } from '../domain/format-version.ts'
import { parties } from '../domain/party.ts'
import type { Confirmation, FrozenRecord, InsurerConfirmation, RecordDocument } from '../domain/record.ts'
import { sha256Hex, verifyRecord } from './content-hash.ts'
import { bundleFileName } from './file-names.ts'
import { writeJson } from './json.ts'
import { readBundle } from './read-bundle.ts'
import { writeZip } from './zip/write-zip.ts'

/** The documents the insurer gets, as exact texts, and what they say: "Versturen" lists the fields of these (formats §7). */
export interface InsurerFiles {
  readonly recordJson: string
  readonly confirmationsJson: string
  readonly manifest: Omit<BundleManifest, 'entries'>
  readonly record: RecordDocument
  readonly confirmations: readonly InsurerConfirmation[]
}

/** A bundle as it leaves the device: the file, its name and the manifest inside it. */
export interface WrittenBundle {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly manifest: BundleManifest
}

/** The documents for the insurer: the frozen record as it is and the confirmations without names. Throws on a record that `verifyRecord` refuses. */
export async function buildInsurerFiles(
  frozen: FrozenRecord,
  appVersion: string,
  invitations: BundleManifest['invitations'] = invitationsOf(frozen),
): Promise<InsurerFiles> {
  const verified = await verifyRecord(frozen)
  if (!verified.ok) throw new Error(`the frozen record is not sound: ${JSON.stringify(verified.problem)}`)
  const { record } = verified.value
  const confirmations = parties.flatMap((party) => frozen.confirmations.filter((word) => word.party === party).map(withoutNames))
  const document: ConfirmationsDocument = { format: 'wgw-confirmations', formatVersion, confirmations }
  const { evaluation, survey, revision, parent } = record
  return {
    recordJson: frozen.recordJson,
    confirmationsJson: writeJson(document),
    manifest: {
      format: 'wgw-bundle',
      formatVersion,
      evaluation,
      survey,
      appVersion,
      revision,
      ...(parent === undefined ? {} : { parent }),
      contentHash: frozen.contentHash,
      privateSha256: await sha256Hex(frozen.privateJson),
      invitations,
    },
    record,
    confirmations,
  }
}

/**
 * The bundle for the insurer, not yet encrypted: the same input gives the same bytes. `reportPdf` is the report in the insurer's edition.
 * Reads its own work back before handing it over, so that no file leaves that intake would refuse; the example never leaves at all.
 */
export async function writeBundle(input: {
  readonly frozen: FrozenRecord
  readonly reportPdf: Uint8Array
  readonly appVersion: string
  /** True where the municipality stands in more than one region: the file name then names it. */
  readonly hasSeveralRegions: boolean
  /** With which invitations the parties confirmed; as their words say unless told. */
  readonly invitations?: BundleManifest['invitations']
}): Promise<WrittenBundle> {
  const { frozen, reportPdf, appVersion, hasSeveralRegions } = input
  const files = await buildInsurerFiles(frozen, appVersion, input.invitations)
  const { evaluation, revision, contentHash } = files.manifest
  if (evaluation.id === exampleId) throw new Error('the example never leaves the device')
  const encoder = new TextEncoder()
  const contents = [
    { name: 'record.json', bytes: encoder.encode(files.recordJson), stored: false },
    { name: 'confirmations.json', bytes: encoder.encode(files.confirmationsJson), stored: false },
    { name: 'report.pdf', bytes: reportPdf, stored: true },
  ] as const
  const entries = await Promise.all(
    contents.map(async ({ name, bytes }) => ({ path: name, bytes: bytes.length, sha256: await sha256Hex(bytes) })),
  )
  const manifest: BundleManifest = { ...files.manifest, entries }
  const bytes = writeZip([{ name: 'manifest.json', bytes: encoder.encode(writeJson(manifest)), stored: false }, ...contents])
  const readBack = await readBundle(bytes)
  if (!readBack.ok) throw new Error(`the bundle does not read back: ${JSON.stringify(readBack.problem)}`)
  return { fileName: bundleFileName({ evaluation, revision, contentHash, hasSeveralRegions }), bytes, manifest }
}

/** The invitations with whose secrets the parties proved their words. */
function invitationsOf({ confirmations }: FrozenRecord): BundleManifest['invitations'] {
  const proven = confirmations.flatMap(({ party, proof, jti }) => (proof === undefined || jti === undefined ? [] : [{ party, jti }]))
  return proven.toSorted((one, other) => parties.indexOf(one.party) - parties.indexOf(other.party))
}

/** Names never leave the two parties; a remark or reason only where its writer shared it. */
export function withoutNames({
  party,
  function: role,
  at,
  outcome,
  text,
  share,
  how,
  contentHash,
  proof,
}: Confirmation): InsurerConfirmation {
  return {
    party,
    function: role,
    at,
    outcome,
    ...(share && text ? { text } : {}),
    how,
    contentHash,
    ...(proof === undefined ? {} : { proof }),
  }
}

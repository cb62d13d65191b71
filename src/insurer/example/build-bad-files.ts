import { encryptTo } from '../../bundle/age/encrypt.ts'
import { generateAgeKeyPair } from '../../bundle/age/identity.ts'
import { bytesOfHex, hexOf } from '../../bundle/hex.ts'
import { readBundle } from '../../bundle/read-bundle.ts'
import { writeZip } from '../../bundle/zip/write-zip.ts'
import type { Refusal } from '../intake/refusal.ts'
import { forgeBundle } from './forge-bundle.ts'

/** A file that intake must refuse, and why. */
export interface BadFile {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly problem: Refusal
}

/**
 * Bad files of every kind, made out of a good bundle that both parties proved: damaged on its way, meant for others, forged or changed.
 * `revokedZip` is a bundle that was confirmed with an invitation that has been revoked since, `lateZip` one that was confirmed after its end.
 */
export async function buildBadFiles(input: {
  readonly zip: Uint8Array
  readonly otherZip: Uint8Array
  readonly revokedZip?: Uint8Array
  readonly lateZip?: Uint8Array
  readonly recipients: readonly string[]
}): Promise<readonly BadFile[]> {
  const { zip, otherZip, recipients } = input
  const [good, other] = [await readBundle(zip), await readBundle(otherZip)]
  if (!good.ok || !other.ok) throw new Error('bad files are made out of good ones')
  const { manifest, record, confirmations, pdf } = good.value
  const parts = {
    manifest: { ...manifest },
    recordJson: JSON.stringify(record),
    confirmations: confirmations.map((word) => ({ ...word })),
    pdf,
  }
  const withManifest = (change: object) => forgeBundle({ ...parts, manifest: { ...parts.manifest, ...change } })
  const withRecord = (change: object) => forgeBundle({ ...parts, recordJson: JSON.stringify({ ...record, ...change }) })
  const seal = async (bytes: Uint8Array, to = recipients) => {
    const sealed = await encryptTo(to, bytes)
    if (!sealed.ok) throw new Error(sealed.problem.kind)
    return sealed.value
  }
  const sealed = await seal(zip)
  const stranger = await generateAgeKeyPair()
  const [sheet, ...sheets] = record.sheets
  const [one, two] = confirmations
  if (sheet === undefined || one === undefined || two === undefined) throw new Error('a good bundle has sheets and two confirmations')
  const text = new TextEncoder()
  const files: readonly (readonly [name: string, problem: Refusal, bytes: Uint8Array])[] = [
    ['leeg.zip.age', 'no-bundle', new Uint8Array()],
    ['brief.txt', 'no-bundle', text.encode('Beste collega, de bundel volgt later.')],
    ['foto.zip', 'no-bundle', writeZip([{ name: 'foto.jpg', bytes: Uint8Array.of(0xff, 0xd8, 0xff), stored: true }])],
    ['halve-tekst.txt', 'damaged-text', text.encode('-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3Yx\n')],
    ['afgebroken.zip.age', 'damaged-encryption', sealed.subarray(0, sealed.length - 40)],
    ['voor-een-ander.zip.age', 'not-for-us', await seal(zip, [stranger.recipient])],
    [
      'voor-velen.zip.age',
      'too-many-recipients',
      await seal(
        zip,
        Array.from({ length: 5 }, () => stranger.recipient),
      ),
    ],
    ['afgebroken.zip', 'damaged', zip.subarray(0, zip.length - 30)],
    ['met-staart.zip', 'damaged', Uint8Array.from([...zip, 0])],
    ['proefversie.zip.age', 'too-old', await seal(await withManifest({ formatVersion: 0 }))],
    ['nieuwere-versie.zip.age', 'too-new', await seal(await withManifest({ formatVersion: 2 }))],
    ['vreemd-veld.zip.age', 'invalid', await seal(await withManifest({ extra: true }))],
    ['andere-herziening.zip.age', 'contradictory', await seal(await withManifest({ revision: 9 }))],
    [
      'andere-inhoud.zip.age',
      'invalid-proof',
      await seal(await withRecord({ sheets: [...sheets, { ...sheet, texts: {} }], frozenAt: '2018-11-21T10:00:00.000Z' })),
    ],
    [
      'andere-uitkomst.zip.age',
      'invalid-proof',
      await seal(
        await forgeBundle({ ...parts, confirmations: [{ ...one, outcome: one.outcome === 'agreed' ? 'declined' : 'agreed' }, { ...two }] }),
      ),
    ],
    [
      'bewijs-van-de-ander.zip.age',
      'invalid-proof',
      await seal(await forgeBundle({ ...parts, confirmations: [{ ...one, proof: two.proof }, { ...two }] })),
    ],
    [
      'bedacht-bewijs.zip.age',
      'invalid-proof',
      await seal(await forgeBundle({ ...parts, confirmations: [{ ...one, proof: flipped(one.proof ?? '') }, { ...two }] })),
    ],
    [
      'onbekende-uitnodiging.zip.age',
      'unknown-invitation',
      await seal(
        await withManifest({
          invitations: manifest.invitations.map(({ party }) => ({ party, jti: '00000000-0000-8000-8000-000000000000' })),
        }),
      ),
    ],
    [
      'uitnodiging-van-een-ander.zip.age',
      'other-invitation',
      await seal(await withManifest({ invitations: other.value.manifest.invitations })),
    ],
    [
      'onbekende-vragenlijst.zip.age',
      'unknown-survey',
      await seal(await unproven({ survey: { ...record.survey, sha256: '0'.repeat(64) } })),
    ],
    [
      'onbekend-antwoord.zip.age',
      'unknown-answer',
      await seal(await unproven({ sheets: [{ ...sheet, answers: { ...sheet.answers, bestaat_niet: 1 } }, ...sheets] })),
    ],
    ...(input.revokedZip ? [['ingetrokken.zip.age', 'revoked-invitation', await seal(input.revokedZip)] as const] : []),
    ...(input.lateZip ? [['te-laat.zip.age', 'expired-invitation', await seal(input.lateZip)] as const] : []),
  ]
  return files.map(([fileName, problem, bytes]) => ({ fileName, problem, bytes }))

  /** Without invitations nothing is proven, so that what stands in it is what refuses it. */
  function unproven(change: { readonly survey?: object; readonly sheets?: readonly object[] }): Promise<Uint8Array> {
    const survey = change.survey === undefined ? {} : { survey: change.survey }
    const plain = confirmations.map(({ proof: _, ...word }) => word)
    return forgeBundle({
      ...parts,
      manifest: { ...manifest, ...survey, invitations: [] },
      recordJson: JSON.stringify({ ...record, ...change }),
      confirmations: plain,
    })
  }
}

function flipped(proof: string): string {
  const bytes = bytesOfHex(proof) ?? new Uint8Array(32)
  return hexOf(bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte)))
}

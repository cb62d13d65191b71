import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeArmour } from '../../src/bundle/armour.ts'
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import { findInvitationLetter } from '../../src/bundle/invitation/invitation-link.ts'
import { readInvitation } from '../../src/bundle/invitation/read-invitation.ts'
import { writeInvitation } from '../../src/bundle/invitation/write-invitation.ts'
import { readBackup } from '../../src/bundle/read-backup.ts'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import { readHandOver } from '../../src/bundle/read-hand-over.ts'
import { findMisfit, findRecordMisfit } from '../../src/domain/fits-survey.ts'
import { forgeBundle } from '../../src/insurer/example/forge-bundle.ts'
import { publicFileName } from '../../src/insurer/keys/key-files.ts'
import { readInsurerPublic, readSigningKey } from '../../src/insurer/keys/read-keys.ts'
import { bundleProblemText } from '../../src/texts/bundle.ts'
import { refusalTexts } from '../../src/texts/insurer-intake.ts'
import { keyProblemText } from '../../src/texts/insurer-keys.ts'
import { invitationProblemText } from '../../src/texts/invitation.ts'
import { handOverProblemText } from '../../src/texts/opening.ts'
import { backupProblemText } from '../../src/texts/restoring.ts'
import { shipped } from '../survey/shipped-survey.ts'
import { bytesIn, expectValue, handOverNames, keysIn, readAt, readFixtures, takeInFixture, textIn } from './read-fixtures.ts'

// Version 1 of every format, as it left the tool on the day it was frozen. Never edited: see tests/fixtures/README.md.

const v1 = 'tests/fixtures/v1'

test('no fixture was ever edited, added or taken away', async () => {
  const files = (await readdir(v1, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()
  const lines = await Promise.all(paths.map(async (path) => `${await sha256Hex(new Uint8Array(await readFile(path)))}  ${path}\n`))
  expect(lines.join('')).toBe(await readFile('tests/fixtures/v1.sha256', 'utf8'))
  expect(await sha256Hex(lines.join(''))).toBe('1aaaa9e19b4736840def918a1da6b5d407028a0f48679248975e5125737de755')
})

test('everything of version 1 opens, as file and as text, to what was put in', async () => {
  expect(await readFixtures(v1)).toEqual(JSON.parse(await readFile('tests/fixtures/v1.expected.json', 'utf8')))
})

test('what was put in is what two parties had to say, and the insurer accepts it', async () => {
  const record = expectValue(await readHandOver(await textIn(v1, 'record.wgw'))).handOver
  if (record.kind !== 'record') throw new Error('not a record')
  expect(record.record).toMatchObject({ format: 'wgw-record', formatVersion: 1, revision: 2, evaluation: { mode: 'apart' } })
  expect(record.frozen.confirmations.map(({ party, outcome, proof }) => [party, outcome, typeof proof])).toEqual([
    ['municipality', 'agreed-with-remark', 'string'],
    ['provider', 'agreed', 'string'],
  ])
  const { evaluations } = expectValue(await readBackup(await bytesIn(v1, 'backup.wgw')))
  expect(
    evaluations.map(({ records, inbox, invitations }) => [records.length, inbox.files.length, Object.keys(invitations ?? {})]),
  ).toEqual([[2, 1, ['municipality']]])
  for (const name of ['bundle.zip', 'bundle.zip.age', 'bundle.age.txt']) {
    expect(await takeInFixture(v1, name, await bytesIn(v1, name))).toMatchObject([
      { status: 'accepted', proofs: ['municipality', 'provider'], link: { contentHash: record.frozen.contentHash, revision: 2 } },
    ])
  }
})

test('it still fits the questionnaire it was made with', async () => {
  for (const name of handOverNames) {
    expect(findMisfit(shipped.survey, expectValue(await readHandOver(await textIn(v1, `${name}.wgw`))).handOver), name).toBeUndefined()
  }
  expect(findRecordMisfit(shipped.survey, expectValue(await readBundle(await bytesIn(v1, 'bundle.zip'))).record)).toBeUndefined()
})

describe.each([
  [0, 'too-old'],
  [2, 'too-new'],
] as const)('of version %i', (version, kind) => {
  const isOld = kind === 'too-old'
  const inVersion = (text: string) => text.replace('"formatVersion":1', `"formatVersion":${version}`)
  const file = isOld
    ? 'Dit bestand is gemaakt met een proefversie. Vraag de afzender om een nieuw bestand.'
    : 'Dit bestand is gemaakt met een nieuwere versie. Werk de tool bij en probeer het opnieuw.'

  test.each(handOverNames)('%s is refused with its own sentence, as file and as text', async (name) => {
    const text = inVersion(await textIn(v1, `${name}.wgw`))
    const mail = (await textIn(v1, `${name}.txt`)).replace('\n(1)\n', `\n(${version})\n`)
    for (const content of [text, new TextEncoder().encode(text), expectValue(await writeArmour(text)), mail]) {
      const read = await readHandOver(content)
      expect(read).toEqual({ ok: false, problem: { kind, version } })
      expect(read.ok || handOverProblemText(read.problem)).toBe(file)
    }
  })

  test('a backup is refused with its own sentence', async () => {
    const read = await readBackup(inVersion(await textIn(v1, 'backup.wgw')))
    expect(read).toEqual({ ok: false, problem: { kind } })
    expect(read.ok || backupProblemText(read.problem)).toBe(
      isOld
        ? 'Deze reservekopie is gemaakt met een proefversie. Kies een andere reservekopie.'
        : 'Deze reservekopie is gemaakt met een nieuwere versie. Werk de tool bij en probeer het opnieuw.',
    )
  })

  test('an invitation is refused with its own sentence, signed as it is', async () => {
    const { invitationKey } = expectValue(await readInsurerPublic(keysIn(v1)))
    const signingKey = expectValue(await readSigningKey(keysIn(v1)))
    const { invitation } = expectValue(await readInvitation(await textIn(v1, 'invitation-provider.jwt'), [invitationKey], readAt))
    const token = await writeInvitation({ ...invitation, formatVersion: version }, signingKey)
    const read = await readInvitation(token, [invitationKey], readAt)
    expect(read).toEqual({ ok: false, problem: { kind, version } })
    const sentence = isOld
      ? 'Deze uitnodiging is gemaakt met een proefversie. Vraag de afzender om een nieuwe.'
      : 'Deze uitnodiging is voor een nieuwere versie van de tool. Maak verbinding met internet en probeer het opnieuw.'
    expect(read.ok || invitationProblemText(read.problem)).toBe(sentence)
    const mail = (await textIn(v1, 'invitation-provider.txt')).replace('\n(1)\n', `\n(${version})\n`)
    expect(await findInvitationLetter(mail)).toEqual({ ok: false, problem: { kind, version } })
  })

  test('a bundle is refused with its own sentence, by the reader and by intake', async () => {
    const { manifest, record, confirmations, pdf } = expectValue(await readBundle(await bytesIn(v1, 'bundle.zip')))
    const parts = {
      manifest: { ...manifest },
      recordJson: JSON.stringify(record),
      confirmations: confirmations.map((word) => ({ ...word })),
      pdf,
    }
    const newManifest = await forgeBundle({ ...parts, manifest: { ...manifest, formatVersion: version } })
    const newRecord = await forgeBundle({ ...parts, recordJson: JSON.stringify({ ...record, formatVersion: version }) })
    for (const zip of [newManifest, newRecord]) {
      const read = await readBundle(zip)
      expect(read).toEqual({ ok: false, problem: { kind, version } })
      expect(read.ok || bundleProblemText(read.problem)).toBe(
        isOld ? file : `Dit bestand is gemaakt met een nieuwere versie (${version}). Werk de tool bij en probeer het opnieuw.`,
      )
      expect(await takeInFixture(v1, 'bundle.zip', zip)).toMatchObject([{ status: 'refused', problem: kind }])
    }
    expect(refusalTexts[kind]).toBe(
      isOld
        ? 'De bundel is gemaakt met een proefversie. Vraag de afzender om een nieuwe.'
        : 'De bundel is van een nieuwere versie. Werk de tool bij.',
    )
  })

  test('the public part of the keys is refused with its own sentence', async () => {
    const text = (await textIn(v1, `keys/${publicFileName}`)).replace('"formatVersion": 1', `"formatVersion": ${version}`)
    const read = await readInsurerPublic({ read: async () => new TextEncoder().encode(text) })
    expect(read).toEqual({ ok: false, problem: { kind, file: publicFileName } })
    expect(read.ok || keyProblemText(read.problem)).toBe(
      isOld
        ? 'insurer.json is gemaakt met een proefversie. Maak nieuwe sleutels met keys.'
        : 'insurer.json is van een nieuwere versie. Werk de tool bij.',
    )
  })
})

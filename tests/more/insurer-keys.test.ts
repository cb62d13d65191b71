import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeIdentityOf } from '../../scripts/insurer/node-identity.ts'
import { bytesOfAgeArmour, createAgeReader } from '../../src/bundle/age/decrypt.ts'
import { encryptTo, encryptToText } from '../../src/bundle/age/encrypt.ts'
import { createKeys } from '../../src/insurer/keys/create-keys.ts'
import { type KeyFolder, readIdentities, readMasterKey, readSigningKey } from '../../src/insurer/keys/read-keys.ts'
import { witness } from '../support/witness.ts'

// A passphrase takes about a second to try, on purpose.
test('keys under a passphrase open with that passphrase alone', async () => {
  const sendTo = { name: 'Zorgverzekeraar Voorbeeld', email: null, url: null }
  const { files, about } = await createKeys({ name: sendTo.name, sendTo }, 'vier woorden en een punt')
  const secrets = files.filter(({ isSecret }) => isSecret)
  expect(secrets.map(({ name }) => name)).toEqual([
    'signing-key.json.age',
    'master-key.txt.age',
    'operational-identity.txt.age',
    'recovery-identity.txt.age',
  ])
  const folder: KeyFolder = {
    read: async (name) => files.find((file) => file.name === name)?.bytes,
    passphrase: 'vier woorden en een punt',
  }
  const signingKey = await readSigningKey(folder)
  expect(signingKey.ok && signingKey.value.kid).toBe(about.invitationKey.kid)
  const identities = await readIdentities(folder)
  expect(identities.ok && identities.value.length).toBe(2)
  const file = 'master-key.txt'
  expect(await readMasterKey({ ...folder, passphrase: 'vier' })).toEqual({ ok: false, problem: { kind: 'wrong-passphrase', file } })
})

witness('age', 'age opens what we encrypt with the identity as we keep it, and we open what age encrypts', async (age) => {
  const folder = mkdtempSync(join(tmpdir(), 'wgw-age-'))
  try {
    const sendTo = { name: 'Zorgverzekeraar Voorbeeld', email: null, url: null }
    const { files, about } = await createKeys({ name: sendTo.name, sendTo })
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes)
    const content = randomBytes(200_000)
    for (const [identity, recipient] of [
      ['operational-identity.txt', about.recipients[0]],
      ['recovery-identity.txt', about.recipients[1]],
    ] as const) {
      const ours = await encryptTo(about.recipients, content)
      const asText = await encryptToText(about.recipients, content)
      if (!ours.ok || !asText.ok) throw new Error('not encrypted')
      for (const input of [ours.value, asText.value])
        expect(execFileSync(age, ['-d', '-i', join(folder, identity)], { input })).toEqual(content)
      const theirs = execFileSync(age, ['-r', recipient ?? ''], { input: content })
      const theirText = execFileSync(age, ['-a', '-r', recipient ?? ''], { input: content }).toString()
      const identities = await readIdentities({
        read: async (name) => (name === identity ? files.find((file) => file.name === name)?.bytes : undefined),
      })
      if (!identities.ok) throw new Error(identities.problem.kind)
      for (const read of [
        await createAgeReader(identities.value),
        await createAgeReader(await Promise.all(identities.value.map(nodeIdentityOf))),
      ]) {
        expect(await read(theirs)).toEqual({ ok: true, value: new Uint8Array(content) })
        expect(await read((await bytesOfAgeArmour(theirText)) ?? new Uint8Array())).toEqual({ ok: true, value: new Uint8Array(content) })
      }
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

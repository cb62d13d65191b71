import { expect, test } from 'vitest'
import { createAgeReader } from '../../../src/bundle/age/decrypt.ts'
import { encryptTo } from '../../../src/bundle/age/encrypt.ts'
import { createKeys, type KeyFile } from '../../../src/insurer/keys/create-keys.ts'
import { type KeyFolder, readIdentities, readInsurerPublic, readMasterKey, readSigningKey } from '../../../src/insurer/keys/read-keys.ts'

const insurer = { name: 'Zorgverzekeraar Voorbeeld', sendTo: { name: 'Zorgverzekeraar Voorbeeld', email: 'in@example.nl', url: null } }
const created = await createKeys(insurer)

function folderOf(files: readonly KeyFile[]): KeyFolder {
  return { read: async (name) => files.find((file) => file.name === name)?.bytes }
}

/** The files with another text in one of them. */
function changed(name: string, text: string): KeyFolder {
  return folderOf(created.files.map((file) => (file.name === name ? { ...file, bytes: new TextEncoder().encode(text) } : file)))
}

test('keys open again, and belong to the public part', async () => {
  const { about } = created
  const folder = folderOf(created.files)
  expect(await readInsurerPublic(folder)).toEqual({ ok: true, value: about })
  const signingKey = await readSigningKey(folder)
  expect(signingKey.ok && signingKey.value.kid).toBe(about.invitationKey.kid)
  const masterKey = await readMasterKey(folder)
  expect(masterKey.ok && masterKey.value.length).toBe(32)
  const identities = await readIdentities(folder)
  if (!identities.ok) throw new Error(identities.problem.kind)
  const content = new TextEncoder().encode('bundel')
  const file = await encryptTo(about.recipients, content)
  for (const identity of identities.value) {
    expect(file.ok && (await (await createAgeReader([identity]))(file.value))).toEqual({ ok: true, value: content })
  }
  expect(identities.value).toHaveLength(2)
})

test('the public part is the one file that is not secret', () => {
  const secrets = created.files.filter(({ isSecret }) => isSecret)
  expect(secrets.map(({ name }) => name)).toEqual([
    'signing-key.json',
    'master-key.txt',
    'operational-identity.txt',
    'recovery-identity.txt',
  ])
  expect(created.files.filter(({ isSecret }) => !isSecret).map(({ name }) => name)).toEqual(['insurer.json'])
})

test('the recovery identity may be elsewhere; without any identity nothing opens', async () => {
  const without = (...names: readonly string[]) => folderOf(created.files.filter(({ name }) => !names.includes(name)))
  expect((await readIdentities(without('recovery-identity.txt'))).ok).toBe(true)
  expect((await readIdentities(without('operational-identity.txt'))).ok).toBe(true)
  expect(await readIdentities(without('operational-identity.txt', 'recovery-identity.txt'))).toEqual({
    ok: false,
    problem: { kind: 'missing-key', file: 'operational-identity.txt' },
  })
  expect(await readMasterKey(without('master-key.txt'))).toEqual({ ok: false, problem: { kind: 'missing-key', file: 'master-key.txt' } })
  expect(await readInsurerPublic(without('insurer.json'))).toEqual({ ok: false, problem: { kind: 'missing-key', file: 'insurer.json' } })
})

test('a key that has a passphrase asks for it', async () => {
  const folder = folderOf([{ name: 'master-key.txt.age', bytes: new TextEncoder().encode('age-encryption.org/v1\n'), isSecret: true }])
  expect(await readMasterKey(folder)).toEqual({ ok: false, problem: { kind: 'needs-passphrase', file: 'master-key.txt' } })
})

test('a damaged key is refused, not used', async () => {
  const problem = (file: string) => ({ ok: false, problem: { kind: 'not-a-key', file } })
  const [signing] = created.files.filter(({ name }) => name === 'signing-key.json')
  const [otherSigning] = (await createKeys(insurer)).files.filter(({ name }) => name === 'signing-key.json')
  const text = new TextDecoder().decode(signing?.bytes)
  const otherX = /"x":"[^"]*"/.exec(new TextDecoder().decode(otherSigning?.bytes))?.[0] ?? ''
  for (const wrong of ['', '{}', 'null', text.slice(0, -9), text.replace(/"x":"[^"]*"/, otherX)]) {
    expect(await readSigningKey(changed('signing-key.json', wrong))).toEqual(problem('signing-key.json'))
  }
  for (const wrong of ['', 'AAAA', '!'.repeat(43)])
    expect(await readMasterKey(changed('master-key.txt', wrong))).toEqual(problem('master-key.txt'))
  expect(await readIdentities(changed('operational-identity.txt', 'age1x'))).toEqual(problem('operational-identity.txt'))
  for (const wrong of ['', '{}', '{"format":"wgw-insurer"}'])
    expect(await readInsurerPublic(changed('insurer.json', wrong))).toEqual(problem('insurer.json'))
  // One letter wrong in a recipient: no schema sees it, and no party could send anything.
  const [recipient = ''] = created.about.recipients
  const typo = JSON.stringify(created.about).replace(recipient, `${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`)
  expect(await readInsurerPublic(changed('insurer.json', typo))).toEqual(problem('insurer.json'))
})

test.each([
  [0, 'too-old'],
  [2, 'too-new'],
])('a public part of version %i says so', async (formatVersion, kind) => {
  const folder = changed('insurer.json', JSON.stringify({ ...created.about, formatVersion }))
  expect(await readInsurerPublic(folder)).toEqual({ ok: false, problem: { kind, file: 'insurer.json' } })
})

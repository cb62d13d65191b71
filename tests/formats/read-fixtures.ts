import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createAgeReader } from '../../src/bundle/age/decrypt.ts'
import { sha256Hex } from '../../src/bundle/content-hash.ts'
import { findInvitationLetter } from '../../src/bundle/invitation/invitation-link.ts'
import { verifyProof } from '../../src/bundle/invitation/proof.ts'
import { readInvitationLetter } from '../../src/bundle/invitation/read-invitation.ts'
import { partySecretOf } from '../../src/bundle/invitation/secret.ts'
import { readBackup } from '../../src/bundle/read-backup.ts'
import { readBundle } from '../../src/bundle/read-bundle.ts'
import { readHandOver } from '../../src/bundle/read-hand-over.ts'
import { webTools } from '../../src/bundle/reading-tools.ts'
import { parties } from '../../src/domain/party.ts'
import type { Result } from '../../src/domain/result.ts'
import { groupBy } from '../../src/insurer/group-by.ts'
import type { Outcome } from '../../src/insurer/intake/outcome.ts'
import { takeIn } from '../../src/insurer/intake/take-in.ts'
import { parseRegister } from '../../src/insurer/invite/register-csv.ts'
import { type KeyFolder, readIdentities, readInsurerPublic, readMasterKey, readSigningKey } from '../../src/insurer/keys/read-keys.ts'
import { parseConfig } from '../../src/schemas/parse-config.ts'
import { loadAllSurveys } from '../../src/survey/published.ts'

/** When the fixtures are looked at: within the time of their invitations. */
export const readAt = '2018-06-13T09:00:00.000Z'

/** The files that hold the same, in the form of a file and in the form of text. */
export const handOverNames = ['answers-municipality', 'answers-provider', 'note', 'record-concept', 'record'] as const

/** Everything in a folder of fixtures as the readers of now have it; bytes as their SHA-256. Throws on what they refuse. */
export async function readFixtures(folder: string): Promise<object> {
  const keys = keysIn(folder)
  const config = expectValue(parseConfig(JSON.parse(await textIn(folder, 'config.json'))))
  const handOvers = await entries(handOverNames, async (name) => {
    const file = expectValue(await readHandOver(await bytesIn(folder, `${name}.wgw`)))
    return same(file, expectValue(await readHandOver(await textIn(folder, `${name}.txt`)))).handOver
  })
  const invitations = await entries(parties, async (party) => {
    const token = await textIn(folder, `invitation-${party}.jwt`)
    const letterIn = async (form: string) => expectValue(await findInvitationLetter(await textIn(folder, `invitation-${party}.${form}`)))
    const letter = same(same(await letterIn('link.txt'), await letterIn('mail.txt')), await letterIn('txt'))
    const { invitation, expired } = expectValue(await readInvitationLetter({ ...letter, token }, config.invitationKeys, readAt))
    return { letter, invitation, expired }
  })
  const backup = expectValue(await readBackup(await bytesIn(folder, 'backup.wgw')))
  if (backup.unreadable > 0) throw new Error('a part of the backup cannot be read')
  const bundle = await bytesIn(folder, 'bundle.zip')
  const forms = await entries(['bundle.zip', 'bundle.zip.age', 'bundle.age.txt'], async (name) =>
    takeInFixture(folder, name, await bytesIn(folder, name)),
  )
  const whole = {
    config,
    insurer: expectValue(await readInsurerPublic(keys)),
    signingKey: expectValue(await readSigningKey(keys)).kid,
    register: expectValue(parseRegister(await textIn(folder, 'register.csv'))),
    invitations,
    handOvers,
    backup,
    bundle: expectValue(await readBundle(bundle)),
    forms,
  }
  return plain(whole)
}

/** What intake makes of a file, with the keys and the register of the fixtures. */
export async function takeInFixture(folder: string, name: string, bytes: Uint8Array): Promise<readonly Outcome[]> {
  const keys = keysIn(folder)
  const [identities, masterKey] = [expectValue(await readIdentities(keys)), expectValue(await readMasterKey(keys))]
  const { rows } = expectValue(parseRegister(await textIn(folder, 'register.csv')))
  return takeIn(name, bytes, {
    openAge: await createAgeReader(identities),
    tools: webTools,
    invitations: {
      rowsOf: groupBy(rows, ({ jti }) => jti),
      evaluations: new Set(rows.map(({ evaluation }) => evaluation.id)),
      isProven: async (jti, statement) => verifyProof({ ...statement, secret: await partySecretOf(masterKey, jti) }),
      acceptsExpired: false,
    },
    surveys: new Map((await loadAllSurveys()).map(({ survey }) => [survey.sha256, survey])),
    keep: () => Promise.resolve(),
  })
}

/** The keys of the fixtures, as the command line finds them. */
export function keysIn(folder: string): KeyFolder {
  return {
    read: async (name) => {
      try {
        return await bytesIn(folder, `keys/${name}`)
      } catch {
        // A key that is not there is an answer.
        return undefined
      }
    },
  }
}

/** The bytes of a fixture. */
export async function bytesIn(folder: string, name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join(folder, name)))
}

/** The text of a fixture. */
export async function textIn(folder: string, name: string): Promise<string> {
  return readFile(join(folder, name), 'utf8')
}

/** What two forms of one thing have in common: all of it. */
function same<Value>(one: Value, other: Value): Value {
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error('two forms of one thing differ')
  return one
}

/** The value; throws with the problem where there is none. */
export function expectValue<Value, Problem>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

async function entries<Name extends string, Value>(names: readonly Name[], read: (name: Name) => Promise<Value>) {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(name)] as const)))
}

/** As JSON can hold it. */
async function plain(value: unknown): Promise<object> {
  const hashes = new Map<Uint8Array, string>()
  const seen = async (part: unknown): Promise<void> => {
    if (part instanceof Uint8Array) hashes.set(part, await sha256Hex(part))
    else if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) await seen(inner)
  }
  await seen(value)
  const text = JSON.stringify(value, (_, part: unknown) => (part instanceof Uint8Array ? { sha256: hashes.get(part) } : part))
  // What was an object is one.
  return JSON.parse(text) as object
}

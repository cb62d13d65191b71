import { describe, expect, test } from 'vitest'
import { base64UrlOf } from '../../../src/bundle/base64.ts'
import { sha256Hex } from '../../../src/bundle/content-hash.ts'
import { findInvitationLetter } from '../../../src/bundle/invitation/invitation-link.ts'
import { readInvitationLetter } from '../../../src/bundle/invitation/read-invitation.ts'
import { partySecretOf } from '../../../src/bundle/invitation/secret.ts'
import type { Invitation } from '../../../src/domain/invitation.ts'
import { type InvitePlan, planInvitations } from '../../../src/insurer/invite/plan-invitations.ts'
import { parseRegister, writeRegister } from '../../../src/insurer/invite/register-csv.ts'
import { revokeInvitations } from '../../../src/insurer/invite/update-register.ts'
import type { Register } from '../../../src/insurer/register.ts'
import { masterKey, now, trusted } from '../../bundle/invitation/sample.ts'
import { fileOf, haarlem, input, list, planned, velsen, zuid } from './sample.ts'

/** What the app makes of the mail of each organisation. */
async function opened(plan: InvitePlan): Promise<ReadonlyMap<string, Invitation>> {
  const read = await Promise.all(
    plan.letters.map(async ({ text, mailing }) => {
      const letter = await findInvitationLetter(text)
      if (!letter.ok) throw new Error(letter.problem.kind)
      const invitation = await readInvitationLetter(letter.value, trusted, now)
      if (!invitation.ok) throw new Error(invitation.problem.kind)
      expect(letter.value.secret).toBe(base64UrlOf(await partySecretOf(masterKey, invitation.value.invitation.jti)))
      if (mailing.link !== '') expect(await findInvitationLetter(mailing.link)).toEqual(letter)
      return invitation.value.invitation
    }),
  )
  return new Map(read.map((invitation) => [invitation.organisation, invitation]))
}

function registerOf(plan: InvitePlan): Register {
  const register = parseRegister(fileOf(plan, 'register.csv'))
  if (!register.ok) throw new Error(`line ${register.problem.line}`)
  return register.value
}

const withRegister = (plan: InvitePlan) => ({ registerCsv: fileOf(plan, 'register.csv') })

test('each organisation gets one invitation with all its evaluations; both parties have the same ids', async () => {
  const invitations = await opened(await planned(list(haarlem, velsen, zuid)))
  expect([...invitations.keys()]).toEqual(['Gemeente Haarlem', 'Gemeente Velsen', 'Thuiszorg Voorbeeld', 'Zorg Zuid'])
  const idsOf = (name: string) => invitations.get(name)?.evaluations.map(({ id }) => id) ?? []
  expect(idsOf('Gemeente Haarlem')).toHaveLength(2)
  expect([...idsOf('Thuiszorg Voorbeeld'), ...idsOf('Zorg Zuid')].toSorted()).toEqual(
    [...idsOf('Gemeente Haarlem'), ...idsOf('Gemeente Velsen')].toSorted(),
  )
  expect(invitations.get('Zorg Zuid')).toMatchObject({
    party: 'provider',
    period: '2018-2',
    dueOn: '2019-01-15',
    iss: 'Zorgverzekeraar Voorbeeld',
  })
})

test('control characters in a list never reach an invitation, which no device would open with them', async () => {
  const odd = haarlem.replace('Thuiszorg Voorbeeld', 'Thuiszorg\u0000\u0096\u007fVoorbeeld')
  expect([...(await opened(await planned(list(odd)))).keys()]).toEqual(['Gemeente Haarlem', 'Thuiszorg Voorbeeld'])
})

test('the same list gives the same files to the byte, in whatever order its lines stand and on every later run', async () => {
  const plan = await planned(list(haarlem, velsen, zuid))
  expect((await planned(list(haarlem, velsen, zuid))).files).toEqual(plan.files)
  expect((await planned(list(haarlem, velsen, zuid), withRegister(plan))).files).toEqual(plan.files)
  expect(fileOf(await planned(list(zuid, velsen, haarlem)), 'register.csv')).toEqual(fileOf(plan, 'register.csv'))
})

test('another master key, period or insurer gives other ids', async () => {
  const own = input(list(haarlem))
  const idsOf = async (settings: Partial<typeof own.settings>) =>
    (await opened(await planned(list(haarlem), { settings: { ...own.settings, ...settings } }))).get('Gemeente Haarlem')?.jti
  const ids = [await idsOf({}), await idsOf({ dueOn: '2019-01-16' }), await idsOf({ insurer: { ...own.settings.insurer, name: 'Ander' } })]
  expect(new Set(ids).size).toBe(3)
})

test('the register says what was sent, without any secret', async () => {
  const plan = await planned(list(haarlem, velsen, zuid))
  const { rows } = registerOf(plan)
  expect(rows).toHaveLength(6)
  for (const { mailing } of plan.letters) {
    const letter = await findInvitationLetter(mailing.link)
    if (!letter.ok) throw new Error('no link')
    const own = rows.filter(({ jti }) => jti === mailing.jti)
    expect(own[0]).toMatchObject({
      state: 'valid',
      issue: 1,
      tokenSha256: await sha256Hex(letter.value.token),
      organisation: mailing.organisation,
      expiresOn: '2019-04-16',
    })
    for (const { path, text, isSecret } of plan.files) if (!isSecret) expect(`${path}: ${text}`).not.toContain(letter.value.secret)
  }
})

test('the mailing has a line for each organisation, with every contact of the list once', async () => {
  const plan = await planned(list(haarlem, velsen, zuid))
  const provider = plan.letters.map(({ mailing }) => mailing).find(({ organisation }) => organisation === 'Thuiszorg Voorbeeld')
  expect(provider).toMatchObject({ contacts: 'Piet', emails: 'piet@tv.example.nl; info@tv.example.nl', dueOn: '2019-01-15' })
  expect(fileOf(plan, 'verzendlijst.csv').split('\r\n')).toHaveLength(6)
  expect(plan.letters[0]?.text).toContain('- Haarlem met Thuiszorg Voorbeeld, regio Zuid Kennemerland, mede namens Heemstede')
})

describe('when the list changes', () => {
  test('who has more evaluations gets a new invitation, the old one is replaced but counts, others keep theirs', async () => {
    const before = await planned(list(haarlem, velsen))
    const after = await planned(list(haarlem, velsen, zuid), withRegister(before))
    expect(after.counts).toMatchObject({ added: 2, unchanged: 2, replaced: 1, revoked: 0 })
    const states = registerOf(after)
      .rows.filter(({ organisationKey }) => organisationKey === 'GM0392')
      .map(({ state }) => state)
    expect(states.toSorted()).toEqual(['replaced', 'valid', 'valid'])
    const back = await planned(list(haarlem, velsen), withRegister(after))
    const haarlems = registerOf(back).rows.filter(({ organisationKey }) => organisationKey === 'GM0392')
    expect(haarlems.map(({ state }) => state).toSorted()).toEqual(['replaced', 'replaced', 'valid'])
    expect(back.letters.map(({ mailing }) => mailing.jti)).toEqual(before.letters.map(({ mailing }) => mailing.jti))
  })

  test('invitations of another period stay as they are', async () => {
    const own = input(list(haarlem)).settings
    const before = await planned(list(haarlem))
    const next = await planned(list(haarlem), {
      ...withRegister(before),
      settings: { ...own, period: '2019-1' as typeof own.period, issuedOn: '2019-05-01', dueOn: '2019-07-15' },
    })
    expect(next.counts).toMatchObject({ added: 2, replaced: 0 })
    expect(registerOf(next).rows.filter(({ state }) => state === 'valid')).toHaveLength(4)
  })

  test('a list with more than one invitation can hold is cut in as few as needed', async () => {
    const names = Array.from(
      { length: 70 },
      (_, index) => `GM0392;;;;kvk;${10_000_000 + index};Zorgaanbieder nummer ${index} met een lange naam`,
    )
    const plan = await planned(list(...names))
    const own = plan.letters.filter(({ mailing }) => mailing.organisation === 'Gemeente Haarlem')
    expect(own.length).toBeGreaterThan(1)
    expect(own.length).toBeLessThan(6)
    const invitations = await Promise.all(own.map(async ({ text }) => findInvitationLetter(text)))
    expect(invitations.every((letter) => letter.ok && letter.value.token.length <= 16 * 1024)).toBe(true)
    expect(registerOf(plan).rows.filter(({ party, state }) => party === 'municipality' && state === 'valid')).toHaveLength(70)
    expect((await planned(list(...names), withRegister(plan))).counts).toMatchObject({ added: 0, replaced: 0 })
  })
})

describe('inviting anew and withdrawing', () => {
  test('a reissue gives a new invitation with a new secret and revokes the old one, for that organisation alone', async () => {
    const before = await planned(list(haarlem, velsen))
    const after = await planned(list(haarlem, velsen), { ...withRegister(before), reissue: ['GM0392'] })
    expect(after.counts).toMatchObject({ added: 1, unchanged: 2, replaced: 0, revoked: 1 })
    const own = registerOf(after).rows.filter(({ organisationKey }) => organisationKey === 'GM0392')
    expect(own.map(({ state, issue }) => [state, issue])).toEqual([
      ['revoked', 1],
      ['valid', 2],
    ])
    expect(own[0]?.evaluation).toEqual(own[1]?.evaluation)
    const again = await planned(list(haarlem, velsen), withRegister(after))
    expect(again.files).toEqual(after.files.map((file) => ({ ...file, mayReplace: file.path === 'aanbieders.csv' })))
  })

  test('whoever is not on the list cannot be invited anew', async () => {
    expect(await planInvitations(input(list(haarlem), { reissue: ['GM0453'] }))).toEqual({
      ok: false,
      problem: { kind: 'unknown-organisation', organisation: 'GM0453' },
    })
  })

  test('a revoked invitation stays revoked, and its organisation gets none until it is invited anew', async () => {
    const before = await planned(list(haarlem, velsen))
    const revoked = revokeInvitations(registerOf(before), 'agb:01234567')
    if (!revoked) throw new Error('nothing revoked')
    expect(revoked.count).toBe(1)
    const registerCsv = writeRegister(revoked.register)
    const after = await planned(list(haarlem, velsen), { registerCsv })
    expect(after.skipped).toEqual(['Thuiszorg Voorbeeld'])
    expect(after.letters.map(({ mailing }) => mailing.organisation)).toEqual(['Gemeente Haarlem', 'Gemeente Velsen'])
    const anew = await planned(list(haarlem, velsen), { registerCsv, reissue: ['agb:01234567'] })
    expect(anew.skipped).toEqual([])
    expect(anew.letters).toHaveLength(3)
  })

  test('not even when the list or the date changed since', async () => {
    const revoked = revokeInvitations(registerOf(await planned(list(haarlem, velsen))), 'agb:01234567')
    if (!revoked) throw new Error('nothing revoked')
    const registerCsv = writeRegister(revoked.register)
    const later = { ...input('').settings, dueOn: '2019-02-15' }
    for (const after of [
      await planned(list(haarlem), { registerCsv }),
      await planned(list(haarlem, velsen), { registerCsv, settings: later }),
    ]) {
      expect(after.skipped).toEqual(['Thuiszorg Voorbeeld'])
      expect(
        registerOf(after).rows.filter(({ organisationKey, state }) => organisationKey === 'agb:01234567' && state !== 'revoked'),
      ).toEqual([])
    }
    const anew = await planned(list(haarlem, velsen), { registerCsv, settings: later, reissue: ['agb:01234567'] })
    expect(anew.letters).toHaveLength(3)
  })

  test('revoking goes by invitation too, does nothing twice, and names what it does not know', async () => {
    const register = registerOf(await planned(list(haarlem)))
    const jti = register.rows[0]?.jti ?? ''
    const once = revokeInvitations(register, jti)
    expect(once?.count).toBe(1)
    expect(revokeInvitations(once?.register ?? { rows: [] }, jti)?.count).toBe(0)
    expect(revokeInvitations(register, 'GM0001')).toBeUndefined()
  })
})

test('questions about providers come before anything is made', async () => {
  const twoNames = list(haarlem, 'GM0453;;;;agb;01234567;TV')
  const asked = await planInvitations(input(twoNames))
  if (asked.ok || asked.problem.kind !== 'questions') throw new Error('not asked')
  const decisionsCsv = asked.problem.file.text.replaceAll(';""\r\n', ';"ja"\r\n')
  expect((await opened(await planned(twoNames, { decisionsCsv }))).get('Thuiszorg Voorbeeld')?.evaluations).toHaveLength(2)
  expect((await opened(await planned(twoNames, { agreeToNames: true }))).get('Thuiszorg Voorbeeld')?.evaluations).toHaveLength(2)
  const oneMunicipality = list(haarlem, 'GM0392;;;;geen;;Thuiszorg voorbeeld')
  expect(await planInvitations(input(oneMunicipality, { agreeToNames: true }))).toMatchObject({
    ok: false,
    problem: { kind: 'allocations', problems: [{ kind: 'duplicate', line: 3, first: 2 }] },
  })
})

test.each([
  ['register', { registerCsv: 'a;b\n1;2' }],
  ['decisions', { decisionsCsv: 'a;b\n1;2' }],
])('a %s that cannot be read stops everything', async (kind, more) => {
  expect(await planInvitations(input(list(haarlem), more))).toMatchObject({ ok: false, problem: { kind } })
})

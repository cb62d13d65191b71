import 'fake-indexeddb/auto'
import { afterEach, expect, test, vi } from 'vitest'
import { prove } from '../../../src/app/confirm/prove.ts'
import { deviceStore } from '../../../src/app/hooks/stores.ts'
import { beginInvited } from '../../../src/app/invitation/begin-invited.ts'
import { isStillNeeded, type OpenInvitation, openInvitation } from '../../../src/app/invitation/open-invitation.ts'
import { base64UrlOf } from '../../../src/bundle/base64.ts'
import { invitationLink } from '../../../src/bundle/invitation/invitation-link.ts'
import { verifyProof } from '../../../src/bundle/invitation/proof.ts'
import { writeInvitation } from '../../../src/bundle/invitation/write-invitation.ts'
import type { EvaluationId } from '../../../src/domain/evaluation.ts'
import { beginEvaluation, type EvaluationState } from '../../../src/domain/evaluation-state.ts'
import { formatVersion } from '../../../src/domain/format-version.ts'
import type { Invitation } from '../../../src/domain/invitation.ts'
import type { Confirmation } from '../../../src/domain/record.ts'
import { failed, succeeded } from '../../../src/domain/result.ts'
import { currentSurvey } from '../../../src/survey/published.ts'
import { jti, now, invitation as sample, secret, signingKey, trusted } from '../../bundle/invitation/sample.ts'
import { tellStory } from '../../scenario/story.ts'

// A browser without Web Locks.
vi.stubGlobal('navigator', {})
const answerConfig = async () => Response.json({ ...config, invitationKeys: trusted })
vi.stubGlobal('fetch', answerConfig)

const contact = { name: 'Verzekeraar', email: null, phone: null }
const config = {
  formatVersion,
  noAgreementsContact: contact,
  helpContact: contact,
  delivery: { name: 'Verzekeraar', email: null, url: null },
  periods: ['2018-2'],
  frameworkUrl: null,
}
const [first] = sample.evaluations
if (!first) throw new Error('the sample invites to one evaluation')
const second = {
  ...first,
  id: '5a7f8f0e-5a52-8f6a-9c66-0f6c0c8f6a12' as EvaluationId,
  provider: { scheme: 'agb' as const, value: '76543210', name: 'Zorg aan het Spaarne' },
}

afterEach(async () => {
  await (await deviceStore()).wipeAll()
})

test('begins with all evaluations of the invitation, under its ids, and keeps the secret apart', async () => {
  const opened = await open()
  const begun = await beginInvited(opened, opened.plan, 'apart', 'on-device')
  expect(begun).toEqual({ ok: true, value: [first.id, second.id] })
  const state = await stateOf(second.id)
  expect(state).toMatchObject({
    ownParty: 'municipality',
    evaluation: { ...second, dueOn: sample.dueOn, period: sample.period, mode: 'apart', writer: 'municipality' },
    invitations: { municipality: { jti, recipients: sample.recipients, sendTo: sample.sendTo, evaluation: second.id } },
  })
  expect(await (await deviceStore()).loadSecret(jti)).toEqual({ ok: true, value: base64UrlOf(secret) })
})

test('the same invitation again means nothing new, and a second time beginning makes no doubles', async () => {
  const opened = await open()
  await beginInvited(opened, opened.plan, 'apart', 'on-device')
  const again = await open()
  expect(again.plan.map(({ kind }) => kind)).toEqual(['here', 'here'])
  await beginInvited(again, again.plan, 'apart', 'on-device')
  expect(await countEvaluations()).toBe(2)
})

test('an evaluation that was begun without invitation is linked under its own id, with all that was filled in', async () => {
  const store = await deviceStore()
  const { evaluation } = tellStory({ ...first, period: sample.period, id: 'begun-before' as EvaluationId, covers: [] }).state
  await store.create({ ...beginEvaluation(evaluation), drafts: { word: 'kept' } }, now)
  const opened = await open()
  expect(opened.plan.map(({ kind }) => kind)).toEqual(['link', 'new'])
  expect(await beginInvited(opened, opened.plan, 'apart', 'on-device')).toMatchObject({ ok: true })
  expect(await countEvaluations()).toBe(2)
  expect(await stateOf('begun-before' as EvaluationId)).toMatchObject({
    drafts: { word: 'kept' },
    evaluation: { mode: 'one-device', dueOn: sample.dueOn, covers: first.covers },
    invitations: { municipality: { jti, evaluation: first.id } },
  })
  expect((await open()).plan.map(({ kind }) => kind)).toEqual(['here', 'here'])
})

test('what was put back from a backup gets its secret from the same invitation', async () => {
  const opened = await open()
  await beginInvited(opened, opened.plan, 'apart', 'on-device')
  const states = [await stateOf(first.id), await stateOf(second.id)]
  const store = await deviceStore()
  await store.wipeAll()
  for (const state of states) await store.restore(state, now)
  const again = await open()
  expect(again.plan.map(({ kind }) => kind)).toEqual(['link', 'link'])
  await beginInvited(again, again.plan, 'apart', 'on-device')
  expect(await store.loadSecret(jti)).toEqual({ ok: true, value: base64UrlOf(secret) })
})

test('the tab holds an invitation only while it is of use: not once all is here, and not when it is refused', async () => {
  const opened = await open()
  expect(isStillNeeded(succeeded(opened))).toBe(true)
  await beginInvited(opened, opened.plan, 'apart', 'on-device')
  expect(isStillNeeded(succeeded(await open()))).toBe(false)
  expect(isStillNeeded(failed({ kind: 'altered' }))).toBe(false)
  expect(isStillNeeded(failed({ kind: 'no-config' }))).toBe(true)
})

test('a host whose configuration does not come, or comes as something else, makes nobody a stranger', async () => {
  // A module of its own, since a configuration that was read stays.
  vi.resetModules()
  vi.stubGlobal('fetch', async () => new Response('<html>Sign in to the wifi</html>'))
  const fresh = await import('../../../src/app/invitation/open-invitation.ts')
  const link = invitationLink('', { token: await writeInvitation(sample, signingKey), secret: base64UrlOf(secret) }) ?? ''
  expect(await fresh.openInvitation(link, now)).toEqual({ ok: false, problem: { kind: 'no-config' } })
  vi.stubGlobal('fetch', answerConfig)
  expect(await fresh.openInvitation(link, now)).toEqual({ ok: false, problem: { kind: 'other-survey' } })
})

test('looking at an invitation writes nothing', async () => {
  await open()
  expect(await countEvaluations()).toBe(0)
  expect(await (await deviceStore()).loadSecret(jti)).toEqual({ ok: true, value: undefined })
})

test('the invited party proves its own word, and nobody proves another’s or one that came by mail', async () => {
  const opened = await open()
  await beginInvited(opened, opened.plan, 'apart', 'on-device')
  const state = await stateOf(first.id)
  const word: Confirmation = {
    ...{ party: 'municipality', function: 'Teamleider', at: now, outcome: 'agreed', share: false },
    ...{ how: 'own-device', contentHash: 'ab'.repeat(32) },
  }
  const proven = await prove(word, state)
  expect(proven).toMatchObject({ ...word, jti })
  const { contentHash, party, outcome, at, proof = '' } = proven
  expect(await verifyProof({ secret, contentHash, party, outcome, at, proof })).toBe(true)
  expect(await verifyProof({ secret, contentHash, party, outcome: 'declined', at, proof })).toBe(false)
  expect(await prove({ ...word, party: 'provider' }, state)).toEqual({ ...word, party: 'provider' })
  expect(await prove({ ...word, how: 'by-mail' }, state)).toEqual({ ...word, how: 'by-mail' })
})

async function open(): Promise<OpenInvitation> {
  const survey = await currentSurvey(sample.period)
  if (!survey.ok) throw new Error('no questionnaire')
  const { id, version, sha256 } = survey.value.survey
  const invitation: Invitation = { ...sample, evaluations: [first ?? second, second], survey: { id, version, sha256 } }
  const link = invitationLink('', { token: await writeInvitation(invitation, signingKey), secret: base64UrlOf(secret) })
  const opened = await openInvitation(link ?? '', now)
  if (!opened.ok) throw new Error(`refused: ${opened.problem.kind}`)
  return opened.value
}

async function stateOf(id: EvaluationId): Promise<EvaluationState> {
  const loaded = await (await deviceStore()).load(id)
  if (!loaded.ok || !loaded.value) throw new Error('not kept')
  return loaded.value
}

async function countEvaluations(): Promise<number> {
  const store = await deviceStore()
  return await new Promise((resolve) => {
    const stop = store.watchList((list) => {
      stop()
      resolve(list.ok ? list.value.evaluations.length : -1)
    })
  })
}

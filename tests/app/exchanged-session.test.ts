import { expect, test } from 'vitest'
import { type OwnedSession, openLiveSession } from '../../src/app/evaluation/live-session.ts'
import { observable } from '../../src/app/hooks/observable.ts'
import type { SaveStatus } from '../../src/app/hooks/save-status.ts'
import { readHandOver } from '../../src/bundle/read-hand-over.ts'
import type { EvaluationState } from '../../src/domain/evaluation-state.ts'
import type { EvaluationStore } from '../../src/domain/evaluation-store.ts'
import type { FileUse } from '../../src/domain/inbox.ts'
import type { Party } from '../../src/domain/party.ts'
import type { QuestionId, SurveyVariables } from '../../src/domain/survey.ts'
import { openMemoryStore } from '../../src/storage/memory-store.ts'
import type { SurveyDefinition } from '../../src/survey/parse-survey.ts'
import type { Story } from '../scenario/story.ts'
import { answersOf, apart, deviceOf, otherId, recordOf, survey } from '../scenario/two-devices.ts'

// A session on a device of one party, with files of the other party's device.
const theirs = apart({ id: otherId, writer: 'provider' })
  .happens({
    kind: 'agreement-saved',
    agreement: { id: 'theirs' as never, what: 'Elke week bellen', since: '2018-1' as never, origin: 'existing' },
  })
  .answers('provider', { sig_terug: 5 })
  .isReady('provider')

test('what files bring is shown, and never stored among the own entries', async () => {
  const { session, store, receive } = await openFor(
    'municipality',
    apart().answers('municipality', { sig_terug: 2 }).isReady('municipality'),
  )
  await receive(await answersOf(deviceOf(theirs, 'provider'), 'provider'))
  expect(session.get().state.sheets.provider?.answers).toEqual({ sig_terug: 5 })
  expect(session.get().own.sheets.provider).toBeUndefined()
  const kept = await stored(store)
  expect(kept.sheets.provider).toBeUndefined()
  expect(kept.agreements).toEqual([])
  expect(kept.inbox.files).toHaveLength(1)
  expect(kept.exchange).toEqual({ otherAnswers: 'shown', aliases: [otherId] })
})

test('sealed answers stay out of sight until the own are ready', async () => {
  const { session, receive } = await openFor('municipality', apart().answers('municipality', { sig_terug: 2 }))
  await receive(await answersOf(deviceOf(theirs, 'provider'), 'provider'))
  expect(JSON.stringify(session.get().state.sheets)).not.toContain('5')
  expect(session.get().own.exchange?.otherAnswers).toBe('sealed')
  await session.get().save({ kind: 'sheet-ready', party: 'municipality' })
  expect(session.get().state.sheets.provider?.answers).toEqual({ sig_terug: 5 })
})

test('after both were seen an own answer changes only with a reason, and reopening is refused', async () => {
  const { session, store, receive } = await openFor(
    'municipality',
    apart().answers('municipality', { sig_terug: 2 }).isReady('municipality'),
  )
  await receive(await answersOf(deviceOf(theirs, 'provider'), 'provider'))
  const { save } = session.get()
  const question = 'sig_terug' as QuestionId
  await save({ kind: 'sheet-reopened', party: 'municipality' })
  await save({ kind: 'answer-set', party: 'municipality', question, value: 5 })
  expect((await stored(store)).sheets.municipality).toMatchObject({ answers: { sig_terug: 2 }, readyAt: expect.any(String) })
  await save({ kind: 'answer-revised', party: 'municipality', question, value: 4, reason: 'Nagevraagd.' })
  expect((await stored(store)).sheets.municipality).toMatchObject({ answers: { sig_terug: 4 }, changes: [{ from: 2, to: 4 }] })
})

test('an agreement that a file has is left out by a decision, and comes back the same way', async () => {
  const { session, receive } = await openFor('municipality', apart())
  await receive(await answersOf(deviceOf(theirs, 'provider'), 'provider'))
  const [agreement] = session.get().state.agreements
  if (!agreement) throw new Error('no agreement')
  await session.get().save({ kind: 'agreement-removed', id: agreement.id })
  expect(session.get().state.agreements).toEqual([])
  await session.get().save({ kind: 'agreement-saved', agreement })
  expect(session.get().state.agreements.map(({ what }) => what)).toEqual(['Elke week bellen'])
})

test('a word on a record that only a file brought takes the record along', async () => {
  const { session, store, receive } = await openFor('municipality', apart())
  const { frozen, text } = await recordOf(theirs.state.evaluation, {}, { confirmedBy: ['provider'] })
  await receive(text)
  expect((await stored(store)).records).toEqual([])
  const { contentHash } = frozen
  const at = '2018-06-22T13:00:00.000Z'
  await session.get().save({
    kind: 'confirmed',
    confirmation: { party: 'municipality', function: 'adviseur', at, outcome: 'agreed', share: false, how: 'own-device', contentHash },
  })
  const [record] = (await stored(store)).records
  expect(record?.recordJson).toBe(frozen.recordJson)
  expect(record?.confirmations.map(({ party }) => party)).toEqual(['municipality', 'provider'])
  expect(session.get().own.exchange?.record?.confirmedBy).toEqual(['municipality', 'provider'])
})

test('whoever begins the meeting keeps the record', async () => {
  const { session, store, receive } = await openFor('municipality', apart({ writer: 'provider' }).isReady('municipality'))
  await receive(await answersOf(deviceOf(theirs, 'provider'), 'provider'))
  await session.get().save({ kind: 'meeting-begun', date: '2018-06-22' })
  expect((await stored(store)).evaluation.writer).toBe('municipality')
})

test('the same file twice changes nothing', async () => {
  const { session, receive } = await openFor('municipality', apart())
  const file = await answersOf(deviceOf(theirs, 'provider'), 'provider')
  await receive(file)
  const before = session.get().own
  await receive(file)
  expect(session.get().own).toEqual(before)
})

async function openFor(ownParty: Party, story: Story) {
  const start: EvaluationState = { ...story.state, ownParty }
  const store = openMemoryStore()
  await store.create(start, start.evaluation.createdAt)
  let minute = 0
  const session: OwnedSession = openLiveSession(start, {
    store,
    status: observable<SaveStatus>({ kind: 'idle' }),
    keptStatus: (at) => ({ kind: 'saved', at }),
    survey,
    // A session hands these on; nothing here looks into them.
    definition: {} as SurveyDefinition,
    variables: () => ({}) as SurveyVariables,
    hasSeveralRegions: false,
    isExample: false,
    now: () => `2018-06-22T10:${String(minute++).padStart(2, '0')}:00.000Z`,
    newId: () => 'id',
  })
  const receive = async (content: string, use: FileUse = 'use') => {
    const read = await readHandOver(content)
    if (!read.ok) throw new Error('not readable')
    const { sha256, text } = read.value
    session.get().know(read.value)
    await session.get().save({ kind: 'file-received', file: { sha256, receivedAt: session.get().now(), text }, use })
  }
  return { session, store, receive }
}

async function stored(store: EvaluationStore): Promise<EvaluationState> {
  const kept = await store.load(apart().state.evaluation.id)
  if (!kept.ok || !kept.value) throw new Error('not kept')
  return kept.value
}

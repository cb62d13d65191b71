import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChange, type EvaluationChange, type EvaluationState, isRevising, latestRecordOf } from '../../src/domain/evaluation-state.ts'
import type { QuestionId } from '../../src/domain/survey.ts'
import { anyChange, anyMeetingAction } from '../scenario/any-change.ts'
import { tellStory } from '../scenario/story.ts'
import { runs } from '../support/runs.ts'

const at = '2018-06-12T10:00:00.000Z'
test('answers are kept per party, and unanswered is absent', () => {
  const { sheets } = tellStory().answers('municipality', { a: 1, b: 'yes' }).answers('provider', { a: 5 }).state
  expect(sheets.municipality?.answers).toEqual({ a: 1, b: 'yes' })
  expect(sheets.provider?.answers).toEqual({ a: 5 })
  const cleared = applyChange(
    tellStory().answers('provider', { a: 5 }).state,
    { kind: 'answer-set', party: 'provider', question: 'a' as QuestionId },
    at,
  )
  expect(cleared.sheets.provider?.answers).toEqual({})
})

test('a sheet counts how often it was marked ready, and reopening keeps its answers', () => {
  const ready = tellStory().answers('provider', { a: 5 }).isReady('provider')
  expect(ready.state.sheets.provider).toMatchObject({ readyAt: '2018-06-12T09:01:00.000Z', revision: 1 })
  const reopened = ready.reopens('provider').state.sheets.provider
  expect(reopened).toMatchObject({ answers: { a: 5 }, revision: 1 })
  expect(reopened?.readyAt).toBeUndefined()
  expect(ready.reopens('provider').isReady('provider').state.sheets.provider?.revision).toBe(2)
})

test('what was typed but not yet added is kept by its field, until it is emptied', () => {
  const typed = tellStory().happens({ kind: 'draft-kept', field: 'new-agreement', text: 'Wie een sig' })
  expect(typed.state.drafts).toEqual({ 'new-agreement': 'Wie een sig' })
  expect(typed.happens({ kind: 'draft-kept', field: 'new-agreement', text: '' }).state.drafts).toBeUndefined()
})

test('a text is shared once, however often it is switched on', () => {
  expect(tellStory().shares('provider', 'a', 'a', 'b').state.sheets.provider?.shared).toEqual(['a', 'b'])
})

describe('An agreement', () => {
  const story = tellStory().lists('Bellen', 'Mailen')
  const whats = ({ agreements }: EvaluationState) => agreements.map(({ what }) => what)

  test('that is saved again keeps its place', () => {
    const [first] = story.state.agreements
    if (!first) throw new Error('no agreement')
    expect(whats(story.happens({ kind: 'agreement-saved', agreement: { ...first, what: 'Appen' } }).state)).toEqual(['Appen', 'Mailen'])
  })

  test('that is put back after removing returns to where it was, with its reports', () => {
    const [first] = story.state.agreements
    if (!first) throw new Error('no agreement')
    const reported = story.reports('provider', first.id, 'done')
    const removed = reported.happens({ kind: 'agreement-removed', id: first.id })
    expect(whats(removed.state)).toEqual(['Mailen'])
    expect(removed.happens({ kind: 'agreement-saved', agreement: first, position: 0 }).state).toEqual(reported.state)
  })

  test('has one report per party, the last one', () => {
    const { reports } = story.reports('provider', 'agreement-1', 'running').reports('provider', 'agreement-1', 'done').state
    expect(reports.map(({ status }) => status)).toEqual(['done'])
  })
})

test('a confirmation belongs to one frozen record, and the last word of a party counts', () => {
  const story = tellStory().freezes('aa').freezes('bb').confirms('provider', 'aa').confirms('provider', 'aa', 'declined')
  expect(story.state.records.map(({ confirmations }) => confirmations.map(({ outcome }) => outcome))).toEqual([['declined'], []])
  expect(latestRecordOf(story.state)?.contentHash).toBe('bb')
})

describe('Freezing', () => {
  const frozenFrom = (state: EvaluationState, contentHash: string): EvaluationChange => {
    const parent = latestRecordOf(state)?.contentHash
    const record = { recordJson: '{}', privateJson: '{}', contentHash, revision: 1, frozenAt: at, confirmations: [] }
    return { kind: 'record-frozen', record: parent === undefined ? record : { ...record, parent } }
  }
  const hashes = ({ records }: EvaluationState) => records.map(({ contentHash }) => contentHash)

  test('the same meeting twice gives one record, whatever moment stands in the second', () => {
    const { state } = tellStory()
    const [first, second] = [frozenFrom(state, 'aa'), frozenFrom(state, 'bb')]
    const once = applyChange(state, first, at)
    expect(applyChange(once, second, at)).toBe(once)
    expect(applyChange(once, first, at)).toBe(once)
  })

  test('goes on from the newest', () => {
    expect(hashes(tellStory().freezes('aa').freezes('bb').freezes('cc').state)).toEqual(['aa', 'bb', 'cc'])
  })

  test('is not what brings a record of someone else: a fork in a file is kept beside the own one', () => {
    const { state } = tellStory().freezes('aa')
    const fork = frozenFrom(tellStory().state, 'bb')
    if (fork.kind !== 'record-frozen') throw new Error('not frozen')
    expect(hashes(applyChange(state, { kind: 'record-adopted', record: fork.record }, at))).toEqual(['aa', 'bb'])
  })
})

test('an answer revised after the exchange keeps its first value and the reason; the same answer again is no revision', () => {
  const revise = (value: number) =>
    ({ kind: 'answer-revised', party: 'provider', question: 'a' as QuestionId, value, reason: 'Nagevraagd.' }) as const
  const { provider } = tellStory().answers('provider', { a: 5 }).happens(revise(3), revise(3)).state.sheets
  expect(provider?.answers).toEqual({ a: 3 })
  expect(provider?.changes).toEqual([{ question: 'a', from: 5, to: 3, at: '2018-06-12T09:01:00.000Z', reason: 'Nagevraagd.' }])
})

test('a next version asks both anew, and keeps who they are', () => {
  const frozen = tellStory().meets().fillsInConfirming({ provider: 'declined' }).freezes('aa')
  const revised = frozen.happens({ kind: 'revision-begun', contentHash: 'aa', reason: 'Punt toegevoegd.' })
  expect(isRevising(revised.state)).toBe(true)
  expect(revised.state.meeting?.confirming.provider).toEqual({ function: 'Adviseur', name: '', text: '' })
  expect(revised.state.records).toEqual(frozen.state.records)
  expect(isRevising(revised.freezes('bb').state)).toBe(false)
})

test('a meeting begins once: opening it again keeps what was decided', () => {
  const story = tellStory().meets({ kind: 'judgement-set', judgement: 'review' })
  expect(story.meets().state).toEqual(story.state)
})

test('no meeting action ever touches a preparation, an agreement or a frozen record', () => {
  const before = tellStory()
    .lists('Bellen')
    .answers('municipality', { sig_terug: 1 })
    .answers('provider', { sig_terug: 5 })
    .reports('provider', 'agreement-1', 'done')
    .isReady('municipality', 'provider')
    .freezes('aa')
    .meets().state
  fc.assert(
    fc.property(fc.array(anyMeetingAction, { maxLength: 20 }), (actions) => {
      const after = actions.reduce((state, action) => applyChange(state, { kind: 'meeting-action', action }, at), before)
      expect({ ...after, meeting: null }).toEqual({ ...before, meeting: null })
    }),
    runs(1000),
  )
})

test('any change can happen at any time: none throws, none alters what is evaluated or the state it began from', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 25 }), (changes) => {
      let state = deepFrozen(tellStory().state)
      for (const change of changes) {
        const after = applyChange(state, change, at)
        // Only an invitation tells when it is due and for whom one answers.
        const free = change.kind === 'invitation-linked' ? { writer: null, dueOn: null, covers: null } : { writer: null }
        expect({ ...after.evaluation, ...free }).toEqual({ ...state.evaluation, ...free })
        state = deepFrozen(after)
      }
    }),
    runs(1000),
  )
})

test('a change happens completely the first time: the same one again changes nothing, save what counts', () => {
  const counting: readonly EvaluationChange['kind'][] = ['sheet-ready', 'record-frozen']
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 15 }), anyChange, (history, change) => {
      fc.pre(!counting.includes(change.kind))
      const before = history.reduce((state, next) => applyChange(state, next, at), tellStory().state)
      const once = applyChange(before, change, at)
      expect(applyChange(once, change, at)).toEqual(once)
    }),
    runs(1000),
  )
})

test('an answer of one party never touches the other’s sheet', () => {
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 15 }), anyChange, (history, change) => {
      fc.pre('party' in change && change.party === 'municipality')
      const before = history.reduce((state, next) => applyChange(state, next, at), tellStory().state)
      const after = applyChange(before, change, at)
      expect([after.sheets.provider, after.sheets.together]).toEqual([before.sheets.provider, before.sheets.together])
    }),
    runs(1000),
  )
})

/** The same value, in which nothing can be changed any more. */
function deepFrozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) deepFrozen(part)
  return Object.freeze(value)
}

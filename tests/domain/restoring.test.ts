import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EvaluationState } from '../../src/domain/evaluation-state.ts'
import { compareWithKept, type Kept, type RestoredPart } from '../../src/domain/restoring.ts'
import { anyKept } from '../bundle/any-kept.ts'
import { fact, openQuestion, statement, subjects, surveyOf } from '../scenario/small-survey.ts'
import { apart } from '../scenario/two-devices.ts'
import { runs } from '../support/runs.ts'

const survey = surveyOf(
  statement('sig_terug', { theme: 't4' }),
  fact('afs_plaats', { theme: 't2' }),
  subjects('gren_waar', { theme: 't6' }),
  openQuestion('res_beter', { theme: 't8' }),
)
const kept = (state: EvaluationState): Kept => ({ kind: 'kept', state })
const begun = apart().lists('Twee contactpersonen').answers('municipality', { sig_terug: 3, afs_plaats: 'never' }).state
const further = apart()
  .lists('Twee contactpersonen', 'Elke week overleg')
  .answers('municipality', { sig_terug: 4, res_beter: 'Sneller' }).state

test('what is not here yet would be added, and what cannot be read here is asked about', () => {
  expect(compareWithKept(begun, { kind: 'none' }, survey)).toEqual({ kind: 'new' })
  expect(compareWithKept(begun, { kind: 'broken' }, survey)).toEqual({ kind: 'broken-here' })
})

test('what differs is counted part by part', () => {
  expect(compareWithKept(begun, kept(further), survey)).toEqual({
    kind: 'different',
    differences: [
      { part: 'answers', onlyHere: 1, onlyInBackup: 1, changed: 1 },
      { part: 'agreements', onlyHere: 1, onlyInBackup: 0, changed: 0 },
      { part: 'rest', onlyHere: 0, onlyInBackup: 0, changed: 1 },
    ],
  })
})

test('an evaluation is the same as itself, in whatever order its keys were set, and whatever was derived from its files', () => {
  const base = fc.record({ state: anyKept, exchange: anyKept.map((other) => other.exchange) })
  fc.assert(
    fc.property(base, ({ state: drawn, exchange }) => {
      const state = { ...drawn, sheets: {} }
      const { exchange: _, ...turned } = reversed(state)
      expect(compareWithKept(exchange ? { ...turned, exchange } : turned, kept(state), survey)).toEqual({ kind: 'same' })
    }),
    runs(300),
  )
})

test('one thing more or less anywhere never passes for the same', () => {
  const changes: readonly (readonly [RestoredPart, Partial<EvaluationState>])[] = [
    ['answers', apart().answers('municipality', { sig_terug: 3 }).state],
    ['agreements', { agreements: [] }],
    [
      'meeting',
      { meeting: apart().meets({ kind: 'section-opened', section: 2 }).state.meeting as NonNullable<EvaluationState['meeting']> },
    ],
    ['records', { records: apart().freezes('aa').state.records }],
    ['files', { inbox: { files: [{ sha256: '11', receivedAt: '2018-06-12T10:00:00.000Z', text: 'een' }], choices: begun.inbox.choices } }],
    ['rest', { drafts: { agreements: 'half getypt' } }],
    ['rest', { milestones: { archivedAt: '2018-06-12T10:00:00.000Z' } }],
  ]
  for (const [part, change] of changes) {
    const compared = compareWithKept(begun, kept({ ...begun, ...change }), survey)
    expect(compared).toMatchObject({ kind: 'different', differences: expect.arrayContaining([expect.objectContaining({ part })]) })
  }
})

describe('is never restored', () => {
  const own = (party: 'municipality' | 'provider'): EvaluationState => ({ ...begun, ownParty: party })

  test('what is of the other party', () => {
    expect(compareWithKept(own('provider'), kept(own('municipality')), survey)).toEqual({ kind: 'other-party' })
    expect(compareWithKept(begun, kept(own('municipality')), survey)).toEqual({ kind: 'other-party' })
  })

  test('what has a questionnaire that this version does not know', () => {
    expect(compareWithKept(begun, { kind: 'none' }, undefined)).toEqual({ kind: 'other-survey' })
  })

  test('what has a question or an answer that its questionnaire does not know', () => {
    const odd = apart().answers('municipality', { sig_terug: 3, nergens: 4 }).state
    expect(compareWithKept(odd, { kind: 'none' }, survey)).toEqual({ kind: 'does-not-fit' })
    const high = apart().answers('municipality', { sig_terug: 9 }).state
    expect(compareWithKept(high, { kind: 'none' }, survey)).toEqual({ kind: 'does-not-fit' })
  })
})

/** The same state with the keys of its objects the other way round. */
function reversed(state: EvaluationState): EvaluationState {
  const turn = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
    if (Array.isArray(value)) return value.map(turn)
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, inner]) => [key, turn(inner)]),
    )
  }
  // Only the order of the keys changes.
  return turn(state) as EvaluationState
}

import { expect, test } from 'vitest'
import { findConfirmProblems } from '../../src/domain/confirming.ts'
import type { MeetingAction } from '../../src/domain/meeting.ts'
import { tellStory } from '../scenario/story.ts'

const complete = () => tellStory().meets().fillsInConfirming()

test('a meeting that is filled in can be frozen, also without any conclusion', () => {
  expect(findConfirmProblems(complete().state)).toEqual([])
})

test('without a meeting there is nothing to freeze', () => {
  expect(findConfirmProblems(tellStory().state)).toEqual([{ kind: 'meeting-missing' }])
})

test('a meeting that has just begun misses all the rest, in the order of the page', () => {
  expect(findConfirmProblems(tellStory().meets().state)).toEqual([
    { kind: 'form-missing' },
    { kind: 'attendee-missing', party: 'municipality' },
    { kind: 'attendee-missing', party: 'provider' },
    { kind: 'judgement-missing' },
    { kind: 'outcome-missing', party: 'municipality' },
    { kind: 'function-missing', party: 'municipality' },
    { kind: 'outcome-missing', party: 'provider' },
    { kind: 'function-missing', party: 'provider' },
    { kind: 'sender-missing' },
  ])
})

test.each<[string, MeetingAction, readonly unknown[]]>([
  ['an empty date', { kind: 'details-set', date: '' }, [{ kind: 'date-missing' }]],
  ['a date that does not exist', { kind: 'details-set', date: '2018-02-30' }, [{ kind: 'date-missing' }]],
  ['nobody of the provider', { kind: 'attendee-removed', id: 'a2' }, [{ kind: 'attendee-missing', party: 'provider' }]],
  [
    'someone else without function but with a name',
    { kind: 'attendee-set', attendee: { id: 'a3', party: 'other', function: ' ', name: 'Jan' } },
    [{ kind: 'attendee-function-missing', attendee: 'a3' }],
  ],
  ['an empty row for someone', { kind: 'attendee-set', attendee: { id: 'a3', party: 'other', function: '' } }, []],
  ['no judgement', { kind: 'judgement-set' }, [{ kind: 'judgement-missing' }]],
  ['no sender', { kind: 'sender-set' }, [{ kind: 'sender-missing' }]],
  [
    'a remark that is not written',
    { kind: 'confirmation-drafted', party: 'provider', draft: { function: 'Manager', name: '', outcome: 'agreed-with-remark', text: ' ' } },
    [{ kind: 'remark-missing', party: 'provider' }],
  ],
  [
    'a refusal without reason or function',
    { kind: 'confirmation-drafted', party: 'municipality', draft: { function: '', name: '', outcome: 'declined', text: '' } },
    [
      { kind: 'reason-missing', party: 'municipality' },
      { kind: 'function-missing', party: 'municipality' },
    ],
  ],
])('%s is named', (_, action, problems) => {
  expect(findConfirmProblems(complete().happens({ kind: 'meeting-action', action }).state)).toEqual(problems)
})

test('a remark and a reason that are written are fine', () => {
  const story = tellStory().meets().fillsInConfirming({ municipality: 'declined', provider: 'agreed-with-remark' })
  expect(findConfirmProblems(story.state)).toEqual([])
})

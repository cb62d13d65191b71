import { describe, expect, test } from 'vitest'
import { applyMeetingAction, beginMeeting, type Meeting, type MeetingAction, type ShareKey } from '../../src/domain/meeting.ts'
import type { QuestionId } from '../../src/domain/survey.ts'

const question = 'sig_terug' as QuestionId
const begun = beginMeeting('2018-06-11T22:58:00.000Z', '2018-06-12')

test('a meeting begins on the day of who begins it, for an hour, with nothing decided', () => {
  expect(begun).toMatchObject({ startedAt: '2018-06-11T22:58:00.000Z', date: '2018-06-12', minutes: 60, section: 1 })
  expect(begun.judgement).toBeUndefined()
  expect([begun.joint, begun.conclusions, begun.present, begun.shared]).toEqual([{}, {}, [], []])
})

describe('A joint answer', () => {
  const differing = once({ kind: 'joint-set', question, outcome: 'difference' })

  test('may be an answer or "Verschil blijft", and can be cleared', () => {
    expect(differing.joint).toEqual({ sig_terug: 'difference' })
    expect(once({ kind: 'joint-set', question, outcome: 4 }, differing).joint).toEqual({ sig_terug: 4 })
    expect(once({ kind: 'joint-set', question }, differing).joint).toEqual({})
  })

  test('that was chosen is not replaced when equal answers are taken over', () => {
    const taken = once({ kind: 'joint-taken-over', outcomes: { sig_terug: 2, sig_waar: 'yes' } }, differing)
    expect(taken.joint).toEqual({ sig_terug: 'difference', sig_waar: 'yes' })
  })

  test('keeps a line for each side; an emptied line is gone', () => {
    const one = once({ kind: 'line-set', question, party: 'provider', text: 'Wij bellen wel' }, differing)
    const both = once({ kind: 'line-set', question, party: 'municipality', text: 'Wij horen niets' }, one)
    expect(both.lines).toEqual({ sig_terug: { municipality: 'Wij horen niets', provider: 'Wij bellen wel' } })
    expect(once({ kind: 'line-set', question, party: 'municipality', text: '' }, both).lines).toEqual(one.lines)
    expect(once({ kind: 'line-set', question, party: 'provider', text: '' }, one).lines).toEqual({})
  })
})

test('a conclusion, an explanation, a judgement and a sender can be set and cleared', () => {
  const set = [
    { kind: 'theme-concluded', theme: 't5', conclusion: 'problem' },
    { kind: 'theme-explained', theme: 't5', text: 'Het duurt te lang' },
    { kind: 'judgement-set', judgement: 'review' },
    { kind: 'sender-set', sender: 'provider' },
  ] as const satisfies readonly MeetingAction[]
  const filled = set.reduce((meeting, action) => applyMeetingAction(meeting, action), begun)
  expect(filled).toMatchObject({
    conclusions: { t5: 'problem' },
    explanations: { t5: 'Het duurt te lang' },
    judgement: 'review',
    sender: 'provider',
  })
  const clear = [
    { kind: 'theme-concluded', theme: 't5' },
    { kind: 'theme-explained', theme: 't5', text: '' },
    { kind: 'judgement-set' },
    { kind: 'sender-set' },
  ] as const satisfies readonly MeetingAction[]
  expect(clear.reduce((meeting: Meeting, action) => applyMeetingAction(meeting, action), filled)).toEqual(begun)
})

test('attendees and points are replaced by id and keep their place', () => {
  const rows = ['a1', 'a2'].map((id) => ({ kind: 'attendee-set', attendee: { id, party: 'provider', function: id } }) as const)
  const two = rows.reduce((meeting, action) => applyMeetingAction(meeting, action), begun)
  const changed = once({ kind: 'attendee-set', attendee: { id: 'a1', party: 'provider', function: 'Manager' } }, two)
  expect(changed.present.map((attendee) => attendee.function)).toEqual(['Manager', 'a2'])
  expect(once({ kind: 'attendee-removed', id: 'a1' }, changed).present.map(({ id }) => id)).toEqual(['a2'])

  const point = once({ kind: 'point-set', point: { id: 'p1', text: 'Eén meldpunt' } })
  expect(once({ kind: 'point-set', point: { id: 'p1', text: 'Twee meldpunten' } }, point).regionalPoints).toEqual([
    { id: 'p1', text: 'Twee meldpunten' },
  ])
  expect(once({ kind: 'point-removed', id: 'p1' }, point).regionalPoints).toEqual([])
})

test('a theme or a share that is switched on twice is on once, and off again in one go', () => {
  const listing = (listed: boolean) => ({ kind: 'theme-listed', theme: 't7', listed }) as const
  const listed = once(listing(true), once(listing(true)))
  expect(listed.nextTime).toEqual(['t7'])
  expect(once(listing(false), listed).nextTime).toEqual([])

  const sharing = (shared: boolean) => ({ kind: 'share-set', key: 'point:p1', shared }) as const
  const shared = once(sharing(true), once(sharing(true)))
  expect(shared.shared).toEqual(['point:p1'])
  expect(once(sharing(false), shared).shared).toEqual([])
})

test('details that are not named stay as they are', () => {
  const online = once({ kind: 'details-set', form: 'online' })
  expect(once({ kind: 'details-set', minutes: 30 }, online)).toMatchObject({ form: 'online', minutes: 30, date: '2018-06-12' })
})

test('a half-written agreement is kept by its place, and gone when it is written down', () => {
  const drafted = once({ kind: 'agreement-drafted', place: 't5', draft: { what: 'Wie een sig', due: '' } })
  expect(drafted.agreementDrafts).toEqual({ t5: { what: 'Wie een sig', due: '' } })
  expect(once({ kind: 'agreement-drafted', place: 't5' }, drafted).agreementDrafts).toEqual({})
})

test('a confirmation that is being written is kept per party', () => {
  const draft = { function: 'Adviseur', name: '', text: '' }
  expect(once({ kind: 'confirmation-drafted', party: 'provider', draft }).confirming).toEqual({ provider: draft })
})

describe('Sharing ends with what was shared', () => {
  const told = (actions: readonly MeetingAction[]) => actions.reduce((meeting, action) => applyMeetingAction(meeting, action), begun)
  const sharing = (key: ShareKey): MeetingAction => ({ kind: 'share-set', key, shared: true })
  const drafted = (text: string, outcome: 'declined' | 'agreed-with-remark'): MeetingAction => ({
    kind: 'confirmation-drafted',
    party: 'provider',
    draft: { function: 'Adviseur', name: '', text, outcome },
  })
  const explained: readonly MeetingAction[] = [
    { kind: 'theme-concluded', theme: 't5', conclusion: 'problem' },
    { kind: 'theme-explained', theme: 't5', text: 'Het duurt te lang' },
    sharing('explanation:t5'),
  ]
  const differing: readonly MeetingAction[] = [
    { kind: 'joint-set', question, outcome: 'difference' },
    { kind: 'line-set', question, party: 'provider', text: 'Wij bellen wel' },
    sharing('line:sig_terug:provider'),
  ]
  const pointed: readonly MeetingAction[] = [{ kind: 'point-set', point: { id: 'p1', text: 'Eén meldpunt' } }, sharing('point:p1')]
  const declined: readonly MeetingAction[] = [drafted('Te vroeg', 'declined'), sharing('confirmation:provider')]

  test.each<[string, readonly MeetingAction[], MeetingAction, MeetingAction]>([
    [
      'a line',
      differing,
      { kind: 'line-set', question, party: 'provider', text: '' },
      { kind: 'line-set', question, party: 'provider', text: 'Nee' },
    ],
    [
      'an explanation',
      explained,
      { kind: 'theme-explained', theme: 't5', text: ' ' },
      { kind: 'theme-explained', theme: 't5', text: 'Nee' },
    ],
    ['a point', pointed, { kind: 'point-set', point: { id: 'p1', text: '' } }, { kind: 'point-set', point: { id: 'p1', text: 'Nee' } }],
    ['a point that is taken away', pointed, { kind: 'point-removed', id: 'p1' }, { kind: 'point-set', point: { id: 'p1', text: 'Nee' } }],
    ['a reason', declined, drafted('', 'declined'), drafted('Nee', 'declined')],
  ])('emptied and typed anew, %s is not shared by itself', (_, actions, emptied, typed) => {
    expect(told(actions).shared).toHaveLength(1)
    expect(told([...actions, typed]).shared).toHaveLength(1)
    expect(told([...actions, emptied, typed]).shared).toEqual([])
  })

  test('a text that another choice puts aside is not shared when it comes back', () => {
    expect(told([...differing, { kind: 'joint-set', question, outcome: 3 }]).shared).toEqual([])
    expect(told([...explained, { kind: 'theme-concluded', theme: 't5', conclusion: 'good' }]).shared).toEqual([])
    expect(told([...explained, { kind: 'theme-concluded', theme: 't5', conclusion: 'attention' }]).shared).toEqual(['explanation:t5'])
    expect(told([...declined, drafted('Te vroeg', 'agreed-with-remark')]).shared).toEqual([])
  })

  test('consent for a practice example goes with its text', () => {
    expect(once({ kind: 'example-set', text: ' ', consent: true }).example.consent).toBe(false)
    expect(once({ kind: 'example-set', text: 'Samen koffie', consent: true }).example.consent).toBe(true)
  })
})

function once(action: MeetingAction, meeting: Meeting = begun): Meeting {
  return applyMeetingAction(meeting, action)
}

import { describe, expect, test } from 'vitest'
import type { Evaluation, EvaluationId, ProviderRef } from '../../src/domain/evaluation.ts'
import type { Invitation } from '../../src/domain/invitation.ts'
import { keptInvitationOf, receiverOf, sharedIdOf } from '../../src/domain/kept-invitation.ts'
import { type LocalInvited, planInvitation, settleDoubt } from '../../src/domain/plan-invitation.ts'
import { invitation } from '../bundle/invitation/sample.ts'
import { tellStory } from '../scenario/story.ts'

const [invited] = invitation.evaluations
if (!invited) throw new Error('the sample invites to one evaluation')

test('an evaluation that is not here is new', () => {
  expect(planInvitation(invitation, [])).toEqual([{ kind: 'new', invited }])
  expect(kindOf([here({ period: '2018-1' as Evaluation['period'] })])).toBe('new')
})

describe('an evaluation that was begun without invitation', () => {
  test('is linked when both typed the same code', () => {
    expect(planInvitation(invitation, [here()])).toEqual([{ kind: 'link', invited, id: 'local' }])
  })

  test('is another one when both typed a code of one kind and they differ', () => {
    expect(kindOf([here({ provider: provider('agb', '76543210') })])).toBe('new')
  })

  test.each([
    ['no code was typed', provider('none', '')],
    ['the codes are of two kinds', provider('kvk', '01234567')],
  ])('is asked about when %s, and the answer decides', (_, of) => {
    const local = [here({ provider: of })]
    const [doubtful] = planInvitation(invitation, local)
    expect(doubtful).toEqual({ kind: 'doubtful', invited, ids: ['local'] })
    if (!doubtful) throw new Error('nothing planned')
    expect(settleDoubt(invitation, doubtful, 'local' as EvaluationId, local)).toMatchObject({ kind: 'link', id: 'local' })
    expect(settleDoubt(invitation, doubtful, undefined, local)).toEqual({ kind: 'new', invited })
  })

  test('stays as it is on a device that fills in for the other party', () => {
    expect(kindOf([{ ...here(), ownParty: 'provider' }])).toBe('other-party')
    expect(kindOf([{ ...here(), ownParty: 'municipality' }])).toBe('link')
  })
})

describe('an evaluation that was invited before', () => {
  test('is here when it is the same invitation, also when it had another id before', () => {
    expect(kindOf([linked(invitation)])).toBe('here')
    expect(kindOf([{ ...linked(invitation), evaluation: { ...here().evaluation, id: invited.id } }])).toBe('here')
  })

  test('takes a newer invitation, and never an older one', () => {
    expect(kindOf([linked({ ...invitation, jti: 'before', iat: invitation.iat - 1 })])).toBe('link')
    expect(kindOf([linked({ ...invitation, jti: 'after', iat: invitation.iat + 1 })])).toBe('here')
  })

  test('is another one when the insurer calls it otherwise', () => {
    const other = { ...invited, id: '5a7f8f0e-5a52-8f6a-9c66-0f6c0c8f6a99' as EvaluationId }
    expect(kindOf([{ ...here(), invitations: { municipality: keptInvitationOf(invitation, other) } }])).toBe('new')
  })

  test('takes the invitation of the other party beside it where both fill in here', () => {
    const theirs: Invitation = { ...invitation, party: 'provider', jti: 'theirs' }
    expect(planInvitation(theirs, [linked(invitation)])[0]?.kind).toBe('link')
  })
})

test('linking fills in what the insurer says, and the newest invitation tells where it goes', () => {
  const kept = keptInvitationOf(invitation, invited)
  const { state } = tellStory().happens({ kind: 'invitation-linked', invitation: kept, invited })
  expect(state.evaluation).toMatchObject({ ...invited, dueOn: invitation.dueOn, id: 'a3c4e0aa-0000-4000-8000-000000000001' })
  const newer = { ...kept, party: 'provider' as const, jti: 'newer', iat: kept.iat + 1 }
  const both = tellStory().happens(
    { kind: 'invitation-linked', invitation: newer, invited },
    { kind: 'invitation-linked', invitation: kept, invited },
  ).state
  expect(receiverOf(both.invitations)).toEqual(newer)
  expect(sharedIdOf(both)).toBe(invited.id)
  expect(sharedIdOf(tellStory().state)).toBe('a3c4e0aa-0000-4000-8000-000000000001')
  expect(receiverOf(undefined)).toBeUndefined()
})

function kindOf(local: readonly LocalInvited[]) {
  return planInvitation(invitation, local)[0]?.kind
}

function here(changes: Partial<Evaluation> = {}): LocalInvited {
  if (!invited) throw new Error('the sample invites to one evaluation')
  const { evaluation } = tellStory({ ...invited, period: invitation.period, id: 'local' as EvaluationId, ...changes }).state
  return { evaluation, aliases: [] }
}

function linked(by: Invitation): LocalInvited {
  if (!invited) throw new Error('the sample invites to one evaluation')
  return { ...here(), invitations: { [by.party]: keptInvitationOf(by, invited) } }
}

function provider(scheme: ProviderRef['scheme'], value: string): ProviderRef {
  return { scheme, value, name: 'Thuiszorg Voorbeeld' }
}

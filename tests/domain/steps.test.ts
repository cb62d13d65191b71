import { describe, expect, test } from 'vitest'
import { exampleId } from '../../src/domain/evaluation.ts'
import { applyChange, type EvaluationChange, type EvaluationState } from '../../src/domain/evaluation-state.ts'
import type { ExchangeFigures } from '../../src/domain/exchange.ts'
import { outlineOf, type RecordFigures } from '../../src/domain/outline.ts'
import type { Party } from '../../src/domain/party.ts'
import { buildSteps, isMilestoneReached, nextStep } from '../../src/domain/steps.ts'
import { type Story, tellStory } from '../scenario/story.ts'

const prepared = () =>
  tellStory().lists('Bellen').reaches('agreementsListedAt').answers('municipality', { a: 1 }).isReady('municipality', 'provider')
const discussed = () => prepared().meets({ kind: 'theme-concluded', theme: 't1', conclusion: 'good' })
const frozen = () => discussed().fillsInConfirming().freezes('aa')
const confirmed = () => frozen().confirms('municipality', 'aa').confirms('provider', 'aa')

test('a new evaluation begins with the agreements; both may prepare, nothing else is possible', () => {
  expect(linesOf(tellStory())).toEqual([
    'list-agreements not-started',
    'prepare municipality not-started',
    'prepare provider not-started',
    'hold-meeting not-possible (prepare)',
    'confirm-record not-possible (hold-meeting)',
    'give-copy not-possible (confirm-record)',
    'send not-possible (confirm-record)',
    'archive not-possible (confirm-record)',
  ])
  expect(nextOf(tellStory())).toBe('list-agreements')
})

test('a list of agreements is done when it is called complete, also when it is empty', () => {
  expect(linesOf(tellStory().lists('Bellen'))[0]).toBe('list-agreements in-progress')
  expect(linesOf(tellStory().reaches('agreementsListedAt'))[0]).toBe('list-agreements done')
})

test('preparing is under way from the first answer or reported agreement, and again after reopening', () => {
  expect(linesOf(tellStory().answers('provider', { a: 1 }))[2]).toBe('prepare provider in-progress')
  expect(linesOf(tellStory().lists('Bellen').reports('municipality', 'agreement-1', 'done'))[1]).toBe('prepare municipality in-progress')
  expect(linesOf(tellStory().isReady('provider'))[2]).toBe('prepare provider done')
  expect(linesOf(tellStory().isReady('provider').reopens('provider'))[2]).toBe('prepare provider in-progress')
})

test('a device that only gets the record goes on with reading it: what comes before holds nothing up', () => {
  const record: RecordFigures = { revision: 1, frozenAt: '2018-06-12T10:30:00.000Z', confirmedBy: ['provider'] }
  const noted = { kind: 'exchange-noted', exchange: { otherAnswers: 'none', aliases: [], record } } as const
  const device = tellFrom({ ...tellStory({ mode: 'apart' }).state, ownParty: 'municipality' }, [noted])
  expect(linesOf(device).slice(0, 5)).toEqual([
    'list-agreements done',
    'prepare municipality not-needed',
    'exchange done',
    'hold-meeting done',
    'confirm-record not-started',
  ])
  expect(nextStep(buildSteps(outlineOf(device.state)))?.task).toBe('confirm-record')
})

test('a skipped list of agreements does not hold up a preparation that is under way', () => {
  expect(nextOf(tellStory().answers('municipality', { a: 1 }))).toBe('prepare municipality')
})

test('the meeting waits for both preparations', () => {
  expect(linesOf(tellStory().isReady('municipality'))[3]).toBe('hold-meeting not-possible (prepare)')
  expect(linesOf(prepared())[3]).toBe('hold-meeting not-started')
  expect(nextOf(prepared())).toBe('hold-meeting')
})

test('the meeting that has begun stays under way, also when a preparation is reopened', () => {
  expect(linesOf(prepared().meets())[3]).toBe('hold-meeting in-progress')
  expect(linesOf(prepared().meets().reopens('provider'))[3]).toBe('hold-meeting in-progress')
})

test('there is something to confirm from the first conclusion, joint answer, point or new agreement', () => {
  expect(linesOf(prepared().meets())[4]).toBe('confirm-record not-possible (hold-meeting)')
  expect(linesOf(prepared().meets().agreesOn('Mailen'))[4]).toBe('confirm-record not-started')
  expect(linesOf(discussed())[4]).toBe('confirm-record not-started')
})

test('the meeting is done once the parties fill in the record', () => {
  expect(linesOf(discussed().fillsInConfirming()).slice(3, 5)).toEqual(['hold-meeting done', 'confirm-record in-progress'])
})

test('the record is confirmed when both outcomes are in, also when one declines', () => {
  expect(linesOf(frozen())[4]).toBe('confirm-record in-progress')
  expect(linesOf(frozen().confirms('provider', 'aa'))[4]).toBe('confirm-record in-progress')
  expect(linesOf(confirmed())[4]).toBe('confirm-record done')
  expect(linesOf(frozen().confirms('municipality', 'aa').confirms('provider', 'aa', 'declined'))[4]).toBe('confirm-record done')
})

test('after confirming the list goes on with the copy, sending and the archive', () => {
  expect(linesOf(confirmed()).slice(5)).toEqual(['give-copy not-started', 'send not-started', 'archive not-started'])
  expect(nextOf(confirmed())).toBe('give-copy')
  const all = confirmed().reaches('copyGivenAt').reaches('sentAt').reaches('archivedAt')
  expect(linesOf(all).every((line) => line.endsWith(' done'))).toBe(true)
  expect(nextOf(all)).toBeUndefined()
})

test('a new revision has to be confirmed, given and sent again', () => {
  const again = confirmed().reaches('sentAt').freezes('bb')
  expect(linesOf(again).slice(4, 7)).toEqual([
    'confirm-record in-progress',
    'give-copy not-possible (confirm-record)',
    'send not-possible (confirm-record)',
  ])
  expect(linesOf(again.confirms('municipality', 'bb').confirms('provider', 'bb'))[6]).toBe('send not-started')
})

describe('The example', () => {
  test('is never to be sent', () => {
    const story = tellStory({ id: exampleId }).isReady('municipality', 'provider').meets().fillsInConfirming().freezes('aa')
    const steps = buildSteps(outlineOf(story.confirms('municipality', 'aa').confirms('provider', 'aa').state))
    expect(steps.find(({ task }) => task === 'send')).toEqual({ task: 'send', status: 'not-possible' })
    expect(steps.find(({ task }) => task === 'archive')?.status).toBe('not-started')
  })
})

test('filled in together there is one preparation, of nobody in particular', () => {
  const story = tellStory({ mode: 'together' }).answers('together', { a: 1 })
  expect(linesOf(story).slice(0, 3)).toEqual(['list-agreements not-started', 'prepare in-progress', 'hold-meeting not-possible (prepare)'])
  expect(linesOf(story.isReady('together'))[2]).toBe('hold-meeting not-started')
  // The joint answers are there already: nothing more is needed to go on.
  expect(linesOf(story.isReady('together').meets())[3]).toBe('confirm-record not-started')
})

describe('On a device of one party', () => {
  const apart = (changes: readonly EvaluationChange[] = []) => {
    const story = tellStory({ mode: 'apart' })
    return tellFrom({ ...story.state, ownParty: 'municipality' }, changes)
  }
  const ready = { kind: 'sheet-ready', party: 'municipality' } as const
  const noted = (exchange: Partial<ExchangeFigures>) =>
    ({ kind: 'exchange-noted', exchange: { otherAnswers: 'none', aliases: [], ...exchange } }) as const
  const record = (confirmedBy: readonly Party[], confirmedAt = '2018-06-12T11:00:00.000Z'): RecordFigures => ({
    revision: 1,
    frozenAt: '2018-06-12T10:30:00.000Z',
    confirmedBy,
    confirmedAt,
  })
  const given = { kind: 'milestone-set', milestone: 'copyGivenAt', reachedAt: '2018-06-12T11:30:00.000Z' } as const

  test('there is one preparation, and an exchange that is possible from the first day', () => {
    expect(linesOf(apart()).slice(0, 4)).toEqual([
      'list-agreements not-started',
      'prepare municipality not-started',
      'exchange not-started',
      'hold-meeting not-possible (exchange)',
    ])
  })

  test('the meeting waits until both answers can be seen', () => {
    expect(linesOf(apart([ready, noted({ otherAnswers: 'unfinished' })])).slice(1, 4)).toEqual([
      'prepare municipality done',
      'exchange in-progress',
      'hold-meeting not-possible (exchange)',
    ])
    expect(linesOf(apart([ready, noted({ otherAnswers: 'shown' })])).slice(2, 4)).toEqual(['exchange done', 'hold-meeting not-started'])
  })

  test('the record goes to the other to be confirmed, and once more when both have spoken', () => {
    const meeting = [ready, noted({ otherAnswers: 'shown' }), { kind: 'meeting-begun', date: '2018-06-12' } as const]
    const concept = [...meeting, noted({ otherAnswers: 'shown', record: record(['municipality']) })]
    expect(linesOf(apart(concept)).slice(4, 6)).toEqual(['confirm-record in-progress', 'give-copy not-started'])
    expect(linesOf(apart([...concept, given]))[5]).toBe('give-copy in-progress')
    const both = noted({ otherAnswers: 'shown', record: record(['municipality', 'provider'], '2018-06-12T12:00:00.000Z') })
    expect(linesOf(apart([...concept, given, both])).slice(4, 6)).toEqual(['confirm-record done', 'give-copy not-started'])
    const again = { ...given, reachedAt: '2018-06-12T12:30:00.000Z' }
    expect(linesOf(apart([...concept, both, again]))[5]).toBe('give-copy done')
  })

  test('where only the record comes, the own word comes first and then goes back', () => {
    const received = [ready, noted({ otherAnswers: 'shown', record: record(['provider']) })]
    expect(linesOf(apart(received)).slice(3, 6)).toEqual([
      'hold-meeting done',
      'confirm-record not-started',
      'give-copy not-possible (confirm-record)',
    ])
    const said = [ready, noted({ otherAnswers: 'shown', record: record(['municipality', 'provider']) })]
    expect(linesOf(apart(said)).slice(4, 6)).toEqual(['confirm-record done', 'give-copy not-started'])
    expect(linesOf(apart([...said, given]))[5]).toBe('give-copy done')
  })
})

describe('Moments of two devices are never compared', () => {
  const shown = { kind: 'exchange-noted', exchange: { otherAnswers: 'shown', aliases: [] } } as const
  const begun = { kind: 'meeting-begun', date: '2018-06-12' } as const
  const recordIn = (confirmedBy: readonly Party[], more: Partial<RecordFigures> = {}) => {
    // The clock of the device that froze it runs a year ahead.
    const ahead = '2019-06-12T10:30:00.000Z'
    const record: RecordFigures = { revision: 1, frozenAt: ahead, confirmedAt: ahead, contentHash: 'aa', confirmedBy, ...more }
    return { ...shown, exchange: { ...shown.exchange, record } }
  }
  const reached = (milestone: 'copyGivenAt' | 'sentAt', contentHash: string, ...confirmedBy: readonly Party[]): EvaluationChange => ({
    kind: 'milestone-set',
    milestone,
    reachedAt: '2018-06-12T11:30:00.000Z',
    mark: { contentHash, confirmedBy },
  })
  const stepsAfter = (...changes: readonly EvaluationChange[]) => {
    const ready = { kind: 'sheet-ready', party: 'municipality' } as const
    return linesOf(tellFrom({ ...tellStory({ mode: 'apart' }).state, ownParty: 'municipality' }, [ready, shown, begun, ...changes]))
  }

  test('a copy counts as given when the other party’s word was in it', () => {
    const both = recordIn(['municipality', 'provider'])
    expect(stepsAfter(both, reached('copyGivenAt', 'aa', 'municipality'))[5]).toBe('give-copy not-started')
    expect(stepsAfter(both, reached('copyGivenAt', 'aa', 'municipality', 'provider'))[5]).toBe('give-copy done')
    expect(stepsAfter(recordIn(['municipality']), reached('copyGivenAt', 'aa', 'municipality'))[5]).toBe('give-copy in-progress')
  })

  test('what was done with an earlier version has to be done again', () => {
    const both = recordIn(['municipality', 'provider'])
    expect(stepsAfter(both, reached('sentAt', 'aa', 'municipality', 'provider'))[6]).toBe('send done')
    expect(stepsAfter(both, reached('sentAt', 'of the version before', 'municipality', 'provider'))[6]).toBe('send not-started')
    const isTicked = (contentHash: string) =>
      isMilestoneReached(outlineOf(tellFrom(tellStory({ mode: 'apart' }).state, [both, reached('sentAt', contentHash)]).state), 'sentAt')
    expect(['aa', 'of the version before'].map(isTicked)).toEqual([true, false])
  })

  test('only the party that sends has to: on the other device the step is not needed, and holds nothing up', () => {
    const both = (sender: Party) => recordIn(['municipality', 'provider'], { sender })
    expect(stepsAfter(both('municipality'))[6]).toBe('send not-started')
    expect(stepsAfter(both('provider'))[6]).toBe('send not-needed')
    expect(stepsAfter(both('provider'), reached('sentAt', 'aa'))[6]).toBe('send done')
    expect(stepsAfter(recordIn(['municipality'], { sender: 'provider' }))[6]).toBe('send not-possible (confirm-record)')
  })
})

test('while a next version is made, the meeting and confirming are open again', () => {
  const revised = confirmed().happens({ kind: 'revision-begun', contentHash: 'aa', reason: 'Een punt klopte niet.' })
  expect(linesOf(revised).slice(3, 6)).toEqual([
    'hold-meeting in-progress',
    'confirm-record in-progress',
    'give-copy not-possible (confirm-record)',
  ])
  expect(linesOf(revised.happens({ kind: 'revision-dropped' }))).toEqual(linesOf(confirmed()))
})

test('steps are plain data that can be stored as they are', () => {
  const steps = buildSteps(outlineOf(discussed().state))
  expect(structuredClone(steps)).toEqual(steps)
})

function tellFrom(state: EvaluationState, changes: readonly EvaluationChange[]): { readonly state: EvaluationState } {
  return { state: changes.reduce((before, change) => applyChange(before, change, '2018-06-12T09:30:00.000Z'), state) }
}

function linesOf({ state }: { readonly state: EvaluationState }): string[] {
  return buildSteps(outlineOf(state)).map(({ task, party, status, waitsFor }) =>
    [task, party, status, waitsFor && `(${waitsFor})`].filter((part) => part !== undefined).join(' '),
  )
}

function nextOf({ state }: Story): string | undefined {
  const step = nextStep(buildSteps(outlineOf(state)))
  return step && [step.task, step.party].filter((part) => part !== undefined).join(' ')
}

import { expect, test } from 'vitest'
import { timelineDays } from '../../src/app/timeline/timeline-days.ts'
import type { AgreementId } from '../../src/domain/agreements.ts'
import type { EvaluationChange } from '../../src/domain/evaluation-state.ts'
import type { QuestionId } from '../../src/domain/survey.ts'
import { type TimelineEvent, timelineEventOf } from '../../src/domain/timeline.ts'
import { tellStory } from '../scenario/story.ts'

const { evaluation } = tellStory().state
const at = '2018-06-12T10:00:00.000Z'

test('the timeline keeps turns, with whose they were, and never an answer', () => {
  expect(eventOf({ kind: 'sheet-ready', party: 'provider' })).toEqual({ kind: 'sheet-ready', at, party: 'provider' })
  expect(eventOf({ kind: 'milestone-set', milestone: 'sentAt', reachedAt: at })).toEqual({ kind: 'milestone-set', at, milestone: 'sentAt' })
  expect(eventOf({ kind: 'agreement-removed', id: 'a' as AgreementId })).toEqual({ kind: 'agreement-removed', at })
  expect(eventOf({ kind: 'meeting-begun', date: '2018-06-12' })).toEqual({ kind: 'meeting-begun', at })
})

test('keys, answers and what is taken back are no turns', () => {
  expect(eventOf({ kind: 'answer-set', party: 'provider', question: 'a' as QuestionId, value: 'geheim' })).toBeUndefined()
  expect(eventOf({ kind: 'draft-kept', field: 'a', text: 'geheim' })).toBeUndefined()
  expect(eventOf({ kind: 'milestone-set', milestone: 'sentAt' })).toBeUndefined()
})

test('it is told by day, the newest day first, and what happened again and again is said once, at its last time', () => {
  const events: readonly TimelineEvent[] = [
    { kind: 'created', at: '2018-06-11T09:00:00.000Z' },
    { kind: 'agreement-saved', at: '2018-06-11T09:01:00.000Z' },
    { kind: 'agreement-saved', at: '2018-06-11T09:02:00.000Z' },
    { kind: 'agreement-removed', at: '2018-06-11T09:03:00.000Z' },
    { kind: 'sheet-ready', at: '2018-06-11T23:30:00.000Z', party: 'municipality' },
    { kind: 'milestone-set', at: '2018-06-12T08:00:00.000Z', milestone: 'archivedAt' },
  ]
  expect(timelineDays(events, evaluation)).toEqual([
    {
      date: '2018-06-12',
      lines: [
        // Half past one at night, on this device's clock.
        { time: '01.30', text: 'Gemeente Haarlem is klaar met voorbereiden.' },
        { time: '10.00', text: 'Het verslag staat in uw archief.' },
      ],
    },
    {
      date: '2018-06-11',
      lines: [
        { time: '11.00', text: 'U bent met deze evaluatie begonnen.' },
        { time: '11.03', text: 'De lijst met afspraken is bijgewerkt.' },
      ],
    },
  ])
})

test('between two devices it tells that the file was made, never that the other has it', () => {
  const given: TimelineEvent = { kind: 'milestone-set', at, milestone: 'copyGivenAt' }
  const told = (mode: typeof evaluation.mode) => timelineDays([given], { ...evaluation, mode })[0]?.lines.map(({ text }) => text)
  expect(told('apart')).toEqual(['Het bestand met het verslag is gemaakt.'])
  // Both sit at this device, and one of them ticked it.
  expect(told('one-device')).toEqual(['De ander heeft zijn exemplaar gekregen.'])
})

test('a turn from before the timeline kept names is still told', () => {
  const [day] = timelineDays(
    [
      { kind: 'confirmed', at },
      { kind: 'milestone-set', at },
    ],
    evaluation,
  )
  expect(day?.lines.map(({ text }) => text)).toEqual(['Een van de partijen heeft gereageerd op het verslag.', 'Een stap is afgerond.'])
})

function eventOf(change: EvaluationChange) {
  return timelineEventOf(change, at)
}

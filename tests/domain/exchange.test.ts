import { expect, test } from 'vitest'
import type { EvaluationState } from '../../src/domain/evaluation-state.ts'
import { areAnswersSent } from '../../src/domain/exchange.ts'
import { tellStory } from '../scenario/story.ts'

const sheet = { party: 'provider', answers: {}, shared: [], revision: 1, changes: [] } as const
const ready = '2018-06-12T10:00:00.000Z'

function sentAt(answersSentAt: string, sheets: EvaluationState['sheets']): boolean {
  return areAnswersSent({ ...tellStory().state, sheets, milestones: { answersSentAt } }, 'provider')
}

test('answers count as sent once a file was made of them as they stand now', () => {
  const prepared = { provider: { ...sheet, readyAt: ready } }
  expect(sentAt('2018-06-12T10:05:00.000Z', prepared)).toBe(true)
  // A draft from before they were ready, and a file of answers that were opened again.
  expect(sentAt('2018-06-12T09:00:00.000Z', prepared)).toBe(false)
  expect(sentAt('2018-06-12T10:05:00.000Z', { provider: sheet })).toBe(false)
  expect(sentAt('2018-06-12T10:05:00.000Z', {})).toBe(false)
})

test('an answer that was revised after the exchange is to be sent anew', () => {
  const change = { question: 'sig_terug', from: 2, to: 4, at: '2018-06-13T10:00:00.000Z', reason: 'Nagevraagd.' } as never
  const revised = { provider: { ...sheet, readyAt: ready, changes: [change] } }
  expect(sentAt('2018-06-12T10:05:00.000Z', revised)).toBe(false)
  expect(sentAt('2018-06-13T10:05:00.000Z', revised)).toBe(true)
})

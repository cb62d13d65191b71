import { describe, expect, test } from 'vitest'
import { type Agenda, buildAgenda, isAlikeEverywhere } from '../../src/domain/agenda.ts'
import type { Agreement, AgreementId, AgreementReport } from '../../src/domain/agreements.ts'
import { applyMeetingAction, beginMeeting, type Meeting } from '../../src/domain/meeting.ts'
import { buildMeetingSections, progressOf } from '../../src/domain/meeting-sections.ts'
import type { Period } from '../../src/domain/period.ts'
import { findSkippedItems } from '../../src/domain/skipped-items.ts'
import { type Answers, compareIn } from '../scenario/compared.ts'
import { fact, statement, surveyOf } from '../scenario/small-survey.ts'

const begun = beginMeeting('2018-06-12T11:58:00.000Z', '2018-06-12')
const survey = surveyOf(
  fact('f'),
  statement('a'),
  statement('b', { view: 'own' }),
  statement('c', { theme: 't2' }),
  statement('d', { theme: 't3' }),
)
const low: Answers = { f: 'monthly', a: 1, b: 1, c: 1, d: 3 }
const high: Answers = { f: 'less', a: 5, b: 1, c: 5, d: 3 }
const agreement: Agreement = { id: 'old' as AgreementId, what: 'Bellen', since: '2018-1' as Period, origin: 'existing' }
const report = (party: AgreementReport['party'], status: 'done' | 'running'): AgreementReport => ({
  agreementId: agreement.id,
  party,
  status,
  noteShared: false,
})

describe('A theme added by the meeting', () => {
  test('is on the agenda in its own place, whatever the minutes', () => {
    expect(themesOf(agendaFor([]))).toEqual([['t1', 't2'], ['t3']])
    expect(themesOf(agendaFor(['t3']))).toEqual([['t1', 't2', 't3'], []])
    expect(agendaFor(['t3']).matters).toBe(agendaFor([]).matters)
  })

  test('is no longer one for the next time; what is taken off again leaves no trace', () => {
    const listed = applyMeetingAction(begun, { kind: 'theme-listed', theme: 't3', listed: true })
    const added = applyMeetingAction(listed, { kind: 'theme-added', theme: 't3', added: true })
    expect(added).toEqual({ ...begun, addedThemes: ['t3'] })
    expect(applyMeetingAction(added, { kind: 'theme-added', theme: 't3', added: true })).toEqual(added)
    expect(applyMeetingAction(added, { kind: 'theme-added', theme: 't3', added: false })).toEqual(begun)
  })
})

describe('What was passed over', () => {
  const sections = buildMeetingSections(agendaFor([]), [agreement])
  const differing = [report('municipality', 'done'), report('provider', 'running')]
  const skippedIn = (meeting: Meeting, reports: readonly AgreementReport[]) =>
    findSkippedItems(sections, survey, meeting, reports).map((item) => [
      item.section,
      item.kind === 'question' ? item.question : item.agreement,
    ])

  test('are facts, old agreements and shared questions without a choice, each with its section', () => {
    expect(skippedIn(begun, differing)).toEqual([
      [1, 'f'],
      [2, 'old'],
      [3, 'a'],
      [4, 'c'],
    ])
  })

  test('is nothing that was chosen, that stays a difference, or that both reported alike', () => {
    const chosen: Meeting = { ...begun, joint: { f: 'monthly', a: 'difference', c: 3 } }
    expect(skippedIn(chosen, [report('municipality', 'done'), report('provider', 'done')])).toEqual([])
  })

  test('is told of each section as progress', () => {
    const meeting: Meeting = { ...begun, joint: { f: 'monthly' }, conclusions: { t2: 'problem' } }
    const state = { meeting, agreements: [agreement, { ...agreement, origin: 'meeting' as const }], reports: differing }
    expect(sections.map((section) => progressOf(section, state))).toEqual([
      { kind: 'settled', settled: 1, total: 1 },
      { kind: 'settled', settled: 0, total: 1 },
      { kind: 'theme' },
      { kind: 'theme', conclusion: 'problem' },
      { kind: 'made', count: 1 },
      { kind: 'none' },
    ])
  })
})

test('both answered alike everywhere when no question of both differs, and at least one was asked', () => {
  const isAlike = (one: Answers, other: Answers) => isAlikeEverywhere(survey, compareIn(survey, one, other))
  expect([isAlike(low, low), isAlike(low, high), isAlike({}, {})]).toEqual([true, false, true])
  expect(isAlikeEverywhere(surveyOf(), compareIn(surveyOf(), {}, {}))).toBe(false)
})

function agendaFor(added: readonly ('t3' | 't2')[]): Agenda {
  return buildAgenda(survey, compareIn(survey, low, high), { municipality: [], provider: [] }, 30, added)
}

function themesOf({ themes, leftOut }: Agenda) {
  return [themes.map(({ theme }) => theme), leftOut]
}

import { describe, expect, test } from 'vitest'
import { buildAgenda, identicalAnswers, isJointAsked, wishesOf } from '../../src/domain/agenda.ts'
import { maxTextLength } from '../../src/domain/answers.ts'
import { buildRecord } from '../../src/domain/build-record.ts'
import { compareAnswers, countGroups } from '../../src/domain/comparison.ts'
import { findConfirmProblems } from '../../src/domain/confirming.ts'
import { exampleId } from '../../src/domain/evaluation.ts'
import { outlineOf } from '../../src/domain/outline.ts'
import { type Party, parties } from '../../src/domain/party.ts'
import { findPrivateData } from '../../src/domain/privacy.ts'
import { buildSteps } from '../../src/domain/steps.ts'
import { questionOf, themeIds } from '../../src/domain/survey.ts'
import { parsePrivate, parseRecord } from '../../src/schemas/validators.ts'
import { loadExample } from '../../src/survey/example.ts'
import { loadSurvey } from '../../src/survey/published.ts'
import { loadRegions } from '../../src/survey/published-regions.ts'
import { askedInHaarlem } from '../scenario/compared.ts'
import { shipped } from './shipped-survey.ts'

const example = await loadExample()
const { meeting } = example
if (!meeting) throw new Error('the example has no meeting')
const { survey } = shipped
const visible = { municipality: askedOf('municipality'), provider: askedOf('provider') }
const side = (party: Party) => ({ answers: answersOf(party), visible: visible[party] })
const comparison = compareAnswers(survey, side('municipality'), side('provider'))

describe('The example', () => {
  test('is pinned to a questionnaire of this build and to a region that exists', async () => {
    expect(await loadSurvey(example.evaluation.survey)).toMatchObject({ ok: true })
    const { municipality, region, covers } = example.evaluation
    const listed = (await loadRegions()).regions.find(({ id }) => id === region.id)
    expect(listed?.name).toBe(region.name)
    for (const { code, name } of [municipality, ...covers]) {
      expect(listed?.municipalities.some((one) => one.code === code && one.name === name)).toBe(true)
    }
  })

  test('answers questions that are asked with choices that exist', () => {
    for (const party of parties) {
      for (const [id, value] of Object.entries(answersOf(party))) {
        expect([...visible[party]]).toContain(id)
        const question = questionOf(survey, id)
        const choices = question?.choices.map((choice) => choice.value)
        if (question?.kind === 'text') expect(typeof value).toBe('string')
        else for (const code of Array.isArray(value) ? value : [value]) expect(choices).toContain(code)
        if (Array.isArray(value)) expect(value.length).toBeLessThanOrEqual(question?.maxChoices ?? 0)
      }
      const closed = survey.questions.filter(({ id, kind }) => kind !== 'text' && visible[party].has(id))
      expect(closed.filter(({ id }) => answersOf(party)[id] === undefined)).toEqual([])
    }
  })

  test('shows most of what a comparison can show', () => {
    const counts = countGroups(comparison.groups)
    expect(Object.values(counts).filter((count) => count > 0).length).toBeGreaterThanOrEqual(9)
    expect(counts).toMatchObject({ difference: 2, 'facts-differ': 2, 'provider-lacks': 2, 'find-out': 1 })
  })

  test('concludes exactly the themes of its own agenda', () => {
    const wishes = { municipality: wishesOf(survey, answersOf('municipality')), provider: wishesOf(survey, answersOf('provider')) }
    const agenda = buildAgenda(survey, comparison, wishes, meeting.minutes)
    expect(agenda.themes.map(({ theme }) => theme)).toEqual(['t5', 't6', 't3', 't2'])
    expect(Object.keys(meeting.conclusions).toSorted()).toEqual(['t2', 't3', 't5', 't6'])
    for (const id of agenda.facts) expect(meeting.joint).toHaveProperty(id)
    for (const theme of meeting.nextTime) expect(agenda.leftOut).toContain(theme)
  })

  test('has joint answers only where one is asked, and takes over what both answered alike', () => {
    for (const [id, outcome] of Object.entries(meeting.joint)) {
      const question = questionOf(survey, id)
      expect(question && (isJointAsked(question) || question.view === 'fact')).toBe(true)
      if (outcome === 'difference') expect(comparison.groups[id]).toBe('difference')
      else for (const code of [outcome].flat()) expect(question?.choices.map(({ value }) => value)).toContain(code)
    }
    expect(meeting.joint).toMatchObject(identicalAnswers(survey, comparison))
  })

  test('lets two differences stay, with a line of each side', () => {
    const lasting = Object.keys(meeting.joint).filter((id) => meeting.joint[id] === 'difference')
    expect(lasting).toEqual(['pos_aanspreek', 'sig_iedereen'])
    for (const id of lasting) expect(Object.keys(meeting.lines[id] ?? {})).toEqual(['municipality', 'provider'])
    expect(Object.keys(meeting.lines)).toEqual(lasting)
  })

  test('can be confirmed as it is, and gives a record that its schema accepts', () => {
    expect(findConfirmProblems(example)).toEqual([])
    const { record, privateDocument } = buildRecord({ state: example, survey, visible, frozenAt: '2018-06-12T13:05:00.000Z' })
    // What travels as JSON must read back as it was.
    expect(parseRecord(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, value: record })
    expect(parsePrivate(JSON.parse(JSON.stringify(privateDocument)))).toEqual({ ok: true, value: privateDocument })
    expect(record.meeting.themes.map(({ id }) => id)).toEqual([...themeIds])
    expect(record.agreements.map(({ jointStatus }) => jointStatus)).toEqual(['done', 'running', 'running', 'stopped', undefined, undefined])
  })

  test('shares one of its two regional points', () => {
    const { record, privateDocument } = buildRecord({ state: example, survey, visible, frozenAt: '2018-06-12T13:05:00.000Z' })
    expect([record.meeting.regionalPoints.length, privateDocument.regionalPoints.length]).toEqual([1, 1])
  })

  test('names nobody to the insurer', () => {
    const { record, privateDocument } = buildRecord({ state: example, survey, visible, frozenAt: '2018-06-12T13:05:00.000Z' })
    for (const name of ['Anouk', 'Vries', 'Youssef', 'Amrani', 'Marijke', 'Postma']) expect(JSON.stringify(record)).not.toContain(name)
    expect(privateDocument.names).toEqual(['Anouk de Vries', 'Youssef Amrani', 'Marijke Postma', null])
  })

  test('stays within what fits on two pages (mission §3)', () => {
    expect(meeting.present.length).toBeLessThanOrEqual(6)
    expect(example.agreements.filter(({ origin }) => origin === 'existing').length).toBe(4)
    expect(example.agreements.filter(({ origin }) => origin === 'meeting').length).toBe(2)
    const explanations = [...Object.values(meeting.explanations), ...Object.values(meeting.lines).flatMap((line) => Object.values(line))]
    for (const text of explanations) expect(text.length).toBeLessThanOrEqual(150)
  })

  test('is ready but for confirming, and is never to be sent', () => {
    expect(example.evaluation.id).toBe(exampleId)
    expect(buildSteps(outlineOf(example)).map(({ task, status }) => `${task} ${status}`)).toEqual([
      'list-agreements done',
      'prepare done',
      'prepare done',
      'hold-meeting done',
      'confirm-record in-progress',
      'give-copy not-possible',
      'send not-possible',
      'archive not-possible',
    ])
  })

  test('speaks in short sentences, within the limit, without anything private', () => {
    const texts = textsIn({ ...example, evaluation: undefined }).filter((text) => text.includes(' '))
    expect(texts.length).toBeGreaterThan(30)
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(maxTextLength)
      expect(findPrivateData(text)).toEqual([])
      for (const sentence of text.split(/[.?!]/)) expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(15)
    }
  })
})

function answersOf(party: Party) {
  return example.sheets[party]?.answers ?? {}
}

function askedOf(party: Party) {
  return askedInHaarlem(party, answersOf(party))
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

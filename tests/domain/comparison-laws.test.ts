import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Agenda, buildAgenda, buildAgendaTheme, identicalAnswers } from '../../src/domain/agenda.ts'
import {
  type ComparedSheet,
  type Comparison,
  type ComparisonGroup,
  compareAnswers,
  countGroups,
  levelOf,
} from '../../src/domain/comparison.ts'
import { otherParty, parties } from '../../src/domain/party.ts'
import { type Question, type QuestionId, type Survey, themeIds } from '../../src/domain/survey.ts'
import { fact, openQuestion, statement, subjects, surveyOf, trend, wish } from '../scenario/small-survey.ts'
import { runs } from '../support/runs.ts'

const details = fc.record(
  {
    theme: fc.constantFrom(...themeIds),
    view: fc.constantFrom('shared', 'own', 'mirror'),
    knows: fc.constantFrom(...parties),
    group: fc.constantFrom('bereik', 'over'),
    for: fc.constantFrom('both', 'both', 'both', ...parties),
  },
  { requiredKeys: ['theme'] },
)
const anyQuestion = fc
  .tuple(fc.constantFrom('statement', 'statement', 'statement', 'fact', 'trend', 'subjects', 'words'), details)
  .map(([kind, { view, ...rest }]) => (id: string): Question => {
    if (kind === 'statement') return statement(id, { ...rest, ...(view ? { view } : {}) })
    const make = { fact, trend, subjects, words: openQuestion }[kind]
    return make(id, rest)
  })
const anySurvey = fc
  .array(anyQuestion, { minLength: 1, maxLength: 30 })
  // One group lies within one theme, as the questionnaire has it.
  .map((makers) => surveyOf(...makers.map((make, index) => withGroupInTheme(make(`q${index}`))), wish()))

function withGroupInTheme(question: Question): Question {
  return question.group === undefined ? question : { ...question, group: `${question.group}_${question.theme}` }
}

const code = fc.constantFrom('monthly', 'less', 'better', 'same', 'worse', 'first-time', 'unknown', 'not-applicable', 'no-such-code')
const subject = fc.constantFrom('dementia', 'housing', 'crisis', 'nowhere', 'unknown', 'no-such-subject')
const anyAnswer = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 3, arbitrary: code },
  { weight: 2, arbitrary: fc.uniqueArray(subject, { maxLength: 3 }) },
)

function anySheet({ questions }: Survey): fc.Arbitrary<ComparedSheet> {
  const ids = questions.map(({ id }) => id)
  return fc.record({
    answers: fc.dictionary(fc.constantFrom(...ids), anyAnswer, { maxKeys: ids.length, noNullPrototype: true }),
    // Mostly asked, now and then hidden by routing.
    visible: fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: ids.length, maxLength: ids.length })
      .map((dice) => new Set(ids.filter((_, index) => dice[index] !== 0))),
  })
}

const anyPair = anySurvey.chain((survey) =>
  fc.record({ survey: fc.constant(survey), municipality: anySheet(survey), provider: anySheet(survey) }),
)
const anyWishes = fc.record({
  municipality: fc.uniqueArray(fc.constantFrom(...themeIds), { maxLength: 2 }),
  provider: fc.uniqueArray(fc.constantFrom(...themeIds), { maxLength: 2 }),
})
const anyMinutes = fc.constantFrom(30, 60, 90)

const swapped: Readonly<Partial<Record<ComparisonGroup, ComparisonGroup>>> = {
  'municipality-lacks': 'provider-lacks',
  'provider-lacks': 'municipality-lacks',
}

test('every closed question that was asked of anyone has exactly one group, and nothing else has one', () => {
  fc.assert(
    fc.property(anyPair, ({ survey, municipality, provider }) => {
      const { groups } = compareAnswers(survey, municipality, provider)
      const expected = survey.questions.filter(
        ({ id, kind, view }) => kind !== 'text' && view !== 'agenda' && (municipality.visible.has(id) || provider.visible.has(id)),
      )
      expect(Object.keys(groups)).toEqual(expected.map(({ id }) => id))
      const counted = Object.values(countGroups(groups)).reduce((sum, count) => sum + count, 0)
      expect(counted).toBe(expected.length)
    }),
    runs(1000),
  )
})

test('swapping the parties swaps the labels and nothing else', () => {
  fc.assert(
    fc.property(anyPair, ({ survey, municipality, provider }) => {
      const mirrored = { ...survey, questions: survey.questions.map(swapKnower) }
      const there = compareAnswers(survey, municipality, provider).groups
      const back = compareAnswers(mirrored, provider, municipality).groups
      expect(back).toEqual(Object.fromEntries(Object.entries(there).map(([id, group]) => [id, swapped[group] ?? group])))
    }),
    runs(1000),
  )
})

test('"Gaat goed" never holds a laag or midden, nor an answer that is missing', () => {
  fc.assert(
    fc.property(anyPair, ({ survey, municipality, provider }) => {
      const { groups } = compareAnswers(survey, municipality, provider)
      for (const question of survey.questions.filter(({ id }) => groups[id] === 'goes-well')) {
        for (const { answers } of [municipality, provider]) {
          const answer = answers[question.id]
          expect(question.kind === 'multiple' ? answer : levelOf(question, answer)).toEqual(
            question.kind === 'multiple' ? ['nowhere'] : 'high',
          )
        }
      }
    }),
    runs(1000),
  )
})

test('another answer to one question never changes the group of another question', () => {
  const pairAndChange = anyPair.chain((pair) =>
    fc.record({
      pair: fc.constant(pair),
      id: fc.constantFrom(...pair.survey.questions.map((question) => question.id)),
      answer: fc.option(anyAnswer, { nil: undefined }),
      party: fc.constantFrom(...parties),
    }),
  )
  fc.assert(
    fc.property(pairAndChange, ({ pair, id, answer, party }) => {
      const { survey, ...sheets } = pair
      const { [id]: _, ...rest } = sheets[party].answers
      const changed = { ...sheets, [party]: { ...sheets[party], answers: answer === undefined ? rest : { ...rest, [id]: answer } } }
      const { [id]: __, ...before } = compareAnswers(survey, sheets.municipality, sheets.provider).groups
      const { [id]: ___, ...after } = compareAnswers(survey, changed.municipality, changed.provider).groups
      expect(after).toEqual(before)
    }),
    runs(1000),
  )
})

test('the agenda has as many different themes as fit, heaviest first, and leaves out the others that were asked', () => {
  forAnyAgenda(({ agenda, asked, minutes }) => {
    const themes = agenda.themes.map(({ theme }) => theme)
    expect([...themes, ...agenda.leftOut].toSorted()).toEqual(asked)
    expect(themes.length).toBe(Math.min(asked.length, { 30: 2, 60: 4, 90: 7 }[minutes]))
    const weights = agenda.themes.map(({ weight }) => weight)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
  })
})

test('each party is sure of one theme it chose', () => {
  forAnyAgenda(({ agenda, asked, wishes }) => {
    for (const party of parties.filter((candidate) => wishes[candidate].some((theme) => asked.includes(theme)))) {
      expect(agenda.themes.some(({ chosenBy }) => chosenBy.includes(party))).toBe(true)
    }
  })
})

test('a theme that is left out is never heavier than one on the agenda, save where a party must be sure of its own', () => {
  forAnyAgenda(({ agenda, weightOf }) => {
    const unforced = agenda.themes.filter(({ chosenBy }) => chosenBy.length === 0)
    for (const left of agenda.leftOut) {
      for (const { weight } of unforced) expect(weightOf(left)).toBeLessThanOrEqual(weight)
    }
  })
})

test('no item is lost between open, folded and left out; at most three are open, none of them lighter than a folded one', () => {
  forAnyAgenda(({ agenda, comparison, survey, itemsOf }) => {
    const shown = agenda.themes.flatMap(({ open, folded }) => [...open, ...folded])
    const items = [...shown, ...agenda.leftOut.flatMap(itemsOf)]
    const mattering = survey.questions.filter(({ id }) => matters.includes(comparison.groups[id]))
    expect(items.flatMap(({ questions }) => questions).toSorted()).toEqual(mattering.map(({ id }) => id).toSorted())
    expect(agenda.matters).toBe(items.length)
    for (const { open, folded } of agenda.themes) {
      expect(open.length).toBeLessThanOrEqual(3)
      expect(folded.length === 0 || open.length === 3).toBe(true)
      const lightest = Math.min(...open.map(({ weight }) => weight))
      for (const item of folded) expect(item.weight).toBeLessThanOrEqual(lightest)
    }
  })
})

test('every item says why it is there', () => {
  forAnyAgenda(({ agenda, itemsOf }) => {
    const items = [...agenda.themes.map(({ theme }) => theme), ...agenda.leftOut].flatMap(itemsOf)
    for (const { reasons } of items) expect(reasons.some(({ kind }) => kind === 'answered')).toBe(true)
  })
})

test('the agenda stays the same when the parties change places', () => {
  fc.assert(
    fc.property(anyPair, anyWishes, anyMinutes, ({ survey, municipality, provider }, wishes, minutes) => {
      const mirrored = { ...survey, questions: survey.questions.map(swapKnower) }
      const there = buildAgenda(survey, compareAnswers(survey, municipality, provider), wishes, minutes)
      const swappedWishes = { municipality: wishes.provider, provider: wishes.municipality }
      const back = buildAgenda(mirrored, compareAnswers(mirrored, provider, municipality), swappedWishes, minutes)
      const outline = ({ facts, themes, leftOut }: Agenda) => [facts, themes.map(({ theme, weight }) => [theme, weight]), leftOut]
      expect(outline(back)).toEqual(outline(there))
    }),
    runs(1000),
  )
})

test('"Neem over" takes over only what both were asked, both can judge or know, and answered alike', () => {
  fc.assert(
    fc.property(anyPair, ({ survey, municipality, provider }) => {
      const alike = identicalAnswers(survey, compareAnswers(survey, municipality, provider))
      for (const [id, value] of Object.entries(alike)) {
        const question = survey.questions.find((candidate) => candidate.id === id)
        expect(['shared', 'fact']).toContain(question?.view)
        expect(sorted(municipality.answers[id])).toEqual(sorted(value))
        expect(sorted(provider.answers[id])).toEqual(sorted(value))
        expect(value).not.toBe('unknown')
        expect(municipality.visible.has(id as QuestionId) && provider.visible.has(id as QuestionId)).toBe(true)
      }
    }),
    runs(1000),
  )
})

const matters: readonly (ComparisonGroup | undefined)[] = [
  'difference',
  'improve-together',
  'municipality-lacks',
  'provider-lacks',
  'find-out',
]

interface AgendaCase {
  readonly survey: Survey
  readonly comparison: Comparison
  readonly wishes: Parameters<typeof buildAgenda>[2]
  readonly minutes: 30 | 60 | 90
  readonly agenda: Agenda
  /** Themes with at least one compared question. */
  readonly asked: readonly string[]
  readonly itemsOf: (theme: Agenda['leftOut'][number]) => readonly Agenda['themes'][number]['open'][number][]
  readonly weightOf: (theme: Agenda['leftOut'][number]) => number
}

function forAnyAgenda(check: (agendaCase: AgendaCase) => void): void {
  fc.assert(
    fc.property(anyPair, anyWishes, anyMinutes, ({ survey, municipality, provider }, wishes, minutes) => {
      const comparison = compareAnswers(survey, municipality, provider)
      const themeOf = (theme: Agenda['leftOut'][number]) => buildAgendaTheme(survey, comparison, wishes, theme)
      const asked = survey.questions.filter(({ id }) => comparison.groups[id] !== undefined).map(({ theme }) => theme)
      check({
        survey,
        comparison,
        wishes,
        minutes,
        agenda: buildAgenda(survey, comparison, wishes, minutes),
        asked: [...new Set(asked)].toSorted(),
        itemsOf: (theme) => [...themeOf(theme).open, ...themeOf(theme).folded],
        weightOf: (theme) => themeOf(theme).weight,
      })
    }),
    runs(1000),
  )
}

function swapKnower(question: Question): Question {
  return question.knows === undefined ? question : { ...question, knows: otherParty(question.knows) }
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.toSorted() : value
}

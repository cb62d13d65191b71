import type { AnswerChange, AnswerSheet, AnswerValue } from '../../domain/answers.ts'
import type { SheetParty } from '../../domain/party.ts'
import type { Question, QuestionId, Survey } from '../../domain/survey.ts'
import { exampleWords } from '../../texts/insurer-example.ts'
import { isMissingCode } from '../question-union.ts'
import type { Routing } from '../routing.ts'
import type { Random } from './random.ts'

/** A sheet with the questions it was about. */
export interface ExampleSheet {
  readonly sheet: AnswerSheet
  readonly visible: ReadonlySet<QuestionId>
}

/**
 * Answers as a real party gives them: mostly in keeping with how well it goes (`mood`, 0 to 1), now and then unknown, skipped or revised
 * after the exchange, with a few words here and there.
 */
export function exampleSheet({
  survey,
  routing,
  party,
  regionSize,
  mood,
  readyAt,
  random,
}: {
  readonly survey: Survey
  readonly routing: Routing
  readonly party: SheetParty
  readonly regionSize: number
  readonly mood: number
  readonly readyAt: string
  readonly random: Random
}): ExampleSheet {
  const answers: Record<string, AnswerValue> = {}
  const changes: AnswerChange[] = []
  const shared: QuestionId[] = []
  for (const question of survey.questions) {
    // What was answered so far decides what is asked next, as on the screen.
    if (question.kind === 'text' || !routing(party, regionSize, answers).has(question.id)) continue
    const value = answerTo(question, mood, random)
    if (value === undefined) continue
    answers[question.id] = value
    const before = random.chance(0.04) ? answerTo(question, mood, random) : undefined
    if (before !== undefined) {
      changes.push({ question: question.id, from: before, to: value, at: readyAt, reason: exampleWords.revisionReason })
    }
  }
  const closed = routing(party, regionSize, answers)
  const visible = new Set(closed)
  for (const question of survey.questions) {
    const isOfAskedTheme = survey.questions.some(({ id, theme }) => theme === question.theme && closed.has(id))
    if (question.kind !== 'text' || !isOfAskedTheme) continue
    visible.add(question.id)
    if (!random.chance(0.3)) continue
    answers[question.id] = random.pick(exampleWords.texts)
    if (random.chance(0.5)) shared.push(question.id)
  }
  return { sheet: { party, answers, shared, readyAt, revision: 1, changes }, visible }
}

function answerTo(question: Question, mood: number, random: Random): AnswerValue | undefined {
  if (random.chance(0.04)) return undefined
  const codes = question.choices.map(({ value }) => value)
  const special = codes.filter(isMissingCode)
  const plain = codes.filter((code) => !special.includes(code))
  if (question.kind === 'multiple') return chosenOf(question, plain.map(String), special.map(String), random)
  if (special.length > 0 && random.chance(0.08)) return random.pick(special)
  const levels = { low: 1 - mood, mid: 0.5, high: mood }
  const weighed = question.choices
    .filter(({ value }) => plain.includes(value))
    .map(({ value, level }) => ({ value, weight: level === undefined ? 0.5 : levels[level] ** 2 + 0.05 }))
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
  let left = random.next() * total
  for (const { value, weight } of weighed) {
    left -= weight
    if (left <= 0) return value
  }
  return weighed.at(-1)?.value
}

function chosenOf(question: Question, plain: readonly string[], special: readonly string[], random: Random): readonly string[] {
  const exclusive = question.exclusive ?? []
  if (special.length > 0 && random.chance(0.08)) return [random.pick(special)]
  const alone = plain.filter((code) => exclusive.includes(code))
  if (alone.length > 0 && random.chance(0.15)) return [random.pick(alone)]
  const subjects = plain.filter((code) => !exclusive.includes(code))
  const count = 1 + random.below(Math.min(question.maxChoices ?? subjects.length, subjects.length))
  const chosen = new Set(Array.from({ length: count }, () => random.pick(subjects)))
  return plain.filter((code) => chosen.has(code))
}

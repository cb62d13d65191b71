import type { AnswerValue } from './answers.ts'
import { type Comparison, type ComparisonGroup, isKnown, isOpenUnknown, isSameAnswer, levelOf, sharedSubjectsOf } from './comparison.ts'
import { type Party, parties } from './party.ts'
import { type Question, type QuestionId, type Survey, type ThemeId, themeIds } from './survey.ts'

/** What the meeting is about, and in which order (mission §2). */
export interface Agenda {
  /** Facts that differ, settled at the start. */
  readonly facts: readonly QuestionId[]
  /** Themes to discuss, heaviest first. */
  readonly themes: readonly AgendaTheme[]
  /** Themes that were asked but do not fit in the time, heaviest first. */
  readonly leftOut: readonly ThemeId[]
  /** Number of items that matter, in all themes together. */
  readonly matters: number
}

/** A theme of the meeting: its weight, which parties asked for it, and its items, heaviest first. */
export interface AgendaTheme {
  readonly theme: ThemeId
  readonly weight: number
  readonly chosenBy: readonly Party[]
  /** The heaviest items, at most three. */
  readonly open: readonly AgendaItem[]
  readonly folded: readonly AgendaItem[]
}

/** One thing to talk about: a question, or the questions of one group. */
export interface AgendaItem {
  /** Those that matter, in the order of the questionnaire. */
  readonly questions: readonly QuestionId[]
  /** Of the heaviest question. */
  readonly group: ComparisonGroup
  readonly weight: number
  /** Why it is on the agenda, the weightiest reason first; never empty. */
  readonly reasons: readonly AgendaReason[]
}

/** Why an item or theme is on the agenda: what a party answered, or that it chose the theme. */
export type AgendaReason =
  | { readonly party: Party; readonly kind: 'answered'; readonly question: QuestionId; readonly value: AnswerValue }
  | { readonly party: Party; readonly kind: 'chose-theme' }

/** The themes that each party wants to be sure of. */
export type AgendaWishes = Readonly<Record<Party, readonly ThemeId[]>>

/** Above this number of items that matter, a second meeting is advised (mission §2). */
export const mattersForOneMeeting = 15

const themesInMinutes = { 30: 2, 60: 4, 90: 7 } as const
const openItems = 3
const weights: Readonly<Partial<Record<ComparisonGroup, number>>> = {
  difference: 3,
  'improve-together': 3,
  'municipality-lacks': 2,
  'provider-lacks': 2,
  'find-out': 1,
}

/**
 * The agenda of one meeting (mission §2): the heaviest themes that fit in the minutes, each party sure of one it chose. Themes of
 * equal weight follow the questionnaire; a theme that was asked of nobody is neither discussed nor left out. Themes `added` by the
 * meeting are on it whatever the minutes.
 */
export function buildAgenda(
  survey: Survey,
  comparison: Comparison,
  wishes: AgendaWishes,
  minutes: 30 | 60 | 90,
  added: readonly ThemeId[] = [],
): Agenda {
  const asked = survey.themes.filter(({ id }) =>
    survey.questions.some((question) => question.theme === id && Object.hasOwn(comparison.groups, question.id)),
  )
  const ranked = asked.map(({ id }) => buildAgendaTheme(survey, comparison, wishes, id)).toSorted((a, b) => b.weight - a.weight)
  const sure = parties.map((party) => ranked.find(({ chosenBy }) => chosenBy.includes(party)))
  const firstSure = [...ranked.filter((theme) => sure.includes(theme)), ...ranked.filter((theme) => !sure.includes(theme))]
  const fitting = firstSure.slice(0, themesInMinutes[minutes])
  const chosen = ranked.filter((theme) => fitting.includes(theme) || added.includes(theme.theme))
  return {
    facts: survey.questions.filter(({ id }) => comparison.groups[id] === 'facts-differ').map(({ id }) => id),
    themes: chosen,
    leftOut: ranked.filter((theme) => !chosen.includes(theme)).map(({ theme }) => theme),
    matters: ranked.reduce((sum, { open, folded }) => sum + open.length + folded.length, 0),
  }
}

/** One theme as the meeting would discuss it, also when it is not on the agenda. */
export function buildAgendaTheme(survey: Survey, comparison: Comparison, wishes: AgendaWishes, theme: ThemeId): AgendaTheme {
  const chosenBy = parties.filter((party) => wishes[party].includes(theme))
  const items = findItems(survey, comparison, theme, chosenBy).toSorted((a, b) => b.weight - a.weight)
  const open = items.slice(0, openItems)
  const wishWeight = [0, 3, 6][chosenBy.length] ?? 0
  const weight = open.reduce((sum, item) => sum + item.weight, wishWeight)
  return { theme, weight, chosenBy, open, folded: items.slice(openItems) }
}

/** True when both were asked the same closed questions at least once, and answered each of those alike. */
export function isAlikeEverywhere(survey: Survey, { groups, sheets: { municipality, provider } }: Comparison): boolean {
  const ofBoth = survey.questions.filter(({ id }) => Object.hasOwn(groups, id) && groups[id] !== 'asked-of-one')
  return ofBoth.length > 0 && ofBoth.every(({ id }) => isSameAnswer(municipality.answers[id], provider.answers[id]))
}

/** The themes a sheet asks for (question 37), in the order of the questionnaire; none when it does not say. */
export function wishesOf(survey: Survey, answers: Readonly<Record<string, AnswerValue>>): readonly ThemeId[] {
  const question = survey.questions.find(({ view }) => view === 'agenda')
  const wish = question && answers[question.id]
  return Array.isArray(wish) ? themeIds.filter((theme) => wish.includes(theme)) : []
}

/** True for questions that get one joint answer when discussed: shared ones. Own and mirror items get a note or an agreement. */
export function isJointAsked(question: Question): boolean {
  return question.view === 'shared'
}

/** What "Neem over" may take over at once: what both judge or know, and answered alike (mission §2). Empty when nothing is alike. */
export function identicalAnswers(survey: Survey, comparison: Comparison): Readonly<Record<string, AnswerValue>> {
  const { municipality, provider } = comparison.sheets
  const alike: Record<string, AnswerValue> = {}
  for (const question of survey.questions) {
    const value = municipality.answers[question.id]
    const isAskedOfBoth = municipality.visible.has(question.id) && provider.visible.has(question.id)
    if (!isAskedOfBoth || value === undefined || (question.view !== 'shared' && question.view !== 'fact')) continue
    if (isKnown(question, value) && isSameAnswer(value, provider.answers[question.id])) alike[question.id] = value
  }
  return alike
}

function findItems(survey: Survey, comparison: Comparison, theme: ThemeId, chosenBy: readonly Party[]): readonly AgendaItem[] {
  const mattering = survey.questions.filter((question) => question.theme === theme && weightOf(comparison, question) > 0)
  const keys = new Set(mattering.map(keyOf))
  return [...keys].map((key) =>
    buildItem(
      comparison,
      mattering.filter((question) => keyOf(question) === key),
      chosenBy,
    ),
  )
}

function keyOf(question: Question): string {
  return question.group ?? question.id
}

function buildItem(comparison: Comparison, questions: readonly Question[], chosenBy: readonly Party[]): AgendaItem {
  const heaviestFirst = questions.toSorted((a, b) => weightOf(comparison, b) - weightOf(comparison, a))
  const [heaviest] = heaviestFirst
  const group = heaviest && comparison.groups[heaviest.id]
  if (!group) throw new Error('an agenda item without questions')
  return {
    questions: questions.map(({ id }) => id),
    group,
    weight: weightOf(comparison, heaviest),
    reasons: [
      ...heaviestFirst.flatMap((question) => findReasons(comparison, question)),
      ...chosenBy.map((party) => ({ party, kind: 'chose-theme' }) as const),
    ],
  }
}

function weightOf({ groups }: Comparison, question: Question): number {
  const group = groups[question.id]
  return (group && weights[group]) ?? 0
}

/** Whose answer put the question on the agenda: both at a difference, else those who answered laag, a shared subject or "Weet ik niet". */
function findReasons({ groups, sheets }: Comparison, question: Question): readonly AgendaReason[] {
  const shared = sharedSubjectsOf(question, sheets.municipality.answers[question.id], sheets.provider.answers[question.id])
  return parties.flatMap((party) => {
    const answer = sheets[party].answers[question.id]
    const value = shared.length > 0 ? shared : answer
    if (value === undefined || !isReason(groups[question.id], question, party, answer, shared)) return []
    return [{ party, kind: 'answered', question: question.id, value } as const]
  })
}

function isReason(
  group: ComparisonGroup | undefined,
  question: Question,
  party: Party,
  answer: AnswerValue | undefined,
  sharedSubjects: readonly string[],
): boolean {
  if (group === 'difference' || sharedSubjects.length > 0) return true
  return group === 'find-out' ? isOpenUnknown(question, party, answer) : levelOf(question, answer) === 'low'
}

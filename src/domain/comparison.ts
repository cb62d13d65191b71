import type { AgreementReport, AgreementStatus } from './agreements.ts'
import type { AnswerValue } from './answers.ts'
import type { Party } from './party.ts'
import { type Level, notApplicableCode, type Question, type QuestionId, type Survey, unknownCode } from './survey.ts'

/** In which group a question of a pair falls (mission §2); every question in exactly one. */
export type ComparisonGroup =
  | 'asked-of-one' // Eenzijdig gevraagd
  | 'facts-differ' // Feiten die verschillen
  | 'fact' // Feit
  | 'difference' // Verschil van beeld
  | 'improve-together' // Samen verbeteren
  | 'municipality-lacks' // Gemeente mist iets
  | 'provider-lacks' // Aanbieder mist iets
  | 'can-improve' // Kan beter
  | 'goes-well' // Gaat goed
  | 'one-knows' // Eén weet het
  | 'find-out' // Samen uitzoeken
  | 'not-applicable' // Niet van toepassing
  | 'not-filled' // Niet ingevuld

/** One party's answers as far as the comparison may use them: what routing hides does not count (formats §2). */
export interface ComparedSheet {
  readonly answers: Readonly<Record<string, AnswerValue>>
  readonly visible: ReadonlySet<QuestionId>
}

/** Two sheets laid side by side. */
export interface Comparison {
  /** Of every closed question that at least one party was asked, in the order of the questionnaire. */
  readonly groups: Readonly<Record<string, ComparisonGroup>>
  readonly sheets: Readonly<Record<Party, ComparedSheet>>
}

/**
 * Compares two sheets question by question (mission §2, formats §2). Total: whatever was answered, each closed question that was
 * asked gets one group, and no answer touches the group of another question. Free texts and the agenda wish stay outside it.
 */
export function compareAnswers(survey: Survey, municipality: ComparedSheet, provider: ComparedSheet): Comparison {
  const groups: Record<string, ComparisonGroup> = {}
  for (const question of survey.questions) {
    if (!isCompared(question)) continue
    const asked = [municipality, provider].filter(({ visible }) => visible.has(question.id)).length
    if (asked === 2) groups[question.id] = groupOf(question, municipality.answers[question.id], provider.answers[question.id])
    if (asked === 1) groups[question.id] = 'asked-of-one'
  }
  return { groups, sheets: { municipality, provider } }
}

/** True for the questions that the comparison puts in a group: closed ones, without the agenda wish. */
export function isCompared(question: Question): boolean {
  return question.kind !== 'text' && question.view !== 'text' && question.view !== 'agenda'
}

/** laag, midden or hoog of an answer; undefined for facts, subjects, "Weet ik niet", "Niet van toepassing", no answer and unknown codes. */
export function levelOf(question: Question, value: AnswerValue | undefined): Level | undefined {
  return question.choices.find((choice) => choice.value === value)?.level
}

/** True when the answer has a level, or is the value of a fact, or names subjects or "Nergens" (mission §2, formats §2). */
export function isKnown(question: Question, value: AnswerValue | undefined): boolean {
  const reading = read(question, value)
  return reading !== 'unknown' && reading !== 'not-applicable' && reading !== 'absent'
}

/** The subjects of a question with several answers, in the order of its choices; empty for "Nergens" and "Weet ik niet". */
export function subjectsOf(question: Question, value: AnswerValue | undefined): readonly string[] {
  if (!Array.isArray(value)) return []
  const aside = [...(question.exclusive ?? []), unknownCode, notApplicableCode]
  return question.choices.map((choice) => String(choice.value)).filter((code) => value.includes(code) && !aside.includes(code))
}

/** The subjects that both parties chose (question 26), in the order of the choices. */
export function sharedSubjectsOf(question: Question, one: AnswerValue | undefined, other: AnswerValue | undefined): readonly string[] {
  const others = subjectsOf(question, other)
  return subjectsOf(question, one).filter((subject) => others.includes(subject))
}

/** True for "Weet ik niet" of a party that could know. Where only the other can know, it lacks nothing. */
export function isOpenUnknown(question: Question, party: Party, value: AnswerValue | undefined): boolean {
  return read(question, value) === 'unknown' && (question.knows === undefined || question.knows === party)
}

/** True when both answers say the same; the order in which several subjects were chosen does not matter. */
export function isSameAnswer(one: AnswerValue | undefined, other: AnswerValue | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other
  return one.length === other.length && one.every((code) => other.includes(code))
}

/** In which group one agreement falls by what the parties report; every status is known, and Gestopt against Gestopt is a fact. */
export function compareAgreement(reports: readonly Pick<AgreementReport, 'party' | 'status'>[]): ComparisonGroup {
  const statusOf = (party: Party) => reports.find((report) => report.party === party)?.status
  const statuses = [statusOf('municipality'), statusOf('provider')].filter((status) => status !== undefined)
  const [status, other] = statuses
  if (status === undefined) return 'not-filled'
  if (other !== undefined && status !== other) return 'difference'
  if (status === 'not-started') return 'improve-together'
  if (other === undefined) return 'one-knows'
  return groupOfBoth[status]
}

/** How many questions fall in each group; 0 where none does. */
export function countGroups(groups: Readonly<Record<string, ComparisonGroup>>): Readonly<Record<ComparisonGroup, number>> {
  const counts: Record<ComparisonGroup, number> = {
    'asked-of-one': 0,
    'facts-differ': 0,
    fact: 0,
    difference: 0,
    'improve-together': 0,
    'municipality-lacks': 0,
    'provider-lacks': 0,
    'can-improve': 0,
    'goes-well': 0,
    'one-knows': 0,
    'find-out': 0,
    'not-applicable': 0,
    'not-filled': 0,
  }
  for (const group of Object.values(groups)) counts[group] += 1
  return counts
}

/** How many judging answers have which level. */
export type LevelCounts = Readonly<Record<Level, number>>

/** How often the answers to these questions say hoog, midden and laag; all 0 when none of them judges. */
export function countLevels(questions: readonly Question[], answers: Readonly<Record<string, AnswerValue>>): LevelCounts {
  const found = questions.map((question) => levelOf(question, answers[question.id]))
  const countOf = (level: Level) => found.filter((other) => other === level).length
  return { high: countOf('high'), mid: countOf('mid'), low: countOf('low') }
}

/** What an answer says to the comparison. `value`: a fact. `subjects`, `nowhere`: a question with several answers. */
type Reading = Level | 'value' | 'subjects' | 'nowhere' | 'unknown' | 'not-applicable' | 'absent'

const groupOfBoth = { running: 'can-improve', done: 'goes-well', stopped: 'fact' } as const satisfies Record<
  Exclude<AgreementStatus, 'not-started'>,
  ComparisonGroup
>

function read(question: Question, value: AnswerValue | undefined): Reading {
  if (question.kind === 'multiple') return readSubjects(question, value)
  const choice = question.choices.find((candidate) => candidate.value === value)
  if (!choice) return 'absent'
  if (choice.value === unknownCode) return 'unknown'
  if (choice.value === notApplicableCode) return 'not-applicable'
  if (question.view === 'fact') return 'value'
  // A judging question whose choice has no level has nothing to judge: "Dit is de eerste keer" (mission §2).
  return choice.level ?? 'not-applicable'
}

function readSubjects(question: Question, value: AnswerValue | undefined): Reading {
  if (!Array.isArray(value) || value.length === 0) return 'absent'
  if (subjectsOf(question, value).length > 0) return 'subjects'
  if (value.includes(unknownCode)) return 'unknown'
  if (value.includes(notApplicableCode)) return 'not-applicable'
  // "Nergens" beside anything else, also a code this version does not have, says nothing that may be called good.
  return value.every((code) => question.exclusive?.includes(code)) ? 'nowhere' : 'absent'
}

/** The table of mission §2 for a question that both were asked: the first row that fits. */
function groupOf(question: Question, municipalityValue: AnswerValue | undefined, providerValue: AnswerValue | undefined): ComparisonGroup {
  const municipality = read(question, municipalityValue)
  const provider = read(question, providerValue)
  const both = [municipality, provider]
  const isJudgedTogether = question.view === 'shared'
  const known = both.filter((reading) => reading !== 'unknown' && reading !== 'not-applicable' && reading !== 'absent')

  if (question.view === 'fact') return known.length === 2 && !isSameAnswer(municipalityValue, providerValue) ? 'facts-differ' : 'fact'
  if (isJudgedTogether && both.includes('low') && both.includes('high')) return 'difference'
  if (isJudgedTogether ? both.includes('low') : municipality === 'low' && provider === 'low') return 'improve-together'
  if (sharedSubjectsOf(question, municipalityValue, providerValue).length > 0) return 'improve-together'
  if (municipality === 'low') return 'municipality-lacks'
  if (provider === 'low') return 'provider-lacks'
  if (known.length === 2 && known.includes('mid')) return 'can-improve'
  if (municipality === 'high' && provider === 'high') return 'goes-well'
  if (municipality === 'nowhere' && provider === 'nowhere') return 'goes-well'
  if (known.length > 0) return 'one-knows'
  if (isOpenUnknown(question, 'municipality', municipalityValue) || isOpenUnknown(question, 'provider', providerValue)) return 'find-out'
  if (municipality === 'not-applicable' && provider === 'not-applicable') return 'not-applicable'
  return 'not-filled'
}

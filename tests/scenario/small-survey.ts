import type { Choice, Level, Question, QuestionId, Survey, ThemeId } from '../../src/domain/survey.ts'
import { themeIds } from '../../src/domain/survey.ts'

/** What a test says of a question; the rest is filled in: view shared, theme t1, asked of both. */
export type QuestionDetails = Partial<Omit<Question, 'id' | 'choices'>>

const unknown: Choice = { value: 'unknown', text: 'Weet ik niet' }
const notApplicable: Choice = { value: 'not-applicable', text: 'Niet van toepassing' }
const agreeing: readonly Choice[] = ([1, 2, 3, 4, 5] as const).map((value) => ({
  value,
  text: String(value),
  level: (['low', 'low', 'mid', 'high', 'high'] as const)[value - 1] as Level,
}))

/** A statement on the five-point scale, with "Weet ik niet" and "Niet van toepassing". */
export function statement(id: string, details: QuestionDetails = {}): Question {
  return question(id, { view: 'shared', kind: 'single', ...details }, [...agreeing, unknown, notApplicable])
}

/** A question about how things are. */
export function fact(id: string, details: QuestionDetails = {}): Question {
  const choices = ['monthly', 'less', 'never'].map((value) => ({ value, text: value }))
  return question(id, { view: 'fact', kind: 'single', ...details }, [...choices, unknown, notApplicable])
}

/** The trend: "Dit is de eerste keer" is a choice without level. */
export function trend(id: string, details: QuestionDetails = {}): Question {
  const choices: readonly Choice[] = [
    { value: 'better', text: 'Beter', level: 'high' },
    { value: 'same', text: 'Hetzelfde', level: 'mid' },
    { value: 'worse', text: 'Minder goed', level: 'low' },
    { value: 'first-time', text: 'Dit is de eerste keer' },
  ]
  return question(id, { view: 'shared', kind: 'single', ...details }, [...choices, unknown])
}

/** Subjects of which several may be chosen, or "Nergens". */
export function subjects(id: string, details: QuestionDetails = {}): Question {
  const choices = ['dementia', 'housing', 'crisis', 'nowhere'].map((value) => ({ value, text: value }))
  const exclusive = ['nowhere', 'unknown']
  return question(id, { view: 'shared', kind: 'multiple', maxChoices: 3, exclusive, ...details }, [...choices, unknown])
}

/** An open question. */
export function openQuestion(id: string, details: QuestionDetails = {}): Question {
  return question(id, { view: 'text', kind: 'text', ...details }, [])
}

/** "Waarover wilt u het zeker hebben?" */
export function wish(id = 'agenda'): Question {
  const choices = themeIds.map((value) => ({ value, text: value }))
  return question(id, { view: 'agenda', kind: 'multiple', theme: 't8', maxChoices: 2 }, choices)
}

/** A survey of these questions, with all eight themes. */
export function surveyOf(...questions: readonly Question[]): Survey {
  const themes = themeIds.map((id) => ({ id, title: `Thema ${id}` }))
  return { id: 'small', version: '1', sha256: 'ab'.repeat(32), validFrom: '2018-1', themes, questions }
}

function question(id: string, details: QuestionDetails & Pick<Question, 'view' | 'kind'>, choices: readonly Choice[]): Question {
  const theme: ThemeId = 't1'
  return { id: id as QuestionId, title: `Vraag ${id}`, theme, scope: 'pair', for: 'both', ...details, choices }
}

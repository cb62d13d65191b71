import type { Party } from './party.ts'

/** A question's stable id, `^[a-z][a-z0-9_]{0,40}$`; never reused for another meaning. */
export type QuestionId = string & { readonly brand: 'QuestionId' }

/**
 * The question whether the agreements are on paper (questionnaire 6): without that there is in principle no allocation (R41, R43), so it
 * gets a remark of its own on the screen and in the report. A version without it does without both.
 */
export const onPaperQuestion = 'afs_vast'

/** The eight themes in the order of the questionnaire; T6 is a mandatory subject of the report (R47). */
export const themeIds = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8'] as const

/** Id of a theme, the same in every version of the questionnaire. */
export type ThemeId = (typeof themeIds)[number]

/** The theme that every report must speak of (R47). */
export const mandatoryTheme: ThemeId = 't6'

/** How an answer is read: how things are, both judge the same, each judges itself, each judges the other, words, or the agenda wish. */
export type View = 'fact' | 'shared' | 'own' | 'mirror' | 'text' | 'agenda'

/** About this pair of municipality and provider, or about the own organisation as a whole (offered again in its other evaluations). */
export type Scope = 'pair' | 'party'

/** laag, midden, hoog: what a judging answer says (mission §2). Facts, text and the agenda wish have none. */
export type Level = 'low' | 'mid' | 'high'

/** "Weet ik niet": an answer to any closed question, and not the same as no answer. */
export const unknownCode = 'unknown'

/** "Niet van toepassing": only where the question offers it. */
export const notApplicableCode = 'not-applicable'

/** One choice of a closed question. */
export interface Choice {
  /** Stable code, stored and exported; never the label. S5 uses the numbers 1–5. */
  readonly value: string | number
  /** Dutch label; may hold variables such as `{municipality}`. */
  readonly text: string
  /** Absent for unknown, not-applicable, facts and the agenda wish. */
  readonly level?: Level
}

/** One question with what the definition and the meta file say of it (formats §2). */
export interface Question {
  readonly id: QuestionId
  readonly kind: 'single' | 'multiple' | 'text'
  readonly theme: ThemeId
  readonly view: View
  readonly scope: Scope
  readonly for: 'both' | Party
  /** Questions of one group count as one agenda item (mission §2). */
  readonly group?: string
  /** Only this party can know; the other's "Weet ik niet" is no agenda point. */
  readonly knows?: Party
  /** Dutch question; may hold variables such as `{party}` (formats §2). See `fillIn`. */
  readonly title: string
  readonly description?: string
  readonly choices: readonly Choice[]
  /** For `multiple`: the most that may be chosen. */
  readonly maxChoices?: number
  /** For `multiple`: codes that exclude the rest, and which of them counts as "nothing is stuck here" (26 Nergens). */
  readonly exclusive?: readonly string[]
}

/** One page of the questionnaire. */
export interface Theme {
  readonly id: ThemeId
  /** "Lokale situatie"; without number. */
  readonly title: string
}

/** The pinned definition of an evaluation: which questionnaire, exactly (formats §1). */
export interface SurveyRef {
  readonly id: string
  readonly version: string
  /** SHA-256 hex of definition bytes + "\n" + meta bytes. */
  readonly sha256: string
}

/** A parsed and checked questionnaire: what SurveyJS and the meta file say together. Made only by `parseSurvey`. */
export interface Survey extends SurveyRef {
  /** First period this version is for, such as `2018-1`. */
  readonly validFrom: string
  readonly themes: readonly Theme[]
  /** In the order of the questionnaire. The agreements' status (question 8) is not among them: it belongs to the agreements. */
  readonly questions: readonly Question[]
}

/** Question of that id, or undefined when this version does not have it. */
export function questionOf(survey: Survey, id: string): Question | undefined {
  return survey.questions.find((question) => question.id === id)
}

/** Title of the theme ("Lokale situatie"); the id itself when the survey does not know it. */
export function themeTitleOf(survey: Survey, id: ThemeId): string {
  return survey.themes.find((theme) => theme.id === id)?.title ?? id
}

/** Values of the variables that titles, hints and choices may hold (formats §2). */
export type SurveyVariables = Readonly<
  Record<'party' | 'other' | 'otherAtStart' | 'own' | 'municipality' | 'provider' | 'regionSize', string>
>

/** Replaces `{name}` by its value, names compared without case as survey-core does; an unknown name stays as it is. */
export function fillIn(template: string, variables: SurveyVariables): string {
  const byLowerCase = new Map(Object.entries(variables).map(([name, value]) => [name.toLowerCase(), value]))
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => byLowerCase.get(name.toLowerCase()) ?? whole)
}

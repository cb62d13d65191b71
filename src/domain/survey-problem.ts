/** Why a questionnaire cannot be used at all. */
export type SurveyProblem =
  | { readonly kind: 'not-json'; readonly file: 'definition' | 'meta' }
  /** `where` names the first place that does not fit, such as `ctx_team.choices[2]`. */
  | { readonly kind: 'malformed'; readonly where: string }

/** Why a pinned questionnaire, or one for a period, is not there. */
export type SurveyLoadProblem =
  | { readonly kind: 'unknown-survey'; readonly id: string; readonly version: string }
  /** Same id and version, other content: the file was changed after it was published. */
  | { readonly kind: 'different-survey'; readonly id: string; readonly version: string }
  | { readonly kind: 'no-survey-for-period'; readonly period: string }

/** What `findSurveyProblems` looks for: one kind a rule. */
export type SurveyFindingKind =
  | 'not-json'
  | 'not-a-survey'
  | 'ill-formed-id'
  | 'reserved-id'
  | 'duplicate-id'
  | 'banned-type'
  | 'built-in-choice'
  | 'required-question'
  | 'text-without-limit'
  | 'missing-text'
  | 'choice-without-code'
  | 'reserved-code'
  | 'duplicate-code'
  | 'no-unknown-choice'
  | 'broken-expression'
  | 'dangling-reference'
  | 'answer-in-text'
  | 'case-differs'
  | 'reference-in-html'
  | 'missing-meta'
  | 'meta-without-question'
  | 'malformed-meta'
  | 'wrong-theme'
  | 'missing-level'
  | 'level-without-choice'
  | 'wrong-party'
  | 'rejected-by-surveyjs'

/** One finding of the survey lint. */
export interface SurveyFinding {
  readonly kind: SurveyFindingKind
  /** Place in the file: a page, panel or question id, with the field where that helps (`ctx_team.choices[2]`). */
  readonly where: string
  /** The name, code or expression it is about; '' where `where` says it all. */
  readonly detail: string
}

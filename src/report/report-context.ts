import { answerLabelOf } from '../domain/answer-label.ts'
import type { AnswerValue } from '../domain/answers.ts'
import { exampleId } from '../domain/evaluation.ts'
import { type Party, parties, type SheetParty } from '../domain/party.ts'
import type { InsurerConfirmation, PrivateDocument, RecordDocument } from '../domain/record.ts'
import { fillIn, questionOf, type Survey, type SurveyVariables, type ThemeId, themeTitleOf } from '../domain/survey.ts'
import { reportTexts } from '../texts/report.ts'
import { surveyVariables } from '../texts/survey-variables.ts'
import { partyName } from '../texts/terms.ts'
import type { Edition } from './blocks.ts'

/** A confirmation as this edition may show it: with the name in the edition of the parties only. */
export type ReportedConfirmation = InsurerConfirmation & { readonly name?: string }

/** What every part of the report is made from. */
export interface ReportContext {
  readonly edition: Edition
  readonly record: RecordDocument
  /** Only in the edition of the parties. */
  readonly privateDocument: PrivateDocument | undefined
  readonly confirmations: readonly ReportedConfirmation[]
  readonly contentHash: string
  readonly survey: Survey
}

/** "Gemeente Haarlem", "Thuiszorg Voorbeeld", or "Samen" for a sheet filled in together. */
export function nameOf({ record }: ReportContext, party: SheetParty): string {
  return party === 'together' ? reportTexts.jointAnswer : partyName(record.evaluation, party)
}

/** "Gemeente Haarlem en Thuiszorg Voorbeeld". */
export function bothNamesOf(context: ReportContext): string {
  return reportTexts.both(nameOf(context, 'municipality'), nameOf(context, 'provider'))
}

/** Title of a theme of this questionnaire. */
export function themeOf({ survey }: ReportContext, id: ThemeId): string {
  return themeTitleOf(survey, id)
}

/** The question as that party read it; the id itself when this version of the questionnaire does not have it. */
export function questionTextOf(context: ReportContext, id: string, party: SheetParty): string {
  const question = questionOf(context.survey, id)
  return question ? fillIn(question.title, variablesOf(context, party)) : id
}

/** The label of an answer as that party read it; "Niet ingevuld" without an answer. */
export function answerTextOf(context: ReportContext, id: string, value: AnswerValue | null | undefined, party: SheetParty): string {
  const question = questionOf(context.survey, id)
  if (value === null || value === undefined) return reportTexts.notFilled
  if (!question) return String(value)
  return answerLabelOf(question, value, variablesOf(context, party)) ?? reportTexts.notFilled
}

/** What that party answered, as it stands now. */
export function answerOf({ record }: ReportContext, id: string, party: SheetParty): AnswerValue | undefined {
  return record.sheets.find((sheet) => sheet.party === party)?.answers[id]
}

/** True while a party has not said yes or no to this record. */
export function isConcept({ confirmations }: ReportContext): boolean {
  return !parties.every((party) => confirmations.some((word) => word.party === party))
}

/** What a reader must know before all else: the evaluation is fictional, or a party has not spoken yet. */
export type ReportMark = 'example' | 'concept'

/** The mark in title, text and footer; undefined for a final report. */
export function markOf(context: ReportContext): ReportMark | undefined {
  if (context.record.evaluation.id === exampleId) return 'example'
  return isConcept(context) ? 'concept' : undefined
}

/** The word of one party, if it has been given. */
export function confirmationOf({ confirmations }: ReportContext, party: Party): ReportedConfirmation | undefined {
  return confirmations.find((word) => word.party === party)
}

function variablesOf({ record }: ReportContext, party: SheetParty): SurveyVariables {
  // The size of the region decides which questions are shown, never how one reads.
  return surveyVariables({ municipality: record.evaluation.municipality, provider: record.evaluation.provider, regionSize: 0 }, party)
}

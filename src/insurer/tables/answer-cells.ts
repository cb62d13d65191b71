import type { AnswerValue } from '../../domain/answers.ts'
import type { RecordSheet } from '../../domain/record.ts'
import { type Level, notApplicableCode, type Question, unknownCode } from '../../domain/survey.ts'
import { type MissingCode, missingCodes } from '../missing-codes.ts'
import { isMissingCode, type QuestionOption, type UnionQuestion } from '../question-union.ts'
import type { PlacedBundle } from './table-context.ts'

/** One answer as the tables give it: of a question with several answers one for each choice. */
export interface AnswerCell {
  readonly question: UnionQuestion
  readonly option: QuestionOption | undefined
  /** Name of its column in `antwoorden_breed`. */
  readonly column: string
  /** Number of the answer, or a missing code; null for words. */
  readonly value: number | null
  readonly code: string | null
  readonly text: string | null
  readonly level: Level | undefined
  /** The answer before it was revised after the exchange; absent when it was not. */
  readonly first: { readonly value: number; readonly code: string | null } | undefined
}

/**
 * Every answer of one sheet to every question of every version, in the order of the union: what was not answered has its missing code.
 * Words stand only where they were shared.
 */
export function answerCellsOf(placed: PlacedBundle, sheet: RecordSheet, questions: readonly UnionQuestion[]): readonly AnswerCell[] {
  const asked: ReadonlySet<string> = placed.routing(sheet.party, placed.regionSize, sheet.answers)
  return questions.flatMap((question): AnswerCell[] => {
    const own = question.versions.get(placed.version)
    const base = { question, option: undefined, column: question.id, code: null, text: null, level: undefined, first: undefined }
    if (question.latest.kind === 'text') return [{ ...base, value: null, text: sheet.texts[question.id] ?? null }]
    const absent = own === undefined ? missingCodes.notInVersion : asked.has(question.id) ? missingCodes.skipped : missingCodes.notShown
    const value = sheet.answers[question.id]
    const hasFirst = Object.hasOwn(sheet.firstValues, question.id)
    const firstValue = sheet.firstValues[question.id] ?? undefined
    if (question.latest.kind === 'single') {
      const read = (answer: AnswerValue | undefined) => numberOf(question, answer) ?? absent
      const level = own && levelOf(own, value)
      const first = hasFirst ? { value: read(firstValue), code: codeOf(firstValue) } : undefined
      return [{ ...base, value: read(value), code: codeOf(value), level, first }]
    }
    return question.options.map((option) => {
      const missing = own !== undefined && !option.versions.has(placed.version) ? missingCodes.notInVersion : absent
      const read = (answer: AnswerValue | undefined) => chosen(option, answer, missing)
      const first = hasFirst ? { value: read(firstValue), code: null } : undefined
      return { ...base, option, column: option.column, value: read(value), first }
    })
  })
}

function numberOf(question: UnionQuestion, value: AnswerValue | undefined): number | undefined {
  if (value === undefined || Array.isArray(value)) return undefined
  if (value === unknownCode) return missingCodes.unknown
  if (value === notApplicableCode) return missingCodes.notApplicable
  // Not an array, as was seen above.
  return question.numbers.get(value as string | number)
}

function codeOf(value: AnswerValue | undefined): string | null {
  if (value === undefined || Array.isArray(value)) return null
  return String(value)
}

function levelOf(question: Question, value: AnswerValue | undefined): Level | undefined {
  return question.choices.find((choice) => choice.value === value)?.level
}

/** 1 when the choice was made, 0 when another was; a missing code when nothing was chosen that says anything. */
function chosen({ code, versions: _ }: QuestionOption, value: AnswerValue | undefined, absent: MissingCode): number {
  if (!Array.isArray(value) || value.length === 0 || absent === missingCodes.notInVersion) return absent
  // The compiler does not narrow a readonly array by Array.isArray.
  const codes = value as readonly string[]
  if (codes.some((other) => !isMissingCode(other))) return codes.includes(code) ? 1 : 0
  return codes.includes(unknownCode) ? missingCodes.unknown : missingCodes.notApplicable
}

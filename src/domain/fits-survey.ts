import type { AnswerValue } from './answers.ts'
import type { HandOver } from './hand-over.ts'
import type { RecordDocument } from './record.ts'
import type { Question, Survey } from './survey.ts'

/** What in a file does not belong to the questionnaire it names. `code`: the question has no such answer. */
export interface Misfit {
  readonly kind: 'unknown-question' | 'unknown-code'
  readonly question: string
}

/**
 * The first answer in a file that its questionnaire does not have; undefined when all fit. The file's own schema cannot know this: call
 * it with the very version that the file names.
 */
export function findMisfit(survey: Survey, handOver: HandOver): Misfit | undefined {
  return firstMisfit(survey, valuesOf(handOver))
}

/** The same for a record by itself, as the insurer gets it. */
export function findRecordMisfit(survey: Survey, record: RecordDocument): Misfit | undefined {
  return firstMisfit(survey, valuesOfRecord(record))
}

function firstMisfit(survey: Survey, entries: readonly Entry[]): Misfit | undefined {
  const questions = new Map<string, Question>(survey.questions.map((question) => [question.id, question]))
  for (const [id, value] of entries) {
    const question = questions.get(id)
    if (question === undefined) return { kind: 'unknown-question', question: id }
    if (value !== null && !fits(question, value)) return { kind: 'unknown-code', question: id }
  }
  return undefined
}

type Entry = readonly [question: string, value: AnswerValue | null]

function valuesOf(handOver: HandOver): readonly Entry[] {
  switch (handOver.kind) {
    case 'answers': {
      const { answers, shared, changes } = handOver.sheet
      const changed = changes.flatMap(({ question, from, to }): Entry[] => [
        [question, from],
        [question, to],
      ])
      return [...Object.entries(answers), ...shared.map((id): Entry => [id, null]), ...changed]
    }
    case 'record':
      return valuesOfRecord(handOver.record)
    case 'note':
      return []
  }
}

function valuesOfRecord({ sheets, groups, meeting }: RecordDocument): readonly Entry[] {
  return [
    ...sheets.flatMap(({ answers, firstValues, texts }) => [
      ...Object.entries(answers),
      ...Object.entries(firstValues),
      ...Object.entries(texts),
    ]),
    ...Object.keys(groups).map((id): Entry => [id, null]),
    ...meeting.themes.flatMap(({ joint, lines }) => [
      ...Object.entries(joint).map(([id, value]): Entry => [id, value === 'difference' ? null : value]),
      ...Object.keys(lines).map((id): Entry => [id, null]),
    ]),
  ]
}

function fits(question: Question, value: AnswerValue): boolean {
  if (question.kind === 'text') return typeof value === 'string'
  const isChoice = (code: unknown) => question.choices.some((choice) => choice.value === code)
  return question.kind === 'single' ? !Array.isArray(value) && isChoice(value) : Array.isArray(value) && value.every(isChoice)
}

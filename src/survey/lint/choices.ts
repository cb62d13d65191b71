import { unknownCode } from '../../domain/survey.ts'
import type { SurveyFinding } from '../../domain/survey-problem.ts'
import { isFilled, isRecord } from '../../domain/unknown.ts'
import { choiceCodesOf, type SurveyElement } from '../survey-elements.ts'

/** Choices: each a stable code and a text, no code twice, and "Weet ik niet" on every closed question but the agenda. */
export function findChoiceProblems(elements: readonly SurveyElement[], meta: unknown): readonly SurveyFinding[] {
  return elements
    .filter(({ json }) => json['type'] === 'radiogroup' || json['type'] === 'checkbox')
    .flatMap((element): readonly SurveyFinding[] => {
      const { where, json } = element
      const choices: readonly unknown[] = Array.isArray(json['choices']) ? json['choices'] : []
      const codes = choiceCodesOf(element)
      const found = choices.flatMap((choice, index) => findInChoice(choice, codes[index] ?? '', `${where}.choices[${index}]`))
      for (const [index, code] of codes.entries()) {
        if (code === '' || codes.indexOf(code) === index) continue
        found.push({ kind: 'duplicate-code', where: `${where}.choices[${index}]`, detail: code })
      }
      if (!codes.includes(unknownCode) && viewOf(meta, where) !== 'agenda') found.push({ kind: 'no-unknown-choice', where, detail: '' })
      return found
    })
}

function findInChoice(choice: unknown, code: string, where: string): SurveyFinding[] {
  if (!isRecord(choice) || !isStableCode(choice['value'])) {
    return [{ kind: 'choice-without-code', where, detail: typeof choice === 'string' ? choice : code }]
  }
  const found: SurveyFinding[] = []
  // "Verschil blijft" is stored where a code could stand.
  if (code === 'difference') found.push({ kind: 'reserved-code', where, detail: code })
  if (!isFilled(choice['text'])) found.push({ kind: 'missing-text', where: `${where}.text`, detail: '' })
  return found
}

function isStableCode(code: unknown): boolean {
  return Number.isInteger(code) || (typeof code === 'string' && /^[a-z][a-z0-9-]{0,40}$/.test(code))
}

function viewOf(meta: unknown, id: string): unknown {
  const questions = isRecord(meta) ? meta['questions'] : undefined
  const question = isRecord(questions) && Object.hasOwn(questions, id) ? questions[id] : undefined
  return isRecord(question) ? question['view'] : undefined
}

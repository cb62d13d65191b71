import { choiceLabelOf } from '../../domain/answer-label.ts'
import type { SheetParty } from '../../domain/party.ts'
import { fillIn, type Question } from '../../domain/survey.ts'
import { anyMunicipality, anyProvider } from '../../texts/insurer-columns.ts'
import { surveyVariables } from '../../texts/survey-variables.ts'
import type { UnionQuestion } from '../question-union.ts'

/** The question as one party reads it, about any municipality and any provider. */
export function questionText(question: Question, party: SheetParty): string {
  return fillIn(question.title, variablesOf(party))
}

/** The question as a label for a column: as the party reads it that is asked. */
export function shortQuestionLabel(question: Question): string {
  return questionText(question, question.for === 'both' ? 'municipality' : question.for)
}

/** Label of a code as the newest version that has it words it; the code itself when none does. */
export function neutralChoiceLabel({ versions, latest }: UnionQuestion, code: string | number): string {
  const owner = [...versions.values()].findLast(({ choices }) => choices.some(({ value }) => value === code)) ?? latest
  return choiceLabelOf(owner, code, variablesOf(owner.for === 'both' ? 'municipality' : owner.for))
}

function variablesOf(party: SheetParty) {
  return surveyVariables({ municipality: { name: anyMunicipality }, provider: { name: anyProvider }, regionSize: 2 }, party)
}

import { Model } from 'survey-core'
import { otherParty, parties } from '../../domain/party.ts'
import type { SurveyFinding } from '../../domain/survey-problem.ts'
import { parseSurvey } from '../parse-survey.ts'
import { visibleQuestionIds } from '../visible-questions.ts'

/**
 * What only shows when the files are used, and therefore comes last: SurveyJS's own objections, and questions that the party
 * they are not for would see.
 */
export function findRunProblems(definitionText: string, metaText: string): readonly SurveyFinding[] {
  const loaded = parseSurvey(definitionText, metaText, '')
  if (!loaded.ok)
    return [{ kind: 'not-a-survey', where: loaded.problem.kind === 'malformed' ? loaded.problem.where : 'definition', detail: '' }]
  const { survey, definition } = loaded.value
  const objections: readonly { readonly message: string }[] = new Model(definition).jsonErrors ?? []
  const rejected = objections.map(({ message }): SurveyFinding => ({ kind: 'rejected-by-surveyjs', where: 'definition', detail: message }))
  const misplaced = parties.flatMap((party) => {
    const names = { other: '', otherAtStart: '', own: '', municipality: '', provider: '', regionSize: '2' }
    const visible = visibleQuestionIds(definition, { party, ...names }, {})
    return survey.questions
      .filter((question) => question.for === otherParty(party) && visible.has(question.id))
      .map(({ id }): SurveyFinding => ({ kind: 'wrong-party', where: id, detail: party }))
  })
  return [...rejected, ...misplaced]
}

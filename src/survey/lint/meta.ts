import { notApplicableCode, unknownCode } from '../../domain/survey.ts'
import type { SurveyFinding } from '../../domain/survey-problem.ts'
import { parseMeta, parseQuestionMeta, type QuestionMeta, type SurveyMeta } from '../parse-meta.ts'
import { choiceCodesOf, type SurveyElement } from '../survey-elements.ts'

/** The meta file against the definition: every question has its meta and no other, themes and levels agree. */
export function findMetaProblems(elements: readonly SurveyElement[], metaJson: unknown): readonly SurveyFinding[] {
  const meta = parseMeta(metaJson)
  if (!meta.ok) return [{ kind: 'malformed-meta', where: 'meta', detail: meta.problem.field }]
  const questions = elements.filter(({ kind, json }) => kind === 'question' && json['type'] !== 'html')
  const ids = new Set(questions.map(({ where }) => where))
  return [
    ...questions.flatMap((question) => findInQuestion(question, meta.value)),
    ...Object.keys(meta.value.questions)
      .filter((id) => !ids.has(id))
      .map((id): SurveyFinding => ({ kind: 'meta-without-question', where: id, detail: 'questions' })),
    ...meta.value.changes
      .filter(({ question, kind }) => kind !== 'gone' && !ids.has(question))
      .map(({ question }): SurveyFinding => ({ kind: 'meta-without-question', where: question, detail: 'changes' })),
  ]
}

function findInQuestion(element: SurveyElement, meta: SurveyMeta): readonly SurveyFinding[] {
  const { where, page, json } = element
  if (!Object.hasOwn(meta.questions, where)) return [{ kind: 'missing-meta', where, detail: '' }]
  const questionMeta = parseQuestionMeta(meta.questions[where])
  if (!questionMeta.ok) return [{ kind: 'malformed-meta', where, detail: questionMeta.problem.field }]
  const { theme, view } = questionMeta.value
  if ((json['type'] === 'comment') !== (view === 'text')) return [{ kind: 'malformed-meta', where, detail: 'view' }]
  const found: SurveyFinding[] = findLevelProblems(element, questionMeta.value)
  if (theme !== page) found.push({ kind: 'wrong-theme', where, detail: theme })
  return found
}

function findLevelProblems(element: SurveyElement, { view, levels }: QuestionMeta): SurveyFinding[] {
  const { where } = element
  const judges = view === 'shared' || view === 'own' || view === 'mirror'
  const judged = judges ? choiceCodesOf(element).filter((code) => code !== '' && code !== unknownCode && code !== notApplicableCode) : []
  return [
    ...judged.filter((code) => !Object.hasOwn(levels, code)).map((code): SurveyFinding => ({ kind: 'missing-level', where, detail: code })),
    ...Object.keys(levels)
      .filter((code) => !judged.includes(code))
      .map((code): SurveyFinding => ({ kind: 'level-without-choice', where, detail: code })),
  ]
}

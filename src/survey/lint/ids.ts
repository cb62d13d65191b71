import type { SurveyFinding } from '../../domain/survey-problem.ts'
import type { SurveyElement } from '../survey-elements.ts'
import { surveyVariableNames } from '../variables.ts'

const reservedIds: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  // Words that SurveyJS gives a meaning inside an expression.
  'item',
  'choice',
  'row',
  'panel',
  'survey',
  ...surveyVariableNames.map((name) => name.toLowerCase()),
])

/** Ids of pages, panels and questions share one name space: ill-formed, reserved or used twice. */
export function findIdProblems(elements: readonly SurveyElement[]): readonly SurveyFinding[] {
  const seen = new Set<string>()
  return elements.flatMap(({ where, json }): readonly SurveyFinding[] => {
    const id = json['name']
    if (typeof id !== 'string') return [{ kind: 'ill-formed-id', where, detail: '' }]
    if (reservedIds.has(id.toLowerCase())) return [{ kind: 'reserved-id', where, detail: id }]
    if (!/^[a-z][a-z0-9_]{0,40}$/.test(id)) return [{ kind: 'ill-formed-id', where, detail: id }]
    if (seen.has(id)) return [{ kind: 'duplicate-id', where, detail: id }]
    seen.add(id)
    return []
  })
}

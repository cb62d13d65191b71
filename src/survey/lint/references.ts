import type { SurveyFinding } from '../../domain/survey-problem.ts'
import { isRecord } from '../../domain/unknown.ts'
import type { SurveyElement } from '../survey-elements.ts'
import { surveyVariableNames } from '../variables.ts'
import { parseExpression } from './expression.ts'

const variables: ReadonlySet<string> = new Set(surveyVariableNames)

/** Everything in braces, in expressions and in texts, anywhere in the file; and expressions that SurveyJS cannot read. */
export function findReferenceProblems(
  definition: Readonly<Record<string, unknown>>,
  elements: readonly SurveyElement[],
): readonly SurveyFinding[] {
  const questions = new Set(elements.filter(({ kind }) => kind === 'question').map(({ where }) => where))
  return stringsOf(definition, '').flatMap(({ key, where, text }): readonly SurveyFinding[] => {
    if (/html$/i.test(key)) return /[{}]/.test(text) ? [{ kind: 'reference-in-html', where, detail: '' }] : []
    if (!/(If|Expression)$|^expression$/.test(key)) {
      return [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([, name = '']) => findInText(name, where, questions))
    }
    const references = parseExpression(text)
    if (references === null) return [{ kind: 'broken-expression', where, detail: text }]
    return references.flatMap((name) => findInExpression(name, where, questions))
  })
}

function findInText(name: string, where: string, questions: ReadonlySet<string>): readonly SurveyFinding[] {
  // An answer would show as its code, and only SurveyJS would fill it in.
  if (questions.has(name) && !variables.has(name)) return [{ kind: 'answer-in-text', where, detail: name }]
  return findUnknownName(name, where, variables)
}

function findInExpression(name: string, where: string, questions: ReadonlySet<string>): readonly SurveyFinding[] {
  return findUnknownName(name.replace(/[.[].*$/, ''), where, new Set([...variables, ...questions]))
}

function findUnknownName(name: string, where: string, known: ReadonlySet<string>): readonly SurveyFinding[] {
  if (known.has(name)) return []
  const twin = [...known].find((other) => other.toLowerCase() === name.toLowerCase())
  return [{ kind: twin === undefined ? 'dangling-reference' : 'case-differs', where, detail: name }]
}

interface StringInFile {
  /** Name of the field that holds it. */
  readonly key: string
  readonly where: string
  readonly text: string
}

/** Every string of the file with its place; a named object is a place of its own. */
function stringsOf(value: unknown, where: string): readonly StringInFile[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => stringsIn(item, '', `${where}[${index}]`))
  if (!isRecord(value)) return []
  const place = typeof value['name'] === 'string' ? value['name'] : where
  return Object.entries(value).flatMap(([key, field]) => stringsIn(field, key, place === '' ? key : `${place}.${key}`))
}

function stringsIn(value: unknown, key: string, where: string): readonly StringInFile[] {
  return typeof value === 'string' ? [{ key, where, text: value }] : stringsOf(value, where)
}

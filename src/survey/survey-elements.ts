import { isRecord } from '../domain/unknown.ts'

/** A page, panel or question as it stands in the definition, not yet checked. */
export interface SurveyElement {
  readonly kind: 'page' | 'panel' | 'question'
  /** Its name; its place in the file when it has none. */
  readonly where: string
  /** Name of the page it stands on. */
  readonly page: string
  readonly json: Readonly<Record<string, unknown>>
}

/**
 * Every page, panel and question of a SurveyJS definition in reading order, or null when it has no pages. What is not an object
 * comes back as an empty one, so that whoever checks the elements finds it.
 */
export function surveyElementsOf(definition: unknown): readonly SurveyElement[] | null {
  if (!isRecord(definition) || !Array.isArray(definition['pages'])) return null
  return definition['pages'].flatMap((page: unknown, index) => {
    const json = isRecord(page) ? page : {}
    const name = typeof json['name'] === 'string' ? json['name'] : `pages[${index}]`
    return [{ kind: 'page' as const, where: name, page: name, json }, ...childrenOf(json, name, name)]
  })
}

function childrenOf(parent: Readonly<Record<string, unknown>>, parentPath: string, page: string): readonly SurveyElement[] {
  const elements: readonly unknown[] = Array.isArray(parent['elements']) ? parent['elements'] : []
  return elements.flatMap((element, index) => {
    const json = isRecord(element) ? element : {}
    const where = typeof json['name'] === 'string' ? json['name'] : `${parentPath}.elements[${index}]`
    if (json['type'] !== 'panel') return [{ kind: 'question' as const, where, page, json }]
    return [{ kind: 'panel' as const, where, page, json }, ...childrenOf(json, where, page)]
  })
}

/** Codes of a question's choices as text, in order; '' for a choice without one. */
export function choiceCodesOf({ json }: SurveyElement): readonly string[] {
  const choices: readonly unknown[] = Array.isArray(json['choices']) ? json['choices'] : []
  return choices.map((choice) => codeText(isRecord(choice) ? choice['value'] : undefined))
}

function codeText(code: unknown): string {
  return typeof code === 'string' || typeof code === 'number' ? String(code) : ''
}

import type Validate from '*?validator'
import { failed, type Result, succeeded } from '../domain/result.ts'

/** The first place that does not fit the schema: a JSON pointer, ending in the name of a property that should not be there. */
export interface SchemaProblem {
  readonly kind: 'invalid'
  readonly at: string
}

/** Gives the document when the value fits its schema, else the first place that does not. */
export type Parser<Document> = (value: unknown) => Result<Document, SchemaProblem>

/** A parser that gives the value itself, typed, when the compiled schema accepts it. The caller names the type the schema describes. */
export function parserOf<Document>(validate: typeof Validate): Parser<Document> {
  return (value) => {
    // The schema accepted it, and tests/schemas holds schema and type together.
    if (validate(value)) return succeeded(value as Document)
    return failed({ kind: 'invalid', at: placeOf(validate.errors ?? []) })
  }
}

function placeOf(errors: NonNullable<(typeof Validate)['errors']>): string {
  const [error] = errors
  if (error === undefined) return ''
  const extra = error.params['additionalProperty'] ?? error.params['missingProperty'] ?? error.params['propertyName']
  return typeof extra === 'string' ? `${error.instancePath}/${extra.slice(0, 60)}` : error.instancePath
}

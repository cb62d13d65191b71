import { useEffect, useRef } from 'preact/hooks'
import type { FieldError } from './ErrorSummary.tsx'
import type { PageErrors } from './Page.tsx'

/** Tells the page what is not right yet in a form inside it, so that its summary stands above the h1; again whenever that changes. */
export function useReportedErrors(list: readonly FieldError[], attempt: number, onErrors: (errors: PageErrors) => void): void {
  const report = useRef(onErrors)
  report.current = onErrors
  const content = JSON.stringify(list)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `content` stands for the list, which is new at every rendering
  useEffect(() => report.current({ list, attempt }), [content, attempt])
  useEffect(() => () => report.current({ list: [], attempt: 0 }), [])
}

/** The errors of several forms on one page, in their order; each try in any of them counts. */
export function joinErrors(...forms: readonly (PageErrors | undefined)[]): PageErrors {
  return {
    list: forms.flatMap((errors) => errors?.list ?? []),
    attempt: forms.reduce((sum, errors) => sum + (errors?.attempt ?? 0), 0),
  }
}

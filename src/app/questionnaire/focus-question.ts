import type { QuestionToOpen } from './question-to-open.ts'

/** Brings the question into view and the focus to its answer: the chosen one, else its first field. Nothing when it is not there. */
export function focusQuestion(host: ParentNode, target: QuestionToOpen): void {
  const place =
    'question' in target
      ? host.querySelector(`[data-name="${target.question}"]`)
      : document.getElementById(target.fieldId)?.closest('fieldset')
  const field = place?.querySelector<HTMLElement>('input:checked, textarea') ?? place?.querySelector<HTMLElement>('input')
  place?.scrollIntoView({ block: 'start' })
  field?.focus({ preventScroll: true })
}

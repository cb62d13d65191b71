import type { QuestionId } from '../../domain/survey.ts'

/** What "Wijzig" leads to: a question, or the status of an agreement (by the id of its field). */
export type QuestionToOpen = { readonly question: QuestionId } | { readonly fieldId: string }

/** Remembers, over the walk to another screen, what to bring the focus to there. */
export function openLater(target: QuestionToOpen): void {
  waiting = target
}

/** What the screen before asked to open, once; undefined when it asked nothing. */
export function takeQuestionToOpen(): QuestionToOpen | undefined {
  const target = waiting
  waiting = undefined
  return target
}

let waiting: QuestionToOpen | undefined

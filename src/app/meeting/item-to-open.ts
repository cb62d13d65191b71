import type { AgreementId } from '../../domain/agreements.ts'
import type { QuestionId } from '../../domain/survey.ts'

/** The place of a question or an agreement on its section of the meeting. */
export function itemPlaceOf(id: QuestionId | AgreementId): string {
  return `item-${id}`
}

/** Remembers, over the walk to another section, which item to bring the focus to there. */
export function openItemLater(id: QuestionId | AgreementId): void {
  waiting = itemPlaceOf(id)
}

/** Brings the item that was asked for into view and the focus to its first choice, once. Nothing when none was. */
export function focusWaitingItem(): void {
  const place = waiting === undefined ? null : document.getElementById(waiting)
  waiting = undefined
  place?.scrollIntoView({ block: 'start' })
  const chosen = place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>('input')
  chosen?.focus({ preventScroll: true })
}

let waiting: string | undefined

import { observable, useObservable } from './observable.ts'

/** What the undo strip offers: what happened, and the way back. */
export interface UndoOffer {
  readonly text: string
  readonly undo: () => void | Promise<unknown>
}

/** Shows the undo strip until the next offer, `withdrawUndo`, or a walk to another screen (screens.md B: no time-out). */
export function offerUndo(text: string, undo: UndoOffer['undo']): void {
  offers.set({ text, undo })
}

/** Takes the strip away: call it when the user does something that the undo would collide with. */
export function withdrawUndo(): void {
  offers.set(undefined)
}

/** The offer now on the strip, or undefined. */
export function useUndoOffer(): UndoOffer | undefined {
  return useObservable(offers)
}

const offers = observable<UndoOffer | undefined>(undefined)

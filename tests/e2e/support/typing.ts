import type { Page } from 'playwright-core'

/** Someone who types until they are stopped, and remembers when each character was in. */
export interface Typist {
  /** Resolves when this many characters are in. */
  readonly reached: (count: number) => Promise<void>
  /** The text of which every character was in at least so many milliseconds before that moment (of `performance.now()`). */
  readonly typedBefore: (moment: number, ms: number) => string
  /** Resolves when the typing has ended, by itself or because the browser is gone. */
  readonly ended: Promise<void>
}

/** Types into the field that has the focus, key by key, as fast as someone types well. */
export function startTyping(page: Page, text: string, msPerKey = 30): Typist {
  const moments: number[] = []
  const waiting: { readonly count: number; readonly go: () => void }[] = []
  const type = async () => {
    for (const character of text) {
      await page.keyboard.type(character, { delay: 1 })
      moments.push(performance.now())
      for (const { count, go } of waiting) if (moments.length >= count) go()
      await new Promise((next) => setTimeout(next, msPerKey))
    }
  }
  // The browser is killed while this waits for it; that is the end that was meant.
  const ended = type().catch(() => undefined)
  return {
    reached: (count) => Promise.race([new Promise<void>((go) => waiting.push({ count, go })), ended]),
    typedBefore: (moment, ms) => text.slice(0, moments.filter((at) => at <= moment - ms).length),
    ended,
  }
}

/** Numbers that look like chance and are the same for the same seed, on every machine. For examples only, never for a secret. */
export interface Random {
  /** From 0 up to 1. */
  readonly next: () => number
  /** A whole number from 0 up to `end`. */
  readonly below: (end: number) => number
  readonly chance: (probability: number) => boolean
  /** One of the items; throws when there are none. */
  readonly pick: <Item>(items: readonly Item[]) => Item
  /** A version 4 UUID. */
  readonly uuid: () => string
}

/** A source of such numbers: equal seeds give equal rows. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  // Mulberry32: a well spread 32-bit counter, ample for examples.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (end: number) => Math.floor(next() * end)
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('')
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('a pick out of nothing')
      return item
    },
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${['8', '9', 'a', 'b'][below(4)]}${hex(3)}-${hex(12)}`,
  }
}

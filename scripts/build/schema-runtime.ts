/** The length of a text in code points, as JSON Schema counts it. */
export function ucs2length(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/** Whether two JSON values are the same, whatever the order of their keys (`const`, `enum`, `uniqueItems`). */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && equal(Reflect.get(a, key), Reflect.get(b, key)))
}

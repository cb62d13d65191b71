/** True for a plain JSON object; look its fields up with `Object.hasOwn` where the key itself is untrusted. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** True for a string with something in it besides white space. */
export function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

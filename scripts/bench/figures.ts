/** One measured figure. */
export interface Figure {
  /** The name in the JSON line, such as `pdf.warmMs`. */
  readonly name: string
  readonly what: string
  readonly value: number
  readonly unit: 'ms' | 'kB' | '×'
  /** The most it may be; a figure without one is only for information. */
  readonly atMost?: number
}

/** True when the figure is not above its limit. */
export function isWithin({ value, atMost }: Figure): boolean {
  return atMost === undefined || value <= atMost
}

/** The figures as lines of a table, each with its limit. */
export function tableOf(figures: readonly Figure[]): readonly string[] {
  const width = Math.max(...figures.map(({ what }) => what.length))
  return figures.map((figure) => {
    const { what, value, unit, atMost } = figure
    const limit = atMost === undefined ? '' : `at most ${atMost} ${unit}${isWithin(figure) ? '' : '   TOO MUCH'}`
    return `${what.padEnd(width)}  ${value.toFixed(1).padStart(8)} ${unit.padEnd(2)}  ${limit}`.trimEnd()
  })
}

/** The figures as the last line of the bench: by name, and whether all are within their limits. */
export function summaryOf(figures: readonly Figure[]): string {
  const values = Object.fromEntries(figures.map(({ name, value }) => [name, Number(value.toFixed(2))]))
  const limits = Object.fromEntries(figures.flatMap(({ name, atMost }) => (atMost === undefined ? [] : [[name, atMost]])))
  return JSON.stringify({ figures: values, limits, withinLimits: figures.every(isWithin) })
}

/** The least of the measured values: other work of the machine only ever adds to what a first time takes. */
export function least(values: readonly number[]): number {
  if (values.length === 0) throw new Error('nothing was measured')
  return Math.min(...values)
}

/** The middle of the measured values: one slow moment of the machine does not count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}

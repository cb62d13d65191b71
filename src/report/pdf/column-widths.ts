/** What a column asks for: its longest unbreakable stretch, and its widest cell on one line. */
export interface ColumnNeed {
  readonly least: number
  readonly natural: number
}

/**
 * Divides the width over columns: short columns get what they need, the long ones share the rest evenly, and none becomes narrower than
 * its longest word as far as that fits. With room for all, the first takes what is left. The widths add up to `available`.
 */
export function divideWidth(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const fairShare = available / needs.length
  const widthsUnder = (cap: number) => needs.map(({ least, natural }) => Math.max(Math.min(least, fairShare), Math.min(natural, cap)))
  let low = 0
  let high = available
  for (let round = 0; round < 40; round += 1) {
    const cap = (low + high) / 2
    if (sum(widthsUnder(cap)) <= available) low = cap
    else high = cap
  }
  const widths = widthsUnder(low)
  const left = available - sum(widths)
  return widths.map((width, index) => (index === 0 ? width + left : width))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

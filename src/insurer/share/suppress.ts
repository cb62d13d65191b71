/** One part of a line of figures, such as a region: whom its figure is about. */
export interface LinePart {
  readonly id: string
  /** Every kind of organisation behind the figure; each kind must be large enough by itself. Empty sets: the part has no figure at all. */
  readonly groups: readonly ReadonlySet<string>[]
}

/** What of a line may be shown. */
export interface Suppression {
  readonly suppressed: ReadonlySet<string>
  /** True when the total would give a small group away as well. */
  readonly totalSuppressed: boolean
}

/**
 * Which parts of a line with a total are left out, so that no group of fewer than `minGroup` organisations shows: not by itself, and not by
 * taking the shown parts from the total (mission §0.10). What can be worked out that way is the sum of the parts left out; so these are
 * together at least `minGroup`, never one part alone, and more organisations than parts, as otherwise each would be one. Until that holds
 * the smallest shown part goes along, and else the total.
 */
export function findSuppression(parts: readonly LinePart[], minGroup: number): Suppression {
  const filled = parts.filter((part) => sizeOf([part]) > 0)
  const suppressed = filled.filter((part) => sizeOf([part]) < minGroup)
  const shown = filled.filter((part) => !suppressed.includes(part)).toSorted(bySize)
  const isSafe = () => suppressed.length === 0 || (suppressed.length > 1 && sizeOf(suppressed) >= Math.max(minGroup, suppressed.length + 1))
  while (!isSafe()) {
    const next = shown.shift()
    if (next === undefined) break
    suppressed.push(next)
  }
  return { suppressed: new Set(suppressed.map(({ id }) => id)), totalSuppressed: sizeOf(filled) < minGroup || !isSafe() }
}

/** Of how many organisations these parts together are: of the kind of which there are fewest. */
function sizeOf(parts: readonly LinePart[]): number {
  const kinds = Math.max(0, ...parts.map(({ groups }) => groups.length))
  const sizes = Array.from({ length: kinds }, (_, kind) => new Set(parts.flatMap(({ groups }) => [...(groups[kind] ?? [])])).size)
  return sizes.length === 0 ? 0 : Math.min(...sizes)
}

function bySize(a: LinePart, b: LinePart): number {
  return sizeOf([a]) - sizeOf([b]) || (a.id < b.id ? -1 : 1)
}

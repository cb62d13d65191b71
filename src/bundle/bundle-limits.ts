import type { BundleEntryName } from '../domain/bundle.ts'

/** A bundle larger than this is not looked into. */
export const maxBundleBytes = 8 * 1024 * 1024

/** What each entry may take unpacked; a newer version's entry, which we only name, may take the least. */
const maxEntryBytes: ReadonlyMap<string, number> = new Map<BundleEntryName, number>([
  ['manifest.json', 64 * 1024],
  ['record.json', 2 * 1024 * 1024],
  ['confirmations.json', 64 * 1024],
  ['report.pdf', 6 * 1024 * 1024],
])

/** Caps on the archive, checked before anything is unpacked (formats §7). */
export const bundleLimits = {
  maxEntries: 16,
  maxTotal: 16 * 1024 * 1024,
  maxRatio: 200,
  maxBytesOf: (name: string) => maxEntryBytes.get(name) ?? 64 * 1024,
} as const

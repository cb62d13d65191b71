import { maxBundleBytes } from '../../bundle/bundle-limits.ts'

/** Caps on what comes in, checked before any work is done (formats §7). */
export const intakeLimits = {
  /** An age file: a bundle, the header and sixteen bytes for every 64 kB. */
  ageBytes: maxBundleBytes + 64 * 1024,
  /** A mail or a text with a bundle in it. */
  textBytes: 12 * 1024 * 1024,
  /** An archive with many bundles. */
  archiveBytes: 512 * 1024 * 1024,
  archiveEntries: 50_000,
  /** Unpacked size divided by packed size: encrypted files hardly shrink, bombs do. */
  archiveRatio: 20,
  /** Bundles in one mail. */
  perText: 20,
} as const

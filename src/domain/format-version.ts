/** Version that every document and file is written in. Frozen: tests/fixtures/v1 holds one of each, and those open forever. */
export const formatVersion = 1

/** The first version that is read; 0 was the trial. */
const oldestVersion = 1

/** A version that is not read here: made with a trial version, or with a newer one. */
export interface VersionProblem {
  readonly kind: 'too-old' | 'too-new'
  readonly version: number
}

/**
 * Why a document of this version is not read; undefined when it is, and for what is no version at all, which the schema refuses. Every
 * reader looks in this order: is it of ours, its version, its schema. A next version adds 1 to `formatVersion`, a folder of fixtures and a
 * numbered step from the version before, which readers take between the version and the schema; `oldestVersion` stays.
 */
export function findVersionProblem(version: unknown): VersionProblem | undefined {
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 0) return undefined
  if (version < oldestVersion) return { kind: 'too-old', version }
  return version > formatVersion ? { kind: 'too-new', version } : undefined
}

import type { StorageProblem } from '../domain/evaluation-store.ts'

/** A fault that is known to us: thrown inside a transaction so that it is rolled back, and turned into its problem outside. */
export class StorageFault extends Error {
  readonly problem: StorageProblem

  constructor(kind: StorageProblem['kind'], detail: string) {
    super(detail)
    this.problem = { kind, detail }
  }
}

/** What went wrong, from whatever was thrown. */
export function storageProblemOf(error: unknown): StorageProblem {
  if (error instanceof StorageFault) return error.problem
  const names = namesOf(error)
  const kind = kinds.find(([, words]) => words.some((word) => names.includes(word)))?.[0] ?? 'failed'
  return { kind, detail: names.join(' ') }
}

/** True when the connection is gone but a new one may work (Safari loses it; screens of a slept iPad). */
export function isLostConnection(error: unknown): boolean {
  return namesOf(error).some((name) => lostNames.includes(name))
}

const kinds: readonly (readonly [StorageProblem['kind'], readonly string[]])[] = [
  ['full', ['QuotaExceededError']],
  ['newer', ['VersionError', 'VersionChangeError']],
  ['blocked', ['MissingAPIError', 'SecurityError', 'OpenFailedError', 'NotAllowedError']],
]

const lostNames = ['UnknownError', 'DatabaseClosedError', 'InvalidStateError']

/** Dexie wraps: a full disk is an AbortError whose `inner` is the QuotaExceededError. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = []
  for (
    let current: unknown = error;
    current instanceof Object && names.length < 5;
    current = 'inner' in current ? current.inner : undefined
  ) {
    if ('name' in current && typeof current.name === 'string') names.push(current.name)
  }
  return names
}

import type { SheetParty } from '../../domain/party.ts'
import type { FilesOnDevice } from '../offline/keep-files.ts'

/** What was found on this device. */
export interface OfflineFacts {
  readonly files: FilesOnDevice
  /** `example`: the example is never kept. */
  readonly storage: 'kept' | 'not-kept' | 'example'
  readonly isPersistent: boolean
  /** Whose answers are not ready, or not here. */
  readonly notReady: readonly SheetParty[]
}

/** One thing that a meeting without internet needs. `advice`: it works without, but less safely. */
export type OfflineCheck = { readonly outcome: 'fine' | 'missing' | 'advice' } & (
  | { readonly about: 'files'; readonly files: FilesOnDevice }
  | { readonly about: 'storage'; readonly storage: OfflineFacts['storage'] }
  | { readonly about: 'persistence' }
  | { readonly about: 'answers'; readonly notReady: readonly SheetParty[] }
)

/** Everything that is needed, in the order of the page, each with how it stands. */
export function buildOfflineChecks({ files, storage, isPersistent, notReady }: OfflineFacts): readonly OfflineCheck[] {
  return [
    { about: 'files', outcome: files.kind === 'kept' ? 'fine' : 'missing', files },
    { about: 'storage', outcome: storage === 'not-kept' ? 'missing' : 'fine', storage },
    { about: 'persistence', outcome: isPersistent ? 'fine' : 'advice' },
    { about: 'answers', outcome: notReady.length === 0 ? 'fine' : 'missing', notReady },
  ]
}

/** True when nothing is missing; advice does not stand in the way. */
export function isReadyForOffline(checks: readonly OfflineCheck[]): boolean {
  return checks.every(({ outcome }) => outcome !== 'missing')
}

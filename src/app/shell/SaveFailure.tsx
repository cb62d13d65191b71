import { storageProblemText, storageTexts } from '../../texts/storage.ts'
import { keep } from '../hooks/keep.ts'
import type { SaveStatus } from '../hooks/save-status.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'

/**
 * Stays above every screen while trying again may still help: why something is not kept, and the way to try again. The status
 * strip offers the file, and is enough where this device will never keep it.
 */
export function SaveFailure({ status: { problem, retry } }: { readonly status: Extract<SaveStatus, { kind: 'failed' }> }) {
  if (!retry) return null
  return (
    <Notice kind="warning">
      <p>{storageProblemText(problem, 'writing')}</p>
      <ActionRow>
        <Button onClick={() => keep(retry())}>{storageTexts.tryAgain}</Button>
      </ActionRow>
    </Notice>
  )
}

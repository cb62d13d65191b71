import { storageProblemText, storageTexts } from '../../texts/storage.ts'
import type { SaveStatus } from '../hooks/save-status.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'

/** Stays above every screen until everything is kept: why it is not, and the way to try again. The status strip offers the file. */
export function SaveFailure({ status: { problem, retry } }: { readonly status: Extract<SaveStatus, { kind: 'failed' }> }) {
  return (
    <Notice kind="warning">
      <p>{storageProblemText(problem, 'writing')}</p>
      {retry && (
        <ActionRow>
          <Button
            onClick={() => {
              retry().catch(reportError)
            }}
          >
            {storageTexts.tryAgain}
          </Button>
        </ActionRow>
      )}
    </Notice>
  )
}

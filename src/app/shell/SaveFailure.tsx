import { storageProblemText, storageTexts } from '../../texts/storage.ts'
import type { SaveStatus } from '../hooks/save-status.ts'
import { Button } from '../parts/Button.tsx'
import { ActionRow } from '../parts/Form.tsx'
import { Notice } from '../parts/Notice.tsx'

/** Stays above every screen until everything is kept: what is the matter, and both ways on. The status strip reads it out. */
export function SaveFailure({ status }: { readonly status: Extract<SaveStatus, { kind: 'failed' }> }) {
  const { problem, rescue, retry } = status
  return (
    <Notice kind="error" title={storageTexts.notSaved}>
      <p>{storageProblemText(problem, 'writing')}</p>
      <ActionRow>
        <Button
          onClick={() => {
            rescue().catch(reportError)
          }}
        >
          {storageTexts.saveAsFile}
        </Button>
        {retry && (
          <Button
            variant="quiet"
            onClick={() => {
              retry().catch(reportError)
            }}
          >
            {storageTexts.tryAgain}
          </Button>
        )}
      </ActionRow>
    </Notice>
  )
}

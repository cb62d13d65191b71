import { updateTexts } from '../../texts/shell.ts'
import { flushAll } from '../hooks/flush.ts'
import { useObservable } from '../hooks/observable.ts'
import { applyUpdate, currentUpdate, watchUpdate } from '../offline/updates.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'

/** Tells of a new version, or of a part that did not come. Nothing reloads before the user says so. */
export function UpdateStrip() {
  const { update, missingPart } = useObservable(updates)
  if (missingPart) return <Strip text={updateTexts.missingPart} button={updateTexts.reload} onClick={reloadAfterFlush} />
  if (update === 'waiting') return <Strip text={updateTexts.waiting} button={updateTexts.use} onClick={() => applyUpdate(flushAll)} />
  if (update === 'other-tab') return <Strip text={updateTexts.otherTab} button={updateTexts.reload} onClick={reloadAfterFlush} />
  return null
}

const updates = { get: currentUpdate, watch: watchUpdate }

interface StripProps {
  readonly text: string
  readonly button: string
  readonly onClick: () => Promise<void>
}

function Strip({ text, button, onClick }: StripProps) {
  return (
    <Notice kind="info" live="status">
      <p>{text}</p>
      <Button
        onClick={() => {
          onClick().catch(reportError)
        }}
      >
        {button}
      </Button>
    </Notice>
  )
}

async function reloadAfterFlush(): Promise<void> {
  await flushAll()
  location.reload()
}

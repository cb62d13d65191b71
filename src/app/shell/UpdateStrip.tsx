import { useState } from 'preact/hooks'
import { updateTexts } from '../../texts/shell.ts'
import { settleAll } from '../evaluation/tab-sessions.ts'
import { keep } from '../hooks/keep.ts'
import { useObservable } from '../hooks/observable.ts'
import { applyUpdate, currentUpdate, reloadWhenKept, watchUpdate } from '../offline/updates.ts'
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'

/**
 * Tells of a part that did not come, and of a new version; the latter not in a meeting, where nothing may draw attention to itself.
 * Nothing reloads before the user says so, or while something is not kept.
 */
export function UpdateStrip({ isInMeeting }: { readonly isInMeeting: boolean }) {
  const { update, missingPart } = useObservable(updates)
  if (missingPart) return <Strip text={updateTexts.missingPart} button={updateTexts.reload} reload={reloadWhenKept} />
  if (isInMeeting) return null
  if (update === 'waiting') return <Strip text={updateTexts.waiting} button={updateTexts.use} reload={applyUpdate} />
  if (update === 'other-tab') return <Strip text={updateTexts.otherTab} button={updateTexts.reload} reload={reloadWhenKept} />
  return null
}

const updates = { get: currentUpdate, watch: watchUpdate }

interface StripProps {
  readonly text: string
  readonly button: string
  readonly reload: typeof reloadWhenKept
}

function Strip({ text, button, reload }: StripProps) {
  const [isRefused, setIsRefused] = useState(false)
  const tryReload = async () => setIsRefused((await reload(settleAll)) === 'unkept')
  return (
    <Notice kind="info" live="status">
      <p>{text}</p>
      {isRefused && <p>{updateTexts.unkept}</p>}
      <Button onClick={() => keep(tryReload())}>{button}</Button>
    </Notice>
  )
}

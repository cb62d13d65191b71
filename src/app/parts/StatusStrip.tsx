import { useEffect, useState } from 'preact/hooks'
import { partsTexts, savedAtText } from '../../texts/parts.ts'
import { LinkButton } from './Button.tsx'
import { Icon } from './icons.tsx'

/** What became of the last write. `saved` only after the write came back; `time` is the Dutch clock time, "14.03". */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly time: string }
  | { readonly kind: 'failed' }

type StatusStripProps = {
  readonly state: SaveState
  readonly offline: boolean
  /** Offers the data as a file when writing failed. */
  readonly onRescue: () => void
}

/** Says in the same place on every screen whether the answers are kept. A failed write stays in sight until it is solved. */
export function StatusStrip({ state, offline, onRescue }: StatusStripProps) {
  const shown = useCalm(state)
  if (shown.kind === 'failed') {
    return (
      <div class="status-strip status-strip--failed" role="alert">
        <span>
          <Icon name="error" />
          {partsTexts.notSaved}
        </span>
        <LinkButton onClick={onRescue}>{partsTexts.rescue}</LinkButton>
      </div>
    )
  }
  return (
    <div class="status-strip" role="status">
      {shown.kind === 'saving' && <span>{partsTexts.saving}</span>}
      {shown.kind === 'saved' && (
        <span>
          <Icon name="check" />
          {savedAtText(shown.time)}
        </span>
      )}
      {offline && <span>{partsTexts.offline}</span>}
    </div>
  )
}

/** The state to show: "Bezig met opslaan" only for a write that takes long, so that typing does not make the strip blink. */
function useCalm(state: SaveState): SaveState {
  const [shown, setShown] = useState(state)
  useEffect(() => {
    if (state.kind !== 'saving') {
      setShown(state)
      return
    }
    const timer = setTimeout(() => setShown(state), slowWriteMs)
    return () => clearTimeout(timer)
  }, [state])
  return shown
}

const slowWriteMs = 600

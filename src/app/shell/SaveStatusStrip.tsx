import { clockText } from '../../texts/terms.ts'
import { keep } from '../hooks/keep.ts'
import { rescueAsFile } from '../hooks/rescue.ts'
import { type SaveStatus, useSaveStatus } from '../hooks/save-status.ts'
import { useOffline } from '../hooks/use-offline.ts'
import { type SaveState, StatusStrip } from '../parts/StatusStrip.tsx'

/** The strip in the header: whether the last change is kept on this device, and whether there is network. */
export function SaveStatusStrip() {
  const status = useSaveStatus()
  const offline = useOffline()
  const rescue = () => {
    if (status.kind === 'failed') keep(rescueAsFile(status.states()))
  }
  return <StatusStrip state={saveStateOf(status)} offline={offline} onRescue={rescue} />
}

function saveStateOf(status: SaveStatus): SaveState {
  return status.kind === 'saved' ? { kind: 'saved', time: clockText(status.at) } : { kind: status.kind }
}

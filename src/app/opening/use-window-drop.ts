import { useEffect } from 'preact/hooks'
import { currentSession } from '../hooks/current-session.ts'
import { keep } from '../hooks/keep.ts'
import { navigate } from '../navigation.ts'
import { pendingContent } from './pending.ts'

/** A file dropped anywhere on the window is opened: in the evaluation on screen where that takes files, else from the list. */
export function useWindowDrop(): void {
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? []
      if (!file) return
      event.preventDefault()
      keep(openDropped(file))
    }
    addEventListener('dragover', allow)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', allow)
      removeEventListener('drop', drop)
    }
  }, [])
}

async function openDropped(file: File): Promise<void> {
  const { readChosenFile } = await import('./read-file.ts')
  pendingContent.set({ content: await readChosenFile(file) })
  const own = currentSession.get()?.get().own
  if (own?.ownParty) navigate({ screen: 'hand-over', id: own.evaluation.id })
  else navigate({ screen: 'open' })
}

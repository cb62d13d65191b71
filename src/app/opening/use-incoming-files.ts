import { useEffect } from 'preact/hooks'
import { isPdf, pendingReport } from '../check-report/pending-report.ts'
import { currentSession } from '../hooks/current-session.ts'
import { keep } from '../hooks/keep.ts'
import { openAsInvitation } from '../invitation/open-as-invitation.ts'
import { navigate } from '../navigation.ts'
import { pendingContent } from './pending.ts'

/**
 * A file dropped anywhere on the window, or with which the operating system opened the tool, is opened: in the evaluation on screen
 * where that takes files, else from the list. A PDF goes to "Controleer een verslag".
 */
export function useIncomingFiles(): void {
  useEffect(() => {
    const allow = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? []
      if (!file) return
      event.preventDefault()
      keep(openIncoming(file))
    }
    addEventListener('dragover', allow)
    addEventListener('drop', drop)
    launchQueueOf(window)?.setConsumer(({ files: [launched] }) => {
      if (launched) keep(launched.getFile().then(openIncoming))
    })
    return () => {
      removeEventListener('dragover', allow)
      removeEventListener('drop', drop)
    }
  }, [])
}

async function openIncoming(file: File): Promise<void> {
  const { readChosenFile } = await import('./read-file.ts')
  const content = await readChosenFile(file)
  if (isPdf(content)) {
    pendingReport.set({ name: file.name, pdf: content })
    return navigate({ screen: 'check-report' })
  }
  const { isBackup } = await import('../../bundle/is-backup.ts')
  if (await openAsInvitation(content)) return
  pendingContent.set({ content })
  const own = currentSession.get()?.get().own
  if (own?.ownParty && !isBackup(content)) navigate({ screen: 'hand-over', id: own.evaluation.id })
  else navigate({ screen: 'open' })
}

/** What TypeScript's own types do not know yet (WICG Launch Handler). */
interface LaunchQueue {
  readonly setConsumer: (consumer: (launch: { readonly files: readonly FileSystemFileHandle[] }) => void) => void
}

/** Undefined where the browser opens no files with a web app: all but Chromium on a computer. */
function launchQueueOf(source: object): LaunchQueue | undefined {
  // The standard says what it is where it is there.
  return 'launchQueue' in source ? (source.launchQueue as LaunchQueue) : undefined
}

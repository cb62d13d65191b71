import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { EvaluationId } from '../../domain/evaluation.ts'
import { currentSession } from '../hooks/current-session.ts'
import { flushAll } from '../hooks/flush.ts'
import { saveStatus } from '../hooks/save-status.ts'
import { SessionContext } from '../hooks/use-session.ts'
import { CannotOpen, type Lost } from './CannotOpen.tsx'
import { type Opened, openSession } from './open-session.ts'

/** Opens one evaluation for the screens inside it, or says why that is not possible. Give it a `key` of the id. */
export function EvaluationFrame({ id, children }: { readonly id: EvaluationId; readonly children: ComponentChildren }) {
  const [how, setHow] = useState<'ask' | 'steal'>('ask')
  const [opened, setOpened] = useState<Opened | { readonly kind: 'opening' } | Lost>({ kind: 'opening' })
  const [crash, setCrash] = useState<{ readonly error: unknown }>()
  // Thrown while rendering, so that the error page shows it.
  if (crash) throw crash.error

  useEffect(() => {
    let isCurrent = true
    let close: (() => Promise<void>) | undefined
    const open = async () => {
      const outcome = await openSession(id, how, (unkept) => isCurrent && setOpened({ kind: 'lost', unkept }))
      close = outcome.kind === 'ready' ? outcome.close : undefined
      if (isCurrent) setOpened(outcome)
      else await close?.()
    }
    open().catch((error: unknown) => setCrash({ error }))
    return () => {
      isCurrent = false
      flushAll()
        .then(() => close?.())
        .catch(reportError)
    }
  }, [id, how])

  const session = opened.kind === 'ready' ? opened.session : undefined
  useEffect(() => {
    if (!session) return
    currentSession.set(session)
    const stopKeeping = keepOnLeaving()
    return () => {
      currentSession.set(undefined)
      stopKeeping()
    }
  }, [session])

  if (opened.kind === 'ready') return <SessionContext.Provider value={opened.session}>{children}</SessionContext.Provider>
  if (opened.kind === 'opening') return null
  return (
    <CannotOpen
      outcome={opened}
      onTakeOver={() => {
        setOpened({ kind: 'opening' })
        setHow('steal')
      }}
    />
  )
}

/** Hands over what is being typed when the page is hidden or left, and asks to stay while something could not be kept. */
function keepOnLeaving(): () => void {
  const flush = () => {
    flushAll().catch(reportError)
  }
  const flushWhenHidden = () => {
    if (document.visibilityState === 'hidden') flush()
  }
  const askToStay = (event: BeforeUnloadEvent) => {
    if (saveStatus.get().kind === 'failed' || saveStatus.get().kind === 'saving') event.preventDefault()
  }
  addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flushWhenHidden)
  addEventListener('beforeunload', askToStay)
  return () => {
    removeEventListener('pagehide', flush)
    document.removeEventListener('visibilitychange', flushWhenHidden)
    removeEventListener('beforeunload', askToStay)
  }
}

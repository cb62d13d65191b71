import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { EvaluationId } from '../../domain/evaluation.ts'
import { currentSession } from '../hooks/current-session.ts'
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
      close?.().catch(reportError)
    }
  }, [id, how])

  const session = opened.kind === 'ready' ? opened.session : undefined
  useEffect(() => {
    if (!session) return
    currentSession.set(session)
    return () => currentSession.set(undefined)
  }, [session])

  if (opened.kind === 'ready') return <SessionContext.Provider value={opened.session}>{children}</SessionContext.Provider>
  if (opened.kind === 'opening') return null
  return (
    <CannotOpen
      id={id}
      outcome={opened}
      onTakeOver={() => {
        setOpened({ kind: 'opening' })
        setHow('steal')
      }}
    />
  )
}

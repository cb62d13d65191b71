import { useEffect, useState } from 'preact/hooks'
import type { AgreementId } from '../../domain/agreements.ts'
import type { Evaluation } from '../../domain/evaluation.ts'
import { loadShown } from '../evaluation/load-shown.ts'
import { keep } from '../hooks/keep.ts'
import { listLocalIdentities } from '../opening/local-identities.ts'
import { nextPeriodHere } from './start-from.ts'

/** The agreements that stand in the next period on this device; empty until that was looked up, where there is none, and while nobody asks. */
export function useCarriedAgreements(evaluation: Evaluation, isAsked: boolean): ReadonlySet<AgreementId> {
  const [carried, setCarried] = useState<ReadonlySet<AgreementId>>(new Set())
  // What tells which evaluation follows never changes while this one is open.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see the line above
  useEffect(() => {
    if (!isAsked) return
    let isCurrent = true
    const look = async () => {
      const next = nextPeriodHere(evaluation, await listLocalIdentities())
      const shown = next === undefined ? undefined : await loadShown(next)
      if (isCurrent && shown) setCarried(new Set(shown.state.agreements.map(({ id }) => id)))
    }
    keep(look())
    return () => {
      isCurrent = false
    }
  }, [evaluation.id, isAsked])
  return carried
}

import { useMemo } from 'preact/hooks'
import { findPrivateData } from '../../domain/privacy.ts'
import { privateDataWarning } from '../../texts/privacy.ts'

/** The soft warning for what stands in an open field, or undefined when nothing looks like data of a resident. It never blocks (mission §0.9). */
export function usePrivateDataWarning(text: string): string | undefined {
  return useMemo(() => {
    const [hit] = findPrivateData(text)
    return hit && privateDataWarning(hit.kind)
  }, [text])
}

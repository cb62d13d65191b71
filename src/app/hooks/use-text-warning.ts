import { useMemo } from 'preact/hooks'
import { findPrivateData } from '../../domain/privacy.ts'
import { isInReportFont } from '../../report/pdf/font-characters.ts'
import { findUnprintable } from '../../report/pdf/printable.ts'
import { notPrintableText } from '../../texts/printing.ts'
import { privateDataWarning } from '../../texts/privacy.ts'

/**
 * The soft warning for what stands in an open field: that it looks like data of a resident, that paper cannot show all of it, or both.
 * Undefined when there is nothing to say. It never blocks (mission §0.9).
 */
export function useTextWarning(text: string): string | undefined {
  const print = usePrintWarning(text)
  return useMemo(() => {
    const [hit] = findPrivateData(text)
    const warnings = [hit && privateDataWarning(hit.kind), print].filter((warning) => warning !== undefined)
    return warnings.length > 0 ? warnings.join(' ') : undefined
  }, [text, print])
}

/** The soft warning for a field that may hold a name: only that paper cannot show all of it. */
export function usePrintWarning(text: string): string | undefined {
  return useMemo(() => {
    const lost = findUnprintable(text, isInReportFont)
    return lost.length > 0 ? notPrintableText(lost) : undefined
  }, [text])
}

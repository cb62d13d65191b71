import { homeTexts } from '../../texts/home.ts'
import { Badge } from '../parts/Badge.tsx'
import type { ListedEvaluation } from './use-evaluations.ts'

/** Marks what is gone when the tab closes. */
export function NotKept({ listed: { isKept } }: { readonly listed: ListedEvaluation }) {
  if (isKept) return null
  return (
    <p>
      <Badge kind="warning">{homeTexts.notKept}</Badge> {homeTexts.notKeptHint}
    </p>
  )
}
